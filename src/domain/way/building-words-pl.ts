import type { BuildingWords } from './building-words.ts';

const meant = (nearest: string | undefined) => (nearest ? `Czy chodziło o „${nearest}”? ` : '');
const shafts = { stairs: 'Schody', lift: 'Winda' };

/** Faults of corridor texts, in Polish. */
export const buildingWordsInPolish: BuildingWords = {
  'unknown-line': ({ text, nearest }) => ({
    what: `Ten wiersz jest niezrozumiały: „${text}”.`,
    remedy: `${meant(nearest)}Wiersz zaczyna się od BUILDING, FLOOR z numerem, CORRIDOR z literą, L:, P: albo R:, start:, end: albo # przed uwagą.`,
  }),
  'unknown-item': ({ item, nearest }) => ({
    what: `„${item}” nie jest ani numerem pokoju, ani niczym innym, co bywa na korytarzu.`,
    remedy: `${meant(nearest)}Pisz: 12 Kasa, 9-12, stairs S1 (schody), lift W (winda), wc, wc+, desk NAZWA, entrance W1, exit W2, door, steps 3, >B, link B0.`,
  }),
  'unknown-remark': ({ remark }) => ({
    what: `Dopisek „(${remark})” jest niezrozumiały.`,
    remedy: 'Pisz (3 steps), (6m) albo (main); nazwę pokoju pisze się bez nawiasów.',
  }),
  'turn-inside-corridor': ({ item }) => ({
    what: `„${item}” stoi z boku korytarza.`,
    remedy:
      'left, right i ahead pisze się tylko po start: albo end:; korytarz odchodzący z boku to >B.',
  }),
  'bad-range': ({ range, most }) => ({
    what: `Zakres ${range} obejmuje za dużo pokoi; najwięcej może być ${most}.`,
    remedy: 'Sprawdź oba numery albo podziel zakres.',
  }),
  'corridor-before-floor': () => ({
    what: 'Korytarz stoi przed pierwszym piętrem.',
    remedy: 'Wpisz nad nim wiersz, np. FLOOR 0 parter.',
  }),
  'side-before-corridor': () => ({
    what: 'Ta strona nie należy do żadnego korytarza.',
    remedy: 'Wpisz nad nią wiersz, np. CORRIDOR A hol główny.',
  }),
  'no-floor': () => ({
    what: 'Opis nie zawiera żadnego piętra.',
    remedy: 'Zacznij od wiersza, np. FLOOR 0 parter.',
  }),
  'no-corridor': ({ floor }) => ({
    what: `Piętro ${floor} nie ma korytarza.`,
    remedy: 'Opisz co najmniej jeden: wiersz, np. CORRIDOR A, a pod nim L: i P:.',
  }),
  'floor-twice': ({ floor, firstLine }) => ({
    what: `Piętro ${floor} występuje dwa razy, pierwszy raz w wierszu ${firstLine}.`,
    remedy: 'Połącz oba opisy albo popraw numer jednego z nich.',
  }),
  'corridor-twice': ({ corridor, firstLine }) => ({
    what: `Korytarz ${corridor} jest na tym piętrze dwa razy, pierwszy raz w wierszu ${firstLine}.`,
    remedy: 'Nadaj jednemu z nich inną literę.',
  }),
  'unknown-corridor': ({ corridor, floor, nearest }) => ({
    what: `Na piętrze ${floor} nie ma korytarza ${corridor}.`,
    remedy: `${meant(nearest)}Opisz go wierszem CORRIDOR ${corridor} albo popraw tu literę.`,
  }),
  'corridor-not-reached': ({ corridor, floor }) => ({
    what: `Na piętrze ${floor} nic nie prowadzi do korytarza ${corridor}.`,
    remedy: `Wpisz >${corridor} tam, gdzie odchodzi od innego korytarza, albo „end: right ${corridor}”, gdzie jeden przechodzi w drugi.`,
  }),
  'floor-not-reached': ({ floor }) => ({
    what: `Na piętro ${floor} nic nie prowadzi: ani wejście, ani schody, ani winda, ani przejście.`,
    remedy: 'Wpisz entrance W1, stairs S1, lift W albo link B0 tam, gdzie są.',
  }),
  'shaft-on-one-floor': ({ shaft, id }) => ({
    what: `${shafts[shaft]} ${id}: opis jest tylko na jednym piętrze.`,
    remedy: `Wpisz „${shaft} ${id}” na każdym piętrze, na które prowadzą, albo popraw oznaczenie; pomiń, jeśli goście z nich nie korzystają.`,
  }),
  'steps-differ': ({ corridor }) => ({
    what: `Lewa i prawa strona korytarza ${corridor} podają różne stopnie.`,
    remedy: 'Wpisz takie samo „steps N” po obu stronach, między drzwiami, gdzie są stopnie.',
  }),
  'bad-path': ({ text }) => ({
    what: `Ta droga jest niezrozumiała: „${text}”.`,
    remedy: 'Wpisz dwa wejścia i metry między nimi: PATH W2 B:W3 40m (2 steps).',
  }),
  'unknown-entrance': ({ building, entrance }) => ({
    what: `Budynek ${building} nie ma wejścia ${entrance}.`,
    remedy: `Wpisz entrance ${entrance} na jednym z jego korytarzy albo popraw drogę.`,
  }),
  'link-not-returned': ({ building, floor }) => ({
    what: `Na piętrze ${floor} budynku ${building} nie ma przejścia powrotnego.`,
    remedy: 'Wpisz link na tym korytarzu drugiego budynku, na który prowadzi przejście.',
  }),
  'ring-open': ({ corridor, metres }) => ({
    what: `Korytarz ${corridor} zamyka pierścień, ale na rysunku brakuje ${metres} m.`,
    remedy:
      'Droga jest poprawna, nic nie trzeba robić. Rysunek poprawi długość, np. CORRIDOR A 24m.',
  }),
  overlap: ({ corridor, other }) => ({
    what: `Korytarze ${corridor} i ${other} nakładają się na rysunku.`,
    remedy: 'Droga jest poprawna. Podaj długość (CORRIDOR A 24m) albo ścianę bez drzwi (- 6m).',
  }),
};
