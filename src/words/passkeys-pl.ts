import type { Translation } from './message.ts';
import type { passkeysEn } from './passkeys-en.ts';

/** Własne klucze dostępu. */
export const passkeysPl: Translation<typeof passkeysEn, 'pl'> = {
  title: 'Klucze dostępu',
  how: 'Z kluczem dostępu logujesz się palcem, twarzą albo kluczem sprzętowym zamiast nazwą i hasłem. PIN pozostaje.',
  name: 'Nazwa klucza',
  nameHint: 'Żeby odróżnić go od innych, na przykład „Klucz na breloku”',
  password: 'Twoje hasło, jeszcze raz',
  make: 'Utwórz klucz dostępu',
  madeOn: 'Utworzony {day}',
  usedOn: 'ostatnio użyty {day}',
  neverUsed: 'jeszcze nieużyty',
  remove: 'Usuń',
  removeSure: 'Na pewno usunąć „{name}”? Nikt się już nim nie zaloguje.',
  yes: 'Tak, usuń',
  no: 'Nie',
  nothing: 'Nie masz jeszcze klucza dostępu.',
  wrongPassword: 'Hasło się nie zgadza.',
  missing: 'Uzupełnij oba pola.',
};
