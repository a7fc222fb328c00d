import type { closedAppEn } from './closed-app-en.ts';
import type { Translation } from './message.ts';

/** Being told while the app is closed, in Polish. */
export const closedAppPl: Translation<typeof closedAppEn, 'pl'> = {
  title: 'Zapowiedziani klienci',
  switch: 'Powiadamiaj mnie także, gdy Usher jest zamknięty',
  how: 'Telefon pokaże wtedy, że zapowiedziano klienta, i nic o nim samym. Kończy się to po wylogowaniu, gdy telefon przejmie ktoś inny albo po dwunastu godzinach bez Ushera. Zapowiadający zawsze może też zadzwonić.',
  denied:
    'Ten telefon nie pozwala Usherowi na powiadomienia. Zezwól na nie w ustawieniach przeglądarki lub telefonu i włącz jeszcze raz.',
  'no-service': 'Przeglądarka nie może połączyć się z usługą powiadomień. Spróbuj później.',
  unreachable: 'Nie ma teraz połączenia z serwerem. Spróbuj, gdy będzie.',
  'not-here':
    'Ta przeglądarka tego nie umie. Na iPhonie działa to, gdy Usher jest na ekranie początkowym.',
};
