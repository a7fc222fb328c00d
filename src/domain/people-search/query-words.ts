import type { FormOfAddress } from '../directory.ts';
import { spellings, type Spelling } from './latin-letters.ts';

/** One thing the searcher typed: a word, or a number that may stand for a room or an extension. */
export type Asked =
  | { readonly kind: 'word'; readonly word: Spelling; readonly weight: number }
  | {
      readonly kind: 'number';
      readonly groups: readonly string[];
      readonly hint: NumberHint;
      readonly weight: number;
    };

/** What a word beside a number says about it: room, wew., ext. */
export type NumberHint = 'room' | 'extension' | undefined;

const roomWords =
  'pokój pokoju pokoje pok p room rm office kabinetas kabineto kab oficina despacho of cuarto sala salon aula gabinet кабінет каб кімната';
const extensionWords =
  'wewnętrzny wewnętrznego wewn wew telefon tel int interno extensión ext extension vidinis vid phone numer nr number num número номер внутрішній тел';
/** Titles and what people wrap a name in. */
const wrappingWords =
  'państwo pp szanowna do u z ze od dla gdzie kto jest są szukam idę chcę mgr inż dr prof ' +
  'el la los las de del con para dónde está busco quién ' +
  'pas su kur yra ieškau kas prie ' +
  'the to at see where is who looking for with ' +
  'у в з до де хто шукаю є';
const madamWords =
  'pani panią panie señora señorita sra srta doña ponia ponią ponios poniai mrs ms miss madam пані';
const sirWords =
  'pan pana panem panu señor sr don ponas pono ponui poną mr sir пан пана паном панові';

const weightOfWrapping = 0.12;

type WordSet = 'room' | 'extension' | 'wrapping' | 'madam' | 'sir';
let known: Readonly<Record<WordSet, ReadonlySet<string>>> | undefined;

/** What a search asks for. */
export interface PeopleQuery {
  /** In order; numbers that stand together are one. */
  readonly asked: readonly Asked[];
  /** How the person was spoken of, when that was said. */
  readonly form: FormOfAddress | undefined;
}

/** Reads what was typed. Words that only wrap a name count for little, unless there are no others. */
export function readQuery(query: string): PeopleQuery {
  const words = spellings(query);
  const asked = readWords(words);
  const isOnlyWrapping = asked.every(({ weight }) => weight < 1);
  return {
    asked: isOnlyWrapping ? asked.map((each) => ({ ...each, weight: 1 })) : asked,
    form: formOf(words),
  };
}

function readWords(words: readonly Spelling[]): readonly Asked[] {
  const asked: Asked[] = [];
  let hint: NumberHint;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    const length = numberLength(words, at);
    const hinted = hintOf(word);
    if (length > 0) {
      const groups = words.slice(at, at + length).map(plainOf);
      asked.push({ kind: 'number', groups, hint, weight: 1 });
      at += length - 1;
    } else if (hinted && isNumeric(words[at + 1])) {
      hint = hinted;
    } else {
      const weight = hinted || isWrapping(word) ? weightOfWrapping : 1;
      asked.push({ kind: 'word', word, weight });
    }
  }
  return asked;
}

function formOf(words: readonly Spelling[]): FormOfAddress | undefined {
  if (words.some((word) => sets().madam.has(word.plain))) return 'madam';
  return words.some((word) => sets().sir.has(word.plain)) ? 'sir' : undefined;
}

// "214", "305 b", "b 12", "466 38 14"
function numberLength(words: readonly Spelling[], from: number): number {
  let end = from;
  if (isLetter(words[from]) && isNumeric(words[from + 1]) && !hintOf(words[from])) end += 1;
  if (!isNumeric(words[end])) return 0;
  while (isNumeric(words[end])) end += 1;
  if (isLetter(words[end]) && end === words.length - 1) end += 1;
  return end - from;
}

function hintOf(word: Spelling | undefined): NumberHint {
  if (word && sets().room.has(word.plain)) return 'room';
  if (word && sets().extension.has(word.plain)) return 'extension';
  return undefined;
}

function isWrapping({ plain }: Spelling): boolean {
  return sets().wrapping.has(plain) || sets().madam.has(plain) || sets().sir.has(plain);
}

function sets(): NonNullable<typeof known> {
  const setOf = (text: string) => new Set(spellings(text).map(plainOf));
  known ??= {
    room: setOf(roomWords),
    extension: setOf(extensionWords),
    wrapping: setOf(wrappingWords),
    madam: setOf(madamWords),
    sir: setOf(sirWords),
  };
  return known;
}

function plainOf({ plain }: Spelling): string {
  return plain;
}

function isNumeric(word: Spelling | undefined): boolean {
  return word !== undefined && /^\p{L}?\d+\p{L}?$/u.test(word.plain);
}

function isLetter(word: Spelling | undefined): boolean {
  return word !== undefined && /^\p{L}$/u.test(word.plain);
}
