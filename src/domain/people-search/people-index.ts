import { letterMask } from '../one-typo.ts';
import { spellings } from './latin-letters.ts';
import { termStem } from './match-term.ts';
import type { PeopleEntry } from './people-entry.ts';
import { draftShelf, type Shelf, type ShelfDraft } from './shelf.ts';
import { soundKeys } from './sound-keys.ts';

/**
 * Everybody and everything made ready for `searchPeople`. Plain data: it can be built in a worker and
 * sent over. It holds working memory: one search at a time.
 */
export interface PeopleIndex {
  readonly entries: readonly Pick<PeopleEntry, 'kind' | 'id' | 'form'>[];
  readonly names: Shelf;
  /** Units, positions, topics. */
  readonly terms: Shelf;
  readonly termStems: readonly string[];
  readonly rooms: Shelf;
  readonly extensions: Shelf;
  readonly sounds: Sounds;
  /** `letterMask` of each name. */
  readonly nameMasks: Int32Array;
  readonly tally: Tally;
}

/** How the names sound: keys in ascending order and, beside each, the number of its name. */
interface Sounds {
  readonly keys: readonly string[];
  readonly names: Uint32Array;
  readonly masks: Int32Array;
}

/** Working memory of one search, by entry number; all zero in between. */
interface Tally {
  readonly score: Float64Array;
  readonly match: Float32Array;
}

const shortestSound = 2;
const weights = {
  surname: 1,
  partOfSurname: 0.97,
  given: 0.85,
  unit: 0.87,
  about: 0.55,
  matter: 0.3,
  initials: 0.45,
  ownNumber: 1.1,
  number: 1,
};

interface Drafts {
  readonly names: ShelfDraft;
  readonly terms: ShelfDraft;
  readonly rooms: ShelfDraft;
  readonly extensions: ShelfDraft;
}

/** Makes people, rooms and units ready for searching; a fifth of a second for 10,000. */
export function buildPeopleIndex(entries: readonly PeopleEntry[]): PeopleIndex {
  const drafts: Drafts = {
    names: draftShelf(),
    terms: draftShelf(),
    rooms: draftShelf(),
    extensions: draftShelf(),
  };
  for (const [number, entry] of entries.entries()) noteEntry(drafts, number, entry);
  const names = drafts.names.finish();
  const terms = drafts.terms.finish();
  return {
    entries: entries.map(({ kind, id, form }) => ({ kind, id, ...(form && { form }) })),
    names,
    terms,
    termStems: terms.plain.map(termStem),
    rooms: drafts.rooms.finish(),
    extensions: drafts.extensions.finish(),
    sounds: soundsOf(names),
    nameMasks: Int32Array.from(names.plain, letterMask),
    tally: {
      score: new Float64Array(entries.length),
      match: new Float32Array(entries.length),
    },
  };
}

function noteEntry(drafts: Drafts, number: number, entry: PeopleEntry): void {
  noteNames(drafts, number, entry);
  for (const text of entry.unit ?? []) noteUnit(drafts, number, text);
  noteTexts(drafts.terms, number, entry.about, weights.about);
  noteTexts(drafts.terms, number, entry.matters, weights.matter);
  const ofNumber = entry.kind === 'person' ? weights.number : weights.ownNumber;
  noteNumber(drafts.rooms, number, entry.room, ofNumber);
  noteNumber(drafts.extensions, number, entry.extension, ofNumber);
}

function noteNames({ names, terms }: Drafts, number: number, entry: PeopleEntry): void {
  const surnames = spellings(entry.surname ?? '');
  const given = spellings(entry.given ?? '');
  const ofSurname = surnames.length > 1 ? weights.partOfSurname : weights.surname;
  for (const word of surnames) names.note(number, word, ofSurname);
  for (const word of given) names.note(number, word, weights.given);
  noteInitials(terms, number, [...given, ...surnames], weights.initials);
}

function noteUnit({ terms }: Drafts, number: number, name: string): void {
  const words = spellings(name);
  for (const word of words) terms.note(number, word, weights.unit);
  noteInitials(terms, number, words, weights.unit);
}

function noteTexts(
  terms: ShelfDraft,
  number: number,
  texts: readonly string[] | undefined,
  weight: number,
): void {
  for (const text of texts ?? [])
    for (const word of spellings(text)) terms.note(number, word, weight);
}

function noteInitials(
  terms: ShelfDraft,
  number: number,
  words: readonly { readonly plain: string }[],
  weight: number,
): void {
  const initials = words.map(({ plain }) => plain[0]).join('');
  if (words.length > 1) terms.note(number, { written: initials, plain: initials }, weight);
}

// "52 00" and "12-A" are also typed as 5200 and 12a.
function noteNumber(
  shelf: ShelfDraft,
  number: number,
  text: string | undefined,
  weight: number,
): void {
  const joined = spellings(text ?? '')
    .map((word) => word.plain)
    .join('');
  if (joined !== '') shelf.note(number, { written: joined, plain: joined }, weight);
}

function soundsOf({ written, plain }: Shelf): Sounds {
  const heard = written.flatMap((word, name) =>
    soundKeys({ written: word, plain: plain[name] ?? '' })
      .filter((key) => key.length >= shortestSound)
      .map((key) => ({ key, name })),
  );
  heard.sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = heard.map(({ key }) => key);
  return {
    keys,
    names: Uint32Array.from(heard, ({ name }) => name),
    masks: Int32Array.from(keys, letterMask),
  };
}
