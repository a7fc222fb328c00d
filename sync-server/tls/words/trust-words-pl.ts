import type { TrustWords } from './trust-words.ts';

export const trustWordsPl: TrustWords = {
  title: 'Zaufaj Usherowi na tym urządzeniu',
  why: 'Usher zapisuje się na telefonie tylko wtedy, gdy połączenie jest bezpieczne. Ten urząd sam wystawia do tego certyfikaty, dlatego każdemu urządzeniu trzeba raz powiedzieć, że są dobre.',
  compareTitle: '1. Porównaj',
  compare:
    'Zanim coś zainstalujesz, porównaj ten odcisk palca z odciskiem w terminalu serwera. Jeśli się różnią, przerwij i powiedz o tym administratorowi.',
  windowsShows: 'Windows pokazuje krótszy (SHA-1):',
  installTitle: '2. Zainstaluj certyfikat',
  systems: {
    android: {
      name: 'Telefon lub tablet z Androidem',
      download: 'Pobierz certyfikat',
      steps: [
        'Otwórz *Ustawienia* i wyszukaj tam *certyfikat CA* (zwykle: *Zabezpieczenia*, *Więcej ustawień zabezpieczeń*, *Zainstaluj z pamięci telefonu*).',
        'Wybierz *Certyfikat CA*, potem *Zainstaluj mimo to*, i wskaż plik usher-ca.crt.',
        'Otwórz certyfikat na liście certyfikatów *użytkownika* i porównaj odcisk palca.',
      ],
    },
    apple: {
      name: 'iPhone lub iPad',
      download: 'Pobierz profil',
      steps: [
        'Otwórz tę stronę w Safari i pozwól na pobranie.',
        'Otwórz *Ustawienia*: na górze widać *Pobrano profil*. Stuknij, a potem wybierz *Zainstaluj*.',
        'Wejdź w *Ustawienia*, *Ogólne*, *To urządzenie*, *Ustawienia zaufania certyfikatów* i włącz ten certyfikat.',
      ],
    },
    windows: {
      name: 'Komputer z Windows (Edge, Chrome)',
      download: 'Pobierz certyfikat',
      steps: [
        'Otwórz plik usher-ca.crt i wybierz *Zainstaluj certyfikat*.',
        'Wybierz *Bieżący użytkownik*, potem *Umieść wszystkie certyfikaty w następującym magazynie* i *Zaufane główne urzędy certyfikacji*.',
        'Zanim Windows zapyta o zgodę, pokaże odcisk palca: porównaj go i odpowiedz *Tak*.',
      ],
    },
    mac: {
      name: 'Mac (Safari, Chrome)',
      download: 'Pobierz profil',
      steps: [
        'Otwórz plik, a potem *Ustawienia systemowe*, *Ogólne*, *Zarządzanie urządzeniem*.',
        'Otwórz profil dwoma kliknięciami i wybierz *Zainstaluj*.',
      ],
    },
    firefox: {
      name: 'Firefox',
      download: 'Pobierz certyfikat',
      steps: [
        'W systemach Windows, macOS i Android zainstaluj certyfikat w systemie, jak wyżej; Firefox go stamtąd weźmie.',
        'W Linuksie: *Ustawienia*, *Prywatność i bezpieczeństwo*, *Wyświetl certyfikaty*, *Organy certyfikacji*, *Importuj*; potem zaznacz *Zaufaj temu CA przy identyfikacji witryn internetowych*.',
      ],
    },
    linux: {
      name: 'Komputer z Linuksem (Chrome, Chromium)',
      download: 'Pobierz certyfikat',
      steps: [
        'Otwórz w przeglądarce chrome://certificate-manager.',
        'W części *Certyfikaty lokalne*, *Niestandardowe*, *Zainstalowane przez Ciebie* zaimportuj plik jako zaufany certyfikat.',
      ],
    },
  },
  openTitle: '3. Otwórz Ushera',
  open: 'Otwórz Ushera',
  openWarned:
    'Jeśli przeglądarka ostrzega, certyfikat nie jest jeszcze zainstalowany. Nie pomijaj ostrzeżenia, tylko wróć do kroku 2.',
  forNothingElse:
    'Certyfikat jest ważny tylko dla adresów tego urzędu; dla innych stron urządzenie go nie przyjmie. W każdej chwili można go usunąć tam, gdzie został zainstalowany.',
};
