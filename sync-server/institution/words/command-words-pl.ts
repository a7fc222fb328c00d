import type { Change, ChangedNoun } from '../changes-between.ts';
import type { CommandWords } from './command-words.ts';
import { countIn } from './count-in.ts';

const faults = countIn('pl', { one: 'błąd', few: 'błędy', other: 'błędów' });
const remarks = countIn('pl', { one: 'uwaga', few: 'uwagi', other: 'uwag' });
const files = countIn('pl', { one: 'pliku', other: 'plikach' });
const changes = countIn('pl', { one: 'wpis', few: 'wpisy', other: 'wpisów' });
const people = countIn('pl', { one: 'osoba', few: 'osoby', other: 'osób' });
const units = countIn('pl', { one: 'komórka', few: 'komórki', other: 'komórek' });
const rooms = countIn('pl', { one: 'pokój', few: 'pokoje', other: 'pokoi' });
const cards = countIn('pl', { one: 'karta usługi', few: 'karty usług', other: 'kart usług' });

const signs: { readonly [K in Change['kind']]: string } = {
  added: '+',
  changed: '~',
  removed: '-',
};

const nouns: { readonly [N in ChangedNoun]: string } = {
  institution: 'instytucja',
  building: 'budynek',
  room: 'pokój',
  unit: 'komórka',
  person: 'osoba',
  card: 'karta',
  lexicon: 'leksykon',
  plan: 'plan budynków',
  notice: 'komunikat',
};

/** The command line in Polish. */
export const commandWordsInPolish: CommandWords = {
  help: `Sprawdza i wczytuje folder opisujący instytucję (docs/add-an-institution.md).

  npm run institution -- check FOLDER             każdy błąd: plik, wiersz, co jest źle, co zrobić
  npm run institution -- import FOLDER --dry-run  co zmieniłoby się na serwerze
  npm run institution -- import FOLDER            wprowadza zmiany

  --lang pl|en   język komunikatów; inaczej według LC_ALL albo LANG
  --help, -h     ten tekst

Dane serwera leżą w folderze DATA_DIR (inaczej: data) albo w bazie PostgreSQL wskazanej przez
DATABASE_URL (postgresql://user:password@host:5432/database).
Kończy z kodem 0, gdy wszystko w porządku, 1 przy błędach, 2 przy niezrozumiałym poleceniu.`,
  misuse: {
    'no-command': () => 'Podaj, co zrobić: check albo import.',
    'unknown-command': ({ command }) => `Nie ma polecenia „${command}”; są check i import.`,
    'unknown-option': ({ option }) =>
      `Nie ma opcji „${option.length > 1 ? '--' : '-'}${option}”; są --lang, --dry-run i --help.`,
    'unknown-language': ({ found }) => `„${found}” nie pasuje do --lang; wybierz pl albo en.`,
    'no-folder': () => 'Podaj folder instytucji.',
    'too-many-folders': ({ found }) =>
      `Podaj jeden folder (podano: ${found}); ścieżkę ze spacjami ujmij w cudzysłów.`,
    'dry-run-of-check': () => 'Sprawdzenie i tak niczego nie zmienia; --dry-run należy do import.',
  },
  faultCount: (count, inFiles) => `${faults(count)} w ${files(inFiles)}.`,
  remarkCount: (count, inFiles) =>
    `Warto obejrzeć, choć niczego nie wstrzymuje: ${remarks(count)} w ${files(inFiles)}.`,
  nothingImported: 'Niczego nie wczytano; serwer działa dalej na tym, co ma.',
  noFault: ({ people: p, units: u, rooms: r, cards: c }) =>
    `Bez błędów: ${people(p.length)}, ${units(u.length)}, ${rooms(r.length)}, ${cards(c.length)}.`,
  change: (change) =>
    `${signs[change.kind]} ${nouns[change.what]} ${change.id}${change.name === '' ? '' : ` (${change.name})`}${
      change.kind === 'changed' ? `: ${change.fields.join(', ')}` : ''
    }`,
  removedWarning:
    'Przyjrzyj się temu, co znika: wizyty w dzienniku dalej wskazują te osoby i karty przez ich id.',
  firstImport: 'Tej instytucji nie ma jeszcze na serwerze; wszystko jest nowe.',
  nothingChanges: 'Nic się nie zmienia.',
  onlyOrderChanges: 'Zmienia się tylko kolejność wpisów.',
  wouldChange: (count) => `Do zmiany: ${changes(count)}. Niczego nie wczytano (--dry-run).`,
  applied: (count) => `Wczytano, zmiana objęła: ${changes(count)}.`,
};
