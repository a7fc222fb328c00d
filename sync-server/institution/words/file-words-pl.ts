import type { FileWords } from './fault-words.ts';

const meant = (nearest: string | undefined) => (nearest ? ` Czy chodziło o „${nearest}”?` : '');

const secretariat = { room: 'numeru pokoju', extension: 'numeru wewnętrznego' };

/** Faults of files and tables, in Polish. */
export const fileWordsInPolish: FileWords = {
  'missing-folder': () => ({
    what: 'Nie ma takiego folderu.',
    remedy: 'Sprawdź ścieżkę; chodzi o folder, w którym leży institution.yaml.',
  }),
  'missing-file': ({ name, nearest }) => ({
    what: `Brakuje pliku ${name}.`,
    remedy: nearest
      ? `Czy chodziło o „${nearest}”? Wpisz nazwę dokładnie tak, jak nazywa się plik, z wielkością liter.`
      : `Umieść w folderze plik ${name}; gotowe instytucje pokazują, jak się zaczyna.`,
  }),
  'not-a-file': () => ({
    what: 'Pod tą nazwą jest folder albo urządzenie, a nie plik.',
    remedy: 'Przenieś go gdzie indziej i w jego miejsce wstaw plik o tej nazwie.',
  }),
  'outside-folder': () => ({
    what: 'To dowiązanie, które prowadzi poza folder instytucji.',
    remedy: 'Zastąp dowiązanie kopią samego pliku.',
  }),
  'bad-file-name': ({ name }) => ({
    what: `„${name}” nie może być nazwą opisu budynku.`,
    remedy:
      'Podaj plik .txt, .osm albo .zip leżący w tym folderze, np. building-a.txt, bez żadnej ścieżki.',
  }),
  'unreadable-file': ({ code }) => ({
    what: `Komputer nie pozwala odczytać tego pliku (${code}).`,
    remedy: 'Nadaj sobie prawo odczytu albo zamknij program, który trzyma plik otwarty.',
  }),
  'too-large': ({ megabytes, most }) => ({
    what: `Plik ma ${megabytes} MB, a czytane są pliki do ${most} MB.`,
    remedy: 'Sprawdź, czy to właściwy plik; karty usług można rozdzielić na kilka plików.',
  }),
  'empty-file': () => ({
    what: 'Plik jest pusty.',
    remedy: 'Wypełnij go na wzór gotowych instytucji albo usuń, jeśli jest niepotrzebny.',
  }),
  'utf-16': () => ({
    what: 'Plik zapisano w kodowaniu UTF-16 („Unicode”).',
    remedy: 'Zapisz go ponownie w kodowaniu UTF-8 (w arkuszu: „CSV UTF-8”).',
  }),
  'not-utf-8': ({ column, looksLike }) => ({
    what: `Bajt ${column} tego wiersza nie jest w UTF-8; w Windows-1250 wiersz brzmi „${looksLike}”.`,
    remedy: 'Zapisz plik ponownie w kodowaniu UTF-8 (w arkuszu: „CSV UTF-8”).',
  }),
  'not-text': () => ({
    what: 'Są tu znaki, których nie ma w tekście; to może być plik arkusza albo dokumentu.',
    remedy: 'Wyeksportuj go jako zwykły tekst (tabelę jako „CSV UTF-8”) pod tą nazwą.',
  }),
  'old-line-ends': () => ({
    what: 'Wiersze kończą się samym znakiem powrotu karetki, jak na dawnych komputerach Macintosh.',
    remedy: 'Zapisz plik ponownie z końcami wierszy systemu Windows albo Unix.',
  }),
  'no-card-file': () => ({
    what: 'Nie ma kart usług: brakuje folderu services/ z plikami .yaml.',
    remedy: 'Utwórz folder services i umieść w nim co najmniej jeden plik z kartami.',
  }),
  'unnamed-building-file': ({ name }) => ({
    what: `W institution.yaml żaden budynek nie ma pliku ${name}.`,
    remedy: 'Dopisz budynek pod „buildings” w institution.yaml albo usuń ten plik.',
  }),
  'wrong-separator': ({ separator }) => ({
    what:
      separator === ';'
        ? 'Kolumny rozdzielono średnikami zamiast przecinkami.'
        : 'Kolumny rozdzielono tabulatorami zamiast przecinkami.',
    remedy:
      'Zapisz tabelę jako CSV z przecinkiem jako separatorem pól („CSV UTF-8, rozdzielany przecinkami”).',
  }),
  'missing-column': ({ column, nearest }) => ({
    what: `Brakuje kolumny „${column}”.`,
    remedy: nearest
      ? `Zmień w pierwszym wierszu nazwę kolumny „${nearest}” na „${column}”.`
      : `Dopisz „${column}” w pierwszym wierszu i wypełnij w każdym następnym.`,
  }),
  'unknown-column': ({ column, nearest }) => ({
    what: column === '' ? 'Jedna z kolumn nie ma nazwy.' : `Nie ma kolumny o nazwie „${column}”.`,
    remedy: `Popraw nazwę w pierwszym wierszu albo usuń kolumnę.${meant(nearest)}`,
  }),
  'column-twice': ({ column }) => ({
    what: `Kolumna „${column}” występuje dwa razy.`,
    remedy: 'Zostaw jedną z nich, a drugą usuń.',
  }),
  'unclosed-quote': () => ({
    what: 'W tym wierszu otwarto cudzysłów i nie zamknięto go w nim.',
    remedy: 'Zamknij cudzysłów na końcu komórki; komórka musi zmieścić się w jednym wierszu.',
  }),
  'stray-quote': () => ({
    what: 'Cudzysłów stoi w środku komórki.',
    remedy: 'Ujmij całą komórkę w cudzysłów, a ten w środku podwój: "klub ""Zorza""".',
  }),
  'wrong-cell-count': ({ expected, found }) => ({
    what: `Liczba komórek w wierszu: ${found}, liczba kolumn w pierwszym wierszu: ${expected}.`,
    remedy:
      found > expected
        ? 'Komórkę, która zawiera przecinek, ujmij w cudzysłów ("Kos, Jan"); kilka wartości w komórce rozdziela się średnikami (pl;en).'
        : 'Dopisz brakujące przecinki; pusta komórka też potrzebuje swojego przecinka.',
  }),
  'no-rows': () => ({
    what: 'Tabela ma pierwszy wiersz z nazwami i nic poza nim.',
    remedy: 'Dopisz co najmniej jeden wiersz.',
  }),
  'empty-cell': ({ column }) => ({
    what: `Komórka „${column}” jest pusta.`,
    remedy: 'Wypełnij ją; jest potrzebna w każdym wierszu.',
  }),
  'half-secretariat': ({ missing }) => ({
    what: `Sekretariat nie ma ${secretariat[missing]}.`,
    remedy: `Wypełnij secretariat_${missing} albo opróżnij obie komórki: pyta się wtedy w komórce nadrzędnej.`,
  }),
};
