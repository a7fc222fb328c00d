import type { enterEn } from './enter-en.ts';
import type { Translation } from './message.ts';

/** Dodanie telefonu, logowanie, PIN. */
export const enterPl: Translation<typeof enterEn, 'pl'> = {
  enrolTitle: 'Dodaj ten telefon',
  enrolHow:
    'Administrator pokaże kod QR. Skieruj na niego aparat albo przepisz kod, który jest pod nim.',
  enrolScan: 'Odczytaj kod QR',
  enrolStopScan: 'Wolę przepisać kod',
  enrolAim: 'Trzymaj telefon nad kodem QR.',
  enrolCode: 'Kod',
  enrolCodeHint: 'Dziesięć liter i cyfr; myślniki i wielkość liter nie mają znaczenia',
  enrolName: 'Nazwa tego telefonu',
  enrolNameHint: 'Żeby odróżnić go od innych, na przykład „Portiernia 1”',
  enrolSave: 'Dodaj telefon',
  enrolPassword: 'Mam nazwę użytkownika i hasło',
  enrolOlder: 'To, co już jest w telefonie, zostanie i wyśle się, gdy tylko ktoś się zaloguje.',
  cameraLabel: 'Obraz z aparatu',
  cameraOpening: 'Otwieram aparat…',
  cameraDenied: 'Przeglądarka nie może użyć aparatu. Przepisz kod.',
  cameraMissing: 'Nie ma tu aparatu. Przepisz kod.',
  cameraBusy: 'Aparatu używa inny program. Przepisz kod.',
  readerMissing: 'Odczytanie kodu QR wymaga połączenia. Przepisz kod.',
  foreignCode: 'To nie jest kod QR do dodawania telefonów.',

  signInTitle: 'Logowanie',
  userName: 'Nazwa użytkownika',
  password: 'Hasło',
  passwordShow: 'Pokaż hasło',
  signInNow: 'Zaloguj się',
  signInPasskey: 'Zaloguj się kluczem dostępu',
  signInToCode: 'Wolę użyć kodu',
  signInBack: 'Wróć do PIN-u',
  daysOver:
    'Telefon był zbyt długo bez połączenia. Zaloguj się raz hasłem; nic w nim nie przepadło.',
  pinsUsedUp: 'Za dużo błędnych PIN-ów. Zaloguj się hasłem; nic, co tu zapisano, nie przepadło.',
  pinDeleted:
    'Przeglądarka usunęła z tego telefonu dane Ushera, także Twój PIN. Zaloguj się hasłem i ustaw nowy; potem zobaczysz, co mogło przepaść.',
  pinForgotten: 'Zaloguj się hasłem, a potem ustaw nowy PIN. To, co jest w telefonie, zostaje.',
  firstTitle: 'Pierwszy administrator',
  firstHow:
    'Ta instytucja nie ma jeszcze administratora. Wskaż, kim jesteś, i wybierz nazwę użytkownika oraz hasło.',
  firstWho: 'Kim jesteś',
  firstSave: 'Zostań administratorem',
  newPasswordTitle: 'Wybierz hasło',
  newPasswordHow: 'To, które masz teraz, zna administrator.',
  newPassword: 'Nowe hasło',
  newPasswordHint: 'Co najmniej dziesięć znaków; najłatwiej zapamiętać kilka słów z rzędu',
  newPasswordSave: 'Zachowaj to hasło',

  pinTitle: 'Wybierz PIN',
  pinHow: 'Sześć cyfr, tylko do tego telefonu. Wejdziesz z nimi także bez połączenia.',
  pinAgainTitle: 'Ten sam PIN jeszcze raz',
  pinTooEasy: 'Ten ktoś wypróbowałby najpierw. Wybierz inny.',
  pinDiffers: 'PIN-y się różniły. Wybierz jeszcze raz.',

  revokedPhoneTitle: 'Ten telefon usunięto z listy',
  revokedPhoneText:
    'Instytucja nie chce go już używać. To, czego nie wysłano, jest bezpieczne na serwerze; resztę usunięto z telefonu.',
  revokedPersonTitle: 'Odebrano Ci dostęp',
  revokedPersonText:
    'To, czego nie wysłano, jest bezpieczne na serwerze. Jeśli to pomyłka, zwróć się do administratora.',
  revokedOn: 'Dalej',

  errUnreachable: 'Nie ma połączenia z serwerem. Ten krok go wymaga.',
  errPasskeyNone: 'Nie użyto klucza dostępu. Spróbuj jeszcze raz albo użyj hasła.',
  errCodeInvalid: 'Ten kod jest już nieważny albo błędnie przepisany. Poproś o nowy.',
  errCredentials: 'Nazwa użytkownika albo hasło się nie zgadza.',
  errAttempts: {
    count: {
      one: 'Za dużo prób. Spróbuj za {count} minutę.',
      few: 'Za dużo prób. Spróbuj za {count} minuty.',
      many: 'Za dużo prób. Spróbuj za {count} minut.',
      other: 'Za dużo prób. Spróbuj za {count} minuty.',
    },
  },
  errNoPhone:
    'Serwer nie zna tego telefonu. Poproś administratora o kod; nic w telefonie nie przepadnie.',
  errPhoneRevoked: 'Ten telefon usunięto z listy instytucji. Zwróć się do administratora.',
  errPersonRevoked: 'Odebrano Ci dostęp. Zwróć się do administratora.',
  errNotAllowed: 'Nie masz do tego uprawnień.',
  errOtherPhone: 'Ten telefon jest przeznaczony tylko dla kogoś innego.',
  errPasswordWeak:
    'To hasło jest zbyt łatwe. Potrzeba co najmniej dziesięciu znaków, i nie takiego, którego używa wielu.',
  errNameTaken: 'Taką nazwę użytkownika ma już ktoś inny.',
  errUnsafe:
    'Ten adres nie jest bezpieczny (brak HTTPS) i zapisów w telefonie nie dałoby się zamknąć. Otwórz Ushera pod adresem https.',
  errOtherHouse:
    'W tym telefonie są zapisy innej instytucji. Najpierw je wyślij albo zwróć się do administratora.',
  errLockedBy: 'Najpierw musi odblokować telefon ktoś, kto ma w nim PIN: {names}.',
  errFaulty: 'Serwer nie mógł tego zrobić. Spróbuj później.',
  missing: 'Uzupełnij to pole.',
};
