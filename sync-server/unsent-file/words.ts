import type { UnsentFileProblem } from '#domain/unsent-file.ts';
import type { RefusalCode } from '#domain/visit-values.ts';

/** Counts of what became of a file's visits. */
export interface Tally {
  readonly taken: number;
  readonly known: number;
  readonly refused: number;
}

/** Everything the command says. */
export interface ImportWords {
  readonly help: string;
  readonly oneFile: string;
  readonly unknownOption: (option: string) => string;
  readonly problem: { readonly [K in UnsentFileProblem['kind']]: (file: string) => string };
  /** Line about a visit that was not taken: which, what, where, remedy. */
  readonly refused: (at: {
    readonly position: number;
    readonly id: string;
    readonly code: RefusalCode;
    readonly where: string;
  }) => string;
  readonly done: (tally: Tally) => string;
  readonly wouldBeDone: (tally: Tally) => string;
}

const english: ImportWords = {
  help: `Brings the visits of a file that a phone has saved to the server (docs/unsent-file.md).

  npm run import-unsent -- FILE --dry-run  what would become of each visit
  npm run import-unsent -- FILE            bring them

  --lang pl|en   language of the messages; else from LC_ALL or LANG
  --help, -h     this text

The server's data lie in the folder DATA_DIR (otherwise data); it may be running. If they hold several
institutions, INSTITUTION says which. The same file twice changes nothing. Afterwards delete the file:
it holds what visitors said.
Ends with 0 when every visit is on the server, 1 when something was not taken, 2 when the command was
not understood.`,
  oneFile: 'Name the file, and only one; a path with spaces goes into quotation marks.',
  unknownOption: (option) =>
    `There is no option "${option}"; there are --dry-run, --lang and --help.`,
  problem: {
    'file-too-large': (file) => `${file}: more than 400 MB. Ask for help: no phone saves so much.`,
    unreadable: (file) =>
      `${file}: cannot be read. Check the path, and that you may read the file.`,
    'not-json': (file) =>
      `${file}: not a copy of visits, or damaged from its beginning. Choose usher-….json.`,
    'cut-off': (file) =>
      `${file}: incomplete or damaged inside. Save the copy on the phone again and bring it over anew.`,
    'other-file': (file) =>
      `${file}: holds something else than unsent visits. Choose usher-….json.`,
    'newer-format': (file) =>
      `${file}: written by a newer Usher. Update the server, then try again.`,
    'institution-unknown': () =>
      'No institution is on the server, or several: import one, or say with INSTITUTION which.',
  },
  refused: ({ position, id, code, where }) =>
    `No. ${position}${id && ` (${id})`}: not taken, ${englishReasons[code]} [${code} ${where || '/'}]`,
  done: ({ taken, known, refused }) =>
    `Brought: ${taken}. Already there: ${known}. Not taken: ${refused}${refused > 0 ? ', kept in quarantine' : ''}.`,
  wouldBeDone: ({ taken, known, refused }) =>
    `Would be brought: ${taken}. Already there: ${known}. Would not be taken: ${refused}. Nothing was changed (--dry-run).`,
};

const englishReasons: Readonly<Record<RefusalCode, string>> = {
  malformed:
    'it is no visit as this server knows it. If a newer Usher wrote it, update the server.',
  'hash-mismatch': 'it was altered after it was saved. Save the copy on the phone again.',
  deleted: 'visits cannot be deleted. Look at the file: no phone writes this.',
  'foreign-institution': 'it belongs to another institution. Import it on the server of that one.',
  'too-large': 'it is too large for one visit. It stays on the phone; ask for help.',
  'unknown-author': 'it names somebody who never signed in on that phone. Look at who brings it.',
  revoked: 'it came from somebody whom the institution has revoked. Look at who brings it.',
};

const polish: ImportWords = {
  help: `Wczytuje na serwer wizyty z pliku zapisanego w telefonie (docs/unsent-file.md).

  npm run import-unsent -- PLIK --dry-run  co stałoby się z każdą wizytą
  npm run import-unsent -- PLIK            wczytanie

  --lang pl|en   język komunikatów; inaczej według LC_ALL albo LANG
  --help, -h     ten tekst

Dane serwera leżą w folderze DATA_DIR (domyślnie data); serwer może działać. Jeśli jest w nich kilka
instytucji, wskazuje ją INSTITUTION. Ten sam plik po raz drugi niczego nie zmienia. Potem proszę usunąć
plik: są w nim słowa klientów.
Kończy się wynikiem 0, gdy każda wizyta jest na serwerze, 1, gdy czegoś nie przyjęto, 2, gdy polecenie
było niezrozumiałe.`,
  oneFile: 'Proszę podać jeden plik; ścieżkę ze spacjami bierze się w cudzysłów.',
  unknownOption: (option) => `Nie ma opcji „${option}”; są --dry-run, --lang i --help.`,
  problem: {
    'file-too-large': (file) =>
      `${file}: ponad 400 MB. Proszę o pomoc: żaden telefon tyle nie zapisuje.`,
    unreadable: (file) =>
      `${file}: nie można odczytać. Proszę sprawdzić ścieżkę i prawo do odczytu.`,
    'not-json': (file) =>
      `${file}: to nie kopia wizyt albo plik uszkodzony od początku. Proszę wybrać usher-….json.`,
    'cut-off': (file) =>
      `${file}: niepełny albo uszkodzony w środku. Proszę zapisać kopię w telefonie i przenieść ją ponownie.`,
    'other-file': (file) =>
      `${file}: zawiera coś innego niż niewysłane wizyty. Proszę wybrać usher-….json.`,
    'newer-format': (file) =>
      `${file}: zapisany przez nowszą wersję Ushera. Proszę zaktualizować serwer i powtórzyć.`,
    'institution-unknown': () =>
      'Na serwerze nie ma instytucji albo jest ich kilka: proszę ją zaimportować lub wskazać w INSTITUTION.',
  },
  refused: ({ position, id, code, where }) =>
    `Nr ${position}${id && ` (${id})`}: nie przyjęto, ${polishReasons[code]} [${code} ${where || '/'}]`,
  done: ({ taken, known, refused }) =>
    `Wczytano: ${taken}. Było już na serwerze: ${known}. Nie przyjęto: ${refused}${refused > 0 ? ', leżą w kwarantannie' : ''}.`,
  wouldBeDone: ({ taken, known, refused }) =>
    `Zostałoby wczytane: ${taken}. Jest już na serwerze: ${known}. Nie zostałoby przyjęte: ${refused}. Niczego nie zmieniono (--dry-run).`,
};

const polishReasons: Readonly<Record<RefusalCode, string>> = {
  malformed:
    'serwer nie zna takiego zapisu. Jeśli jest z nowszego Ushera, proszę zaktualizować serwer.',
  'hash-mismatch':
    'zapis zmieniono po utworzeniu kopii. Proszę zapisać kopię w telefonie ponownie.',
  deleted: 'wizyt nie można usuwać. Proszę obejrzeć plik: telefon takich nie zapisuje.',
  'foreign-institution': 'należy do innej instytucji. Proszę wczytać plik na jej serwerze.',
  'too-large': 'jest za duża jak na jedną wizytę. Zostaje w telefonie; proszę o pomoc.',
  'unknown-author':
    'wymienia osobę, która nigdy nie logowała się w tamtym telefonie. Proszę sprawdzić, kto ją przynosi.',
  revoked: 'pochodzi od osoby albo z telefonu bez dostępu. Proszę sprawdzić, kto ją przynosi.',
};

/** The command's sentences by language. */
export const importWords = { en: english, pl: polish } as const;
export type ImportLanguage = keyof typeof importWords;
