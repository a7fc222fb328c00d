import { foldText } from '../fold-text.ts';

/** Words of a corridor text in Polish, Spanish and Lithuanian, without their accents, to the English ones. */
const lineWords = {
  BUILDING: ['budynek', 'edificio', 'pastatas'],
  FLOOR: ['pietro', 'poziom', 'planta', 'piso', 'aukstas'],
  CORRIDOR: ['korytarz', 'hol', 'pasillo', 'corredor', 'koridorius'],
  PATH: ['droga', 'camino', 'takas'],
} as const;

const sideWords = {
  left: ['l', 'i', 'k', 'lewo', 'lewa', 'izquierda', 'kaire'],
  right: ['r', 'p', 'd', 'prawo', 'prawa', 'derecha', 'desine'],
  start: ['poczatek', 'inicio', 'pradzia'],
  end: ['koniec', 'fin', 'final', 'pabaiga'],
} as const;

const itemWords = {
  stairs: ['schody', 'escalera', 'escaleras', 'laiptai', 'laiptine'],
  lift: ['elevator', 'winda', 'ascensor', 'liftas'],
  entrance: ['wejscie', 'entrada', 'iejimas'],
  exit: ['wyjscie', 'salida', 'isejimas'],
  wc: ['toilet', 'toaleta', 'aseo', 'aseos', 'tualetas'],
  desk: ['stanowisko', 'okienko', 'mostrador', 'ventanilla', 'langelis'],
  door: ['drzwi', 'puerta', 'durys'],
  steps: ['stopnie', 'stopni', 'peldanos', 'escalones', 'laipteliai', 'pakopos'],
  mark: ['znak', 'senal', 'zenklas'],
  link: ['lacznik', 'przejscie', 'pasarela', 'enlace', 'jungtis'],
  left: ['lewo', 'izquierda', 'kaire', 'kairen'],
  right: ['prawo', 'derecha', 'desine', 'desinen'],
  ahead: ['prosto', 'recto', 'tiesiai'],
} as const;

const remarkWords = {
  steps: ['step', 'stopien', 'stopnie', 'stopni', 'peldano', 'peldanos', 'escalones', 'laipteliai'],
  main: ['glowne', 'glowny', 'principal', 'pagrindinis'],
  private: ['prywatne', 'sluzbowe', 'privado', 'privada', 'privatus'],
  emergency: ['ewakuacyjne', 'emergencia', 'avarinis'],
} as const;

export type TextSide = keyof typeof sideWords;

/** What a person may begin a line with, for suggestions. */
export const lineStarts: readonly string[] = [
  ...Object.entries(lineWords).flatMap(([word, others]) => [
    word,
    ...others.map((other) => other.toUpperCase()),
  ]),
  'L:',
  'P:',
  'R:',
  ...Object.entries(sideWords)
    .flat(2)
    .filter((word) => word.length > 2)
    .map((word) => `${word}:`),
];

export const englishItemWords: readonly string[] = Object.keys(itemWords);

const toLineWord = dictionary(lineWords);
const toSideWord = dictionary(sideWords);
const toItemWord = dictionary(itemWords);
const toRemarkWord = dictionary(remarkWords);

/** Puts the first word of a line into English; a line of another kind stays as it is. */
export function lineInEnglish(line: string): string {
  return inEnglish(line, toLineWord);
}

/** The side or end of a corridor that a word such as `L` or `koniec` names. */
export function sideNamed(word: string): TextSide | undefined {
  return toSideWord.get(foldText(word)) as TextSide | undefined;
}

/** Puts the first word of an item into English: `schody S1` is `stairs S1`. */
export function itemInEnglish(item: string): string {
  return inEnglish(item, toItemWord);
}

/** Puts every word of a remark into English: `3 stopnie` is `3 steps`. */
export function remarkInEnglish(remark: string): string {
  return remark.replaceAll(/\p{L}+/gu, (word) => toRemarkWord.get(foldText(word)) ?? word);
}

function inEnglish(text: string, words: ReadonlyMap<string, string>): string {
  const [word] = /^\p{L}+/u.exec(text.normalize('NFC')) ?? [''];
  const english = words.get(foldText(word));
  return english === undefined ? text : english + text.normalize('NFC').slice(word.length);
}

function dictionary(
  words: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([english, others]) =>
      [english.toLowerCase(), ...others].map((word) => [word, english] as const),
    ),
  );
}
