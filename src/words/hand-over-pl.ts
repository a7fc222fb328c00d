import type { handOverEn } from './hand-over-en.ts';
import type { Translation } from './message.ts';

/** The change of shift in Polish. */
export const handOverPl: Translation<typeof handOverEn, 'pl'> = {
  title: 'Zmiana dyżuru',
  intro: 'Niedokończone sprawy przechodzą z telefonu na telefon, bez sieci.',
  give: 'Przekaż',
  giveHint: 'Ten telefon pokaże ruchomy kod, a drugi go odczyta.',
  take: 'Przejmij',
  takeHint: 'Aparat odczyta kod z drugiego telefonu.',

  giveTitle: 'Przekazywanie',
  giveCount: {
    count: {
      one: '{count} wizyta do dokończenia',
      few: '{count} wizyty do dokończenia',
      many: '{count} wizyt do dokończenia',
      other: '{count} wizyty do dokończenia',
    },
  },
  giveHow: 'Rozjaśnij ekran i trzymaj telefony naprzeciw siebie, aż drugi pokaże, że skończył.',
  giveKept: 'W tym telefonie wizyty też zostają. Nie daj nikomu innemu filmować kodu.',
  giveNothing: 'Nie ma czego przekazać: żadna wizyta z tego telefonu nie czeka na dokończenie.',
  giveTooMuch: 'Za dużo jak na kody. Zapisz kopię do pliku i przekaż plik.',
  packing: 'Tworzę kod…',
  codeLabel: 'Ruchomy kod dla drugiego telefonu',
  codeNumber: 'Kod {number}',
  codeWhole: 'Razem {all}, około {seconds} s',
  pause: 'Zatrzymaj',
  goOn: 'Wznów',
  slower: 'Wolniej',

  takeTitle: 'Przejmowanie',
  cameraLabel: 'Obraz z aparatu',
  cameraOpening: 'Włączam aparat…',
  aim: 'Skieruj aparat na kod w drugim telefonie, tak by zmieścił się w kwadracie.',
  progressLabel: 'Odczytane kody',
  progress: '{have} z {of}',
  taking: 'Przejmuję…',
  cameraDenied:
    'Usher nie ma dostępu do aparatu. Zezwól na to tej stronie w ustawieniach przeglądarki albo użyj pliku.',
  cameraMissing: 'Nie ma tu aparatu, z którego Usher mógłby korzystać. Użyj pliku.',
  cameraBusy: 'Z aparatu korzysta inna aplikacja. Zamknij ją i spróbuj ponownie.',
  readerMissing:
    'Tego, co czyta kody, nie ma jeszcze w tym telefonie; pobierze się przy najbliższym połączeniu. Do tego czasu użyj pliku.',
  tryAgain: 'Spróbuj ponownie',
  useFile: 'Użyj pliku',
  foreignCode: 'To nie jest kod z Ushera.',
  newerCode: 'Ten kod pochodzi z nowszej wersji Ushera. Najpierw zaktualizuj ten telefon.',
  otherCode: 'To inny kod niż ten, którego odczyt się zaczął.',
  otherCodeRead: 'Czytaj ten kod',
  notWhole: 'Odczytane części do siebie nie pasują. Odczyt zaczyna się od nowa.',
  unreadable: 'Tego, co odczytano, nie da się użyć. Przekaż jeszcze raz z drugiego telefonu.',
  houseUnknown:
    'Ten telefon nie zna jeszcze swojej instytucji. Połącz go raz z siecią i wtedy przejmij wizyty.',
  notKept:
    'Ten telefon nie mógł wszystkiego zachować; powód jest wyżej. Usuń go i odczytaj ponownie.',

  taken: {
    count: {
      one: 'Przejęto {count} wizytę',
      few: 'Przejęto {count} wizyty',
      many: 'Przejęto {count} wizyt',
      other: 'Przejęto {count} wizyty',
    },
  },
  takenThen: 'Ten telefon też je wyśle, pod nazwiskami osób, które je zapisały.',
  known: {
    count: {
      one: '{count} już tu była',
      few: '{count} już tu były',
      many: '{count} już tu było',
      other: '{count} już tu było',
    },
  },
  nothingNew: 'Nic nowego: wszystko już tu jest.',
  otherInstitution: 'Te wizyty należą do innej instytucji. Niczego nie przejęto.',
  faultForeign: {
    count: {
      one: '{count} wizyta należy do innej instytucji.',
      few: '{count} wizyty należą do innej instytucji.',
      many: '{count} wizyt należy do innej instytucji.',
      other: '{count} wizyty należy do innej instytucji.',
    },
  },
  faultMalformed: {
    count: {
      one: 'Zapisu {count} wizyty ten telefon nie zna. Zaktualizuj tu Usher i odczytaj ponownie.',
      few: 'Zapisu {count} wizyt ten telefon nie zna. Zaktualizuj tu Usher i odczytaj ponownie.',
      many: 'Zapisu {count} wizyt ten telefon nie zna. Zaktualizuj tu Usher i odczytaj ponownie.',
      other: 'Zapisu {count} wizyty ten telefon nie zna. Zaktualizuj tu Usher i odczytaj ponownie.',
    },
  },
  faultHash: {
    count: {
      one: '{count} wizyta została po drodze zmieniona.',
      few: '{count} wizyty zostały po drodze zmienione.',
      many: '{count} wizyt zostało po drodze zmienionych.',
      other: '{count} wizyty zostało po drodze zmienione.',
    },
  },
  faultTooLarge: {
    count: {
      one: '{count} wizyta miałaby tu za dużo czynności.',
      few: '{count} wizyty miałyby tu za dużo czynności.',
      many: '{count} wizyt miałoby tu za dużo czynności.',
      other: '{count} wizyty miałoby tu za dużo czynności.',
    },
  },
  faultsStay: 'Czego nie przejęto, zostaje w drugim telefonie.',
  nextPhone: 'Odczytaj kolejny telefon',

  // The copy of another phone, as a file
  copyChoose: 'Wczytaj plik z innego telefonu',
  copyReading: 'Czytam plik…',
  copyHolds: {
    count: {
      one: 'W pliku: {count} wizyta, {when}.',
      few: 'W pliku: {count} wizyty, {when}.',
      many: 'W pliku: {count} wizyt, {when}.',
      other: 'W pliku: {count} wizyty, {when}.',
    },
  },
  copyAuthors: 'Zapisane przez: {people}',
  copyFrom: 'Kopia z telefonu {device}, {when}',
  copyFromHere: 'Kopia z tego samego telefonu, {when}',
  copyRestKnown: 'Pozostałe ten telefon już ma.',
  copyNothingNew: 'Ten telefon ma już wszystko z tego pliku. Nie ma czego przejmować.',
  copyTake: {
    count: {
      one: 'Przejmij {count} wizytę',
      few: 'Przejmij {count} wizyty',
      many: 'Przejmij {count} wizyt',
      other: 'Przejmij {count} wizyty',
    },
  },
  copyLeave: 'Nie przejmuj',
  copyTaken: {
    count: {
      one: 'Przejęto {count} wizytę.',
      few: 'Przejęto {count} wizyty.',
      many: 'Przejęto {count} wizyt.',
      other: 'Przejęto {count} wizyty.',
    },
  },
  copyThen:
    'Ten telefon wyśle, co przejęto, pod nazwiskami osób, które to zapisały. Zachowaj plik, dopóki zostaje tu coś do wysłania.',
  copyFaultsTitle: 'Nie do przejęcia',
  copyFaultsHint: 'Czego tu nie przejęto, zostaje w pliku i w tamtym telefonie.',
  copyFaultAt: 'Nr {position} w pliku, {when}',
  copyFaultUndated: 'Nr {position} w pliku',
  copyFaultMalformed:
    'Ten telefon nie zna takiego zapisu, w miejscu {where}. Zaktualizuj tu Usher i wczytaj plik ponownie; jeśli to nie pomoże, przekaż plik administratorowi.',
  copyFaultHash:
    'Zmieniono po zapisaniu: {where} nie zgadza się z treścią. Zapisz kopię jeszcze raz w tamtym telefonie.',
  copyFaultForeign:
    'Należy do innej instytucji ({where}). Wczytaj plik w telefonie tamtej instytucji.',
  copyFaultTooLarge:
    'Za dużo czynności jak na jedną wizytę ({where}). Przekaż plik administratorowi.',
  copyTooLarge:
    'Plik „{name}” ma {megabytes} MB, a telefon czyta najwyżej {most}. Przekaż go administratorowi: może go wczytać serwer.',
  copyUnreadable:
    'Telefon nie może otworzyć pliku „{name}”. Skopiuj plik do pamięci telefonu i wybierz go ponownie.',
  copyOtherFile:
    'Plik „{name}” nie jest kopią wizyt. Wybierz plik zapisany na stronie „Jeszcze niewysłane”.',
  copyCutOff:
    'Plik „{name}” jest niepełny albo uszkodzony w środku. Zapisz kopię jeszcze raz w tamtym telefonie i przenieś ją ponownie.',
  copyNewer:
    'Plik „{name}” pochodzi z nowszej wersji Ushera. Zaktualizuj tu Usher i wczytaj plik ponownie.',
};
