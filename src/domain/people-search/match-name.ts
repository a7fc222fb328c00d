import { baseForms } from './base-forms.ts';
import { calledNames } from './called-names.ts';
import type { Spelling } from './latin-letters.ts';
import { likeness } from './likeness.ts';
import { matchSlips, matchTwoSlips } from './match-slips.ts';
import { matchSounds } from './match-sounds.ts';
import type { PeopleIndex } from './people-index.ts';
import { bearersOf, wordsBeginning, type OnShelfMatch, type Shelf } from './shelf.ts';

/** Told of each name that may be meant, by its number, with how well from 0 to 1. */
type OnName = (name: number, likeness: number) => void;

/** Below this nothing was found that the searcher could have meant. */
const hardlyMeant = 0.7;
const weightOfCommonness = 0.003;

/**
 * Finds the names that a typed word may mean: as written, without diacritics, its beginning, another
 * case of it, its bearer's nickname, one that sounds like it, one with a slip of the finger. Of two
 * names equally near the one that more people bear is the likelier.
 */
export function matchName(index: PeopleIndex, word: Spelling, onMatch: OnShelfMatch): void {
  const { names } = index;
  let nearest = 0;
  const onName: OnName = (name, similarity) => {
    const common = weightOfCommonness * Math.log2(bearersOf(names, name));
    nearest = Math.max(nearest, similarity);
    onMatch(names, name, similarity + (similarity < likeness.plain ? common : 0));
  };
  matchWritten(names, word, onName);
  if (word.plain.length < 2) return;
  const bases = baseForms(word);
  for (const base of bases) matchPlain(names, base, likeness.baseForm, onName);
  matchCalled(names, word.plain, bases, onName);
  matchSounds(index, word, bases, onName);
  matchSlips(index, word.plain, bases, onName);
  if (nearest < hardlyMeant) matchTwoSlips(index, word.plain, onName);
}

/** Finds the names that are written like this word and not otherwise. */
export function matchExactName(
  { names }: PeopleIndex,
  { plain }: Spelling,
  onMatch: OnShelfMatch,
): void {
  matchPlain(names, plain, likeness.plain, (name, similarity) => onMatch(names, name, similarity));
}

function matchWritten(names: Shelf, { written, plain }: Spelling, onName: OnName): void {
  wordsBeginning(names.plain, plain, (name) => {
    const found = names.plain[name] ?? '';
    if (found.length > plain.length) onName(name, 0.55 + (0.35 * plain.length) / found.length);
    else onName(name, names.written[name] === written ? likeness.written : likeness.plain);
  });
}

function matchPlain(names: Shelf, plain: string, similarity: number, onName: OnName): void {
  wordsBeginning(names.plain, plain, (name) => {
    if (names.plain[name] === plain) onName(name, similarity);
  });
}

function matchCalled(names: Shelf, plain: string, bases: readonly string[], onName: OnName): void {
  const { byNickname, inOtherLanguages } = calledNames();
  const lookUp = (found: readonly string[] | undefined, similarity: number) => {
    for (const name of found ?? []) matchPlain(names, name, similarity, onName);
  };
  lookUp(byNickname.get(plain), likeness.nickname);
  for (const base of bases) lookUp(byNickname.get(base), likeness.nicknameBase);
  lookUp(inOtherLanguages.get(plain), likeness.otherLanguage);
}
