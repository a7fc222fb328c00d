import type { FormOfAddress } from '../directory.ts';
import { matchExactName, matchName } from './match-name.ts';
import { matchNumber } from './match-number.ts';
import { matchTerm } from './match-term.ts';
import type { PeopleHit } from './people-entry.ts';
import type { PeopleIndex } from './people-index.ts';
import { readQuery, type Asked } from './query-words.ts';
import { bearersOf, type OnShelfMatch, type Shelf } from './shelf.ts';

const limitOnScreen = 20;
/** What a word counts for however many it fits, beside its rarity. */
const groundWeight = 3;
const shareOfForm = 0.05;

/**
 * Finds people, rooms and units at each keystroke (B1), best first: by name in any spelling, script,
 * case or nickname, by room, extension, unit, position, and by several of these together. Who fits all
 * that was typed goes before who fits some of it; numbers mean rooms and extensions.
 */
export function searchPeople(
  index: PeopleIndex,
  query: string,
  limit = limitOnScreen,
): readonly PeopleHit[] {
  const found: number[] = [];
  const { asked, form } = readQuery(query);
  let whole = 0;
  for (const each of asked) whole += lookUp(index, each, found);
  if (form) preferForm(index, form, found, whole);
  return best(index, found, whole, limit);
}

/** Between people found equally well, "pani" means a woman. */
function preferForm(
  { entries, tally }: PeopleIndex,
  form: FormOfAddress,
  found: readonly number[],
  whole: number,
): void {
  for (const entry of found)
    if (entries[entry]?.form === form)
      tally.score[entry] = (tally.score[entry] ?? 0) + shareOfForm * whole;
}

/** Adds what one word or number matches to the tally, and answers how much it weighs in the query. */
function lookUp(index: PeopleIndex, asked: Asked, found: number[]): number {
  const { score, match } = index.tally;
  const touched: number[] = [];
  const matches = new Map<Shelf, Map<number, number>>();
  collect(index, asked, (shelf, word, similarity) => {
    const known = matches.get(shelf) ?? new Map<number, number>();
    if (known.size === 0) matches.set(shelf, known);
    if (similarity > (known.get(word) ?? 0)) known.set(word, similarity);
  });
  for (const [shelf, words] of matches)
    for (const [word, similarity] of words) post(shelf, word, similarity, match, touched);
  let fitting = 1;
  for (const entry of touched) fitting += match[entry] ?? 0;
  const rarity = Math.log(1 + index.entries.length / fitting);
  const weight = (groundWeight + rarity) * asked.weight;
  for (const entry of touched) {
    if (score[entry] === 0) found.push(entry);
    const fit = match[entry] ?? 0;
    score[entry] = (score[entry] ?? 0) + weight * fit * fit;
    match[entry] = 0;
  }
  return weight;
}

function collect(index: PeopleIndex, asked: Asked, onMatch: OnShelfMatch): void {
  if (asked.kind === 'number') {
    matchNumber(index, asked, onMatch);
  } else if (asked.weight < 1) {
    matchExactName(index, asked.word, onMatch);
  } else {
    matchName(index, asked.word, onMatch);
    matchTerm(index, asked.word.plain, onMatch);
  }
}

function post(
  shelf: Shelf,
  word: number,
  similarity: number,
  match: Float32Array,
  touched: number[],
): void {
  const start = shelf.starts[word] ?? 0;
  const end = start + bearersOf(shelf, word);
  for (let place = start; place < end; place += 1) {
    const entry = shelf.entries[place] ?? 0;
    const fit = similarity * (shelf.weights[place] ?? 0);
    const known = match[entry] ?? 0;
    if (known === 0) touched.push(entry);
    if (fit > known) match[entry] = fit;
  }
}

/** Takes the best out of the tally and clears it for the next search. */
function best(
  { entries, tally }: PeopleIndex,
  found: readonly number[],
  whole: number,
  limit: number,
): readonly PeopleHit[] {
  const { score } = tally;
  const leading: { entry: number; score: number }[] = [];
  let lowest = 0;
  for (const entry of found) {
    const reached = (score[entry] ?? 0) / whole;
    score[entry] = 0;
    if (leading.length === limit && reached <= lowest) continue;
    insert(leading, { entry, score: reached }, limit);
    lowest = leading.at(-1)?.score ?? 0;
  }
  return leading.flatMap(({ entry, score: reached }) => {
    const named = entries[entry];
    return named ? [{ kind: named.kind, id: named.id, score: reached }] : [];
  });
}

function insert<Scored extends { readonly entry: number; readonly score: number }>(
  leading: Scored[],
  candidate: Scored,
  limit: number,
): void {
  let place = leading.length;
  while (place > 0 && isBefore(candidate, leading[place - 1])) place -= 1;
  leading.splice(place, 0, candidate);
  if (leading.length > limit) leading.pop();
}

function isBefore(
  a: { readonly entry: number; readonly score: number },
  b: { readonly entry: number; readonly score: number } | undefined,
): boolean {
  if (!b) return false;
  return a.score > b.score || (a.score === b.score && a.entry < b.entry);
}
