import { isOneTypoApart, letterMask, mayBeOneTypoApart } from '../one-typo.ts';
import { likeness } from './likeness.ts';
import type { PeopleIndex } from './people-index.ts';
import { sharedLetters, wordsBeginning } from './shelf.ts';
import { soundKeys } from './sound-keys.ts';
import { areTwoSlipsApart } from './two-slips.ts';

type OnName = (name: number, likeness: number) => void;

const shortest = 3;
const shortestSound = 4;
const shortestBeginning = 5;
const shortestForTwo = 5;
const shortestFamily = 5;
const lossByBase = 0.08;

/** Finds the names from which the word, or a name it may be a case of, is one slip of the finger away. */
export function matchSlips(
  index: PeopleIndex,
  plain: string,
  bases: readonly string[],
  onName: OnName,
): void {
  if (plain.length < shortest) return;
  scanNames(index, plain, (name, found) => onName(name, likenessOfSlip(plain, found)));
  scanSounds(index, plain, onName);
  if (plain.length < shortestBeginning) return;
  matchBeginnings(index, plain, onName);
  for (const base of bases)
    scanNames(index, base, (name, found) => onName(name, likenessOfSlip(base, found) - lossByBase));
}

/** Finds the names two slips away, and those of one family: for words that nothing else is like. */
export function matchTwoSlips(
  { names, nameMasks }: PeopleIndex,
  plain: string,
  onName: OnName,
): void {
  if (plain.length < shortestForTwo) return;
  const mask = letterMask(plain);
  for (let name = 0; name < nameMasks.length; name += 1) {
    const found = names.plain[name] ?? '';
    if (areTwoSlipsApart(plain, found, mask ^ (nameMasks[name] ?? 0)))
      onName(name, likeness.twoSlips);
  }
  wordsBeginning(names.plain, plain.slice(0, shortestFamily), (name) => {
    const share = sharedLetters(plain, names.plain[name] ?? '') / plain.length;
    if (share >= 0.6) onName(name, likeness.family * share);
  });
}

function scanNames(
  { names, nameMasks }: PeopleIndex,
  typed: string,
  onFound: (name: number, found: string) => void,
): void {
  const mask = letterMask(typed);
  for (let name = 0; name < nameMasks.length; name += 1) {
    if (!mayBeOneTypoApart(mask, nameMasks[name] ?? 0)) continue;
    const found = names.plain[name] ?? '';
    if (isOneTypoApart(typed, found)) onFound(name, found);
  }
}

function scanSounds({ sounds }: PeopleIndex, plain: string, onName: OnName): void {
  for (const key of soundKeys({ written: plain, plain })) {
    if (key.length < shortestSound) continue;
    const mask = letterMask(key);
    for (let place = 0; place < sounds.masks.length; place += 1) {
      if (!mayBeOneTypoApart(mask, sounds.masks[place] ?? 0)) continue;
      const found = sounds.keys[place] ?? '';
      if (isOneTypoApart(key, found)) onName(sounds.names[place] ?? 0, likenessOfSoundSlip(found));
    }
  }
}

// Whoever types on gets a whole word; until then its beginning may hold the slip.
function matchBeginnings({ names }: PeopleIndex, plain: string, onName: OnName): void {
  wordsBeginning(names.plain, plain[0] ?? '', (name) => {
    const found = names.plain[name] ?? '';
    if (found.length < plain.length + 2) return;
    for (let length = plain.length - 1; length <= plain.length + 1; length += 1)
      if (isOneTypoApart(plain, found.slice(0, length)))
        onName(name, likeness.slipInBeginning + (0.2 * plain.length) / found.length);
  });
}

// In a short word one slip of the finger changes more; the first letter is rarely missed.
function likenessOfSlip(typed: string, word: string): number {
  return likeness.slip - 0.6 / word.length - (typed[0] === word[0] ? 0 : 0.06);
}

function likenessOfSoundSlip(key: string): number {
  return likeness.soundSlip + 0.2 - 1 / key.length;
}
