import type { YamlReason, YamlShape } from '../fault.ts';
import type { ValueWords } from './fault-words.ts';

const meant = (nearest: string | undefined) => (nearest ? ` Czy chodziło o „${nearest}”?` : '');

const shapes: { readonly [S in YamlShape]: string } = {
  text: 'tekst',
  list: 'lista',
  map: 'zestaw pól',
  nothing: 'nic',
};

const howToWrite: { readonly [S in YamlShape]: string } = {
  text: 'Wpisz po dwukropku jeden tekst: `name: Kasa`.',
  list: 'Wpisz listę: `[pierwsze, drugie]` albo każdą pozycję w osobnym wierszu po myślniku.',
  map: 'Wpisz pola: `{ pl: Kasa, en: Cash desk }` albo każde w osobnym wierszu, z wcięciem.',
  nothing: 'Zostaw puste.',
};

const syntax: { readonly [R in YamlReason]: readonly [what: string, remedy: string] } = {
  indentation: [
    'Wcięcie nie pasuje do wierszy powyżej albo nie zamknięto nawiasu.',
    'Pola, które należą do siebie, wetnij o tyle samo spacji i zamknij każdy nawias.',
  ],
  unclosed: [
    'Nie zamknięto cudzysłowu lub nawiasu albo brakuje przecinka.',
    'Sprawdź ten wiersz i poprzedni; zamknij to, co zostało otwarte.',
  ],
  colon: [
    'W tekście stoi dwukropek, przez co wygląda na kolejne pole.',
    'Ujmij tekst w cudzysłów: "godziny: 8 do 15".',
  ],
  'special-sign': [
    'Tekst zaczyna się od znaku, który w YAML znaczy coś innego, albo go zawiera.',
    "Ujmij tekst w pojedyncze apostrofy: '@ urząd'.",
  ],
  'several-documents': [
    'Wiersz z trzema myślnikami zaczyna drugi dokument.',
    'Usuń wiersz `---`; jeden plik to jeden dokument.',
  ],
  nested: [
    'Otwarto jeden w drugim zbyt wiele nawiasów lub myślników.',
    'Zamknij każdy nawias; nic w tym folderze nie leży głębiej niż na czterech poziomach.',
  ],
  other: [
    'Tego wiersza nie da się odczytać jako YAML.',
    'Porównaj go z gotową instytucją; teksty ze znakami specjalnymi ujmuje się w cudzysłów.',
  ],
};

/** Faults of YAML and of single values, in Polish. */
export const valueWordsInPolish: ValueWords = {
  'yaml-syntax': ({ reason }) => ({ what: syntax[reason][0], remedy: syntax[reason][1] }),
  'tab-indentation': () => ({
    what: 'Wiersz wcięto tabulatorem.',
    remedy: 'Wcinaj samymi spacjami, po dwie na każdy poziom.',
  }),
  'field-twice': ({ field }) => ({
    what: `Pole „${field}” występuje dwa razy.`,
    remedy: 'Zostaw jedno z nich, a drugie usuń.',
  }),
  'yaml-alias': () => ({
    what: 'Użyto tu kotwicy lub aliasu YAML (& albo *).',
    remedy: 'Wpisz tekst w całości; jeśli tylko zaczyna się takim znakiem, ujmij go w cudzysłów.',
  }),
  'wrong-type': ({ field, wanted, found }) => ({
    what: `${field === '' ? 'Zawartość pliku' : `Zawartość pola „${field}”`}: powinno być ${shapes[wanted]}, a jest ${shapes[found]}.`,
    remedy: howToWrite[wanted],
  }),
  'unknown-field': ({ field, nearest }) => ({
    what: `Nie ma pola o nazwie „${field}”.`,
    remedy: nearest
      ? `Czy chodziło o „${nearest}”?`
      : 'Popraw je albo usuń; tekst w klamrach, który zawiera przecinek, ujmij w cudzysłów.',
  }),
  'missing-field': ({ field }) => ({
    what: `Pola „${field}” brakuje albo jest puste.`,
    remedy: `Dopisz \`${field.split('.').at(-1)}:\` z wartością do wpisu, który tu się zaczyna.`,
  }),
  'bad-id': ({ found, suggestion }) => ({
    what: `„${found}” nie może być identyfikatorem.`,
    remedy: `Użyj małych liter a–z, cyfr i łączników, najwyżej 80 znaków.${suggestion ? ` Na przykład: ${suggestion}` : ''}`,
  }),
  'bad-building-id': ({ found }) => ({
    what: `„${found}” nie może być identyfikatorem budynku.`,
    remedy:
      'Użyj liter A–Z, cyfr i łączników, na początku i na końcu litera, najwyżej 20 znaków: A, skrzydlo-B.',
  }),
  'unknown-choice': ({ field, found, choices, nearest }) => ({
    what: `„${found}” nie pasuje do „${field}”.`,
    remedy: `Wybierz jedno z: ${choices.join(', ')}.${meant(nearest)}`,
  }),
  'bad-extension': ({ found }) => ({
    what: `„${found}” nie jest numerem wewnętrznym.`,
    remedy: 'Wpisz od jednej do ośmiu cyfr, tak jak się je wybiera: 309.',
  }),
  'bad-e-mail': ({ found }) => ({
    what: `„${found}” nie jest adresem e-mail.`,
    remedy: 'Wpisz jeden adres ze znakiem @ i domeną: imie@urzad.example; albo zostaw puste.',
  }),
  'bad-phone-number': ({ found }) => ({
    what: `„${found}” nie jest numerem telefonu.`,
    remedy: 'Wpisz go w postaci międzynarodowej, w cudzysłowie: "+48146600300".',
  }),
  'bad-dial-separator': ({ found }) => ({
    what: `„${found}” nie może stać między numerem a numerem wewnętrznym.`,
    remedy: 'Wpisz "," (pauza około dwóch sekund), kilka przecinków dla dłuższej pauzy albo ";".',
  }),
  'line-without-number': ({ field }) => ({
    what: `„${field}” nie ma ani numeru wewnętrznego, ani zwykłego.`,
    remedy: 'Dopisz `extension:` dla linii w tym domu albo `number:` dla numeru z zewnątrz.',
  }),
  'bad-time-zone': ({ found, nearest }) => ({
    what: `„${found}” nie jest strefą czasową.`,
    remedy: `Wpisz kontynent i miasto: Europe/Warsaw.${meant(nearest)}`,
  }),
  'bad-country': ({ found }) => ({
    what: `„${found}” nie jest krajem.`,
    remedy: 'Wpisz dwie wielkie litery kraju (ISO 3166-1): PL, LT, ES, CO.',
  }),
  'bad-days': ({ found, most }) => ({
    what: `„${found}” nie jest liczbą dni.`,
    remedy: `Napisz \`30 days\`, od 1 do ${most}.`,
  }),
  'bad-hours': ({ found }) => ({
    what: `„${found}” to nie są godziny otwarcia.`,
    remedy:
      'Wpisz początek i koniec z łącznikiem, po dwie cyfry: 07:30-15:30. Dzień zamknięty pomiń.',
  }),
  'bad-day': ({ found }) => ({
    what: `„${found}” nie jest dniem kalendarza.`,
    remedy: 'Wpisz rok, miesiąc i dzień z łącznikami: 2026-10-15.',
  }),
  'bad-moment': ({ found }) => ({
    what: `„${found}” nie jest dniem ani godziną dnia.`,
    remedy: 'Wpisz dzień, 2026-11-24, albo dzień i godzinę, 2026-11-24 10:00.',
  }),
  'notice-ends-first': ({ from, until }) => ({
    what: `Komunikat kończy się (${until}), zanim się zacznie (${from}).`,
    remedy: 'Wpisz późniejsze `until` albo pomiń je, jeśli koniec nie jest znany.',
  }),
  'bad-count': ({ found, least, most }) => ({
    what: `„${found}” nie jest liczbą całkowitą od ${least} do ${most}.`,
    remedy: `Wpisz liczbę od ${least} do ${most}, bez jednostki.`,
  }),
  'bad-floor': ({ found }) => ({
    what: `„${found}” nie jest piętrem.`,
    remedy: 'Wpisz liczbę całkowitą, liczoną od poziomu drzwi z ulicy, który ma numer 0.',
  }),
  'missing-language': ({ field, language }) => ({
    what: `„${field}” nie ma tekstu w języku „${language}”.`,
    remedy: `Dopisz \`${language}: …\`; język urzędu musi być zawsze, a motto w każdym języku gości.`,
  }),
  'too-few-phrases': ({ found, least, language }) => ({
    what: `Liczba potocznych zwrotów karty w języku „${language}”: ${found}, a potrzeba co najmniej ${least}.`,
    remedy:
      'Dopisz słowa, którymi ludzie naprawdę o to pytają; po nich wyszukiwarka znajduje kartę.',
  }),
  'common-matters-count': ({ found, most }) => ({
    what: `Liczba częstych spraw: ${found}, a pierwszy ekran potrzebuje od jednej do ${most}.`,
    remedy:
      found > most
        ? `Zostaw tyle, o które pytają najczęściej: ${most}.`
        : 'Wymień karty, o które ludzie pytają najczęściej.',
  }),
  'empty-list': ({ field }) => ({
    what: `„${field}” jest puste.`,
    remedy: 'Podaj co najmniej jedną pozycję.',
  }),
  'listed-twice': ({ field, name }) => ({
    what: `„${name}” jest w „${field}” dwa razy.`,
    remedy: 'Usuń jedno z powtórzeń.',
  }),
};
