import type { Translation } from './message.ts';
import type { speakWordsEn } from './speak-words-en.ts';

/** Speaking instead of typing, in Polish. */
export const speakWordsPl: Translation<typeof speakWordsEn, 'pl'> = {
  speak: 'Powiedz zamiast pisać',
  stop: 'Przestań słuchać',
  listening: 'Słucham: {language}',
  stays: 'Dźwięk zostaje w tym telefonie.',
  otherLanguage: 'Język klienta',
  fetchTitle: 'Przeglądarka musi raz pobrać słownik mowy. Język: {language}.',
  fetchHow:
    'To może być kilkadziesiąt megabajtów. Potem działa bez połączenia, a dźwięk nigdy nie opuszcza telefonu.',
  fetchNow: 'Pobierz',
  fetchNot: 'Nie teraz',
  fetching: 'Pobieram słownik mowy. Język: {language}. Można pracować dalej.',
  fetched: 'Gotowe. Dotknij mikrofonu i mów.',
  fetchFailed: 'Nie udało się pobrać słownika. Spróbuj później albo napisz.',
  'not-allowed':
    'Usher nie może użyć mikrofonu. Zezwól na to tej stronie w ustawieniach przeglądarki albo napisz.',
  'nothing-heard': 'Nic nie było słychać. Dotknij mikrofonu i powiedz jeszcze raz albo napisz.',
  'no-sound': 'Mikrofon nie daje dźwięku. Może używa go inna aplikacja albo trwa rozmowa.',
  busy: 'Przeglądarka słucha jeszcze gdzie indziej. Spróbuj za chwilę.',
  'not-here': 'Ten telefon nie może teraz rozpoznać mowy. Proszę napisać.',
  pl: 'polski',
  en: 'angielski',
  es: 'hiszpański',
  lt: 'litewski',
  uk: 'ukraiński',
};
