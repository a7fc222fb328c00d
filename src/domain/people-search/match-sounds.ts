import type { Spelling } from './latin-letters.ts';
import { likeness, lossByLetters } from './likeness.ts';
import type { PeopleIndex } from './people-index.ts';
import { wordsBeginning } from './shelf.ts';
import { soundKeys } from './sound-keys.ts';

type OnName = (name: number, likeness: number) => void;

const shortestSound = 3;

/** Finds the names that sound like the word or begin so, and those that sound like a case it may be of. */
export function matchSounds(
  index: PeopleIndex,
  word: Spelling,
  bases: readonly string[],
  onName: OnName,
): void {
  hear(index, word, likeness.sound, onName);
  hearBeginning(index, word, onName);
  const ofBase = word.isCyrillic ? likeness.soundOfCyrillicBase : likeness.soundOfBase;
  for (const base of bases) hear(index, { written: base, plain: base }, ofBase, onName);
}

function hear({ names, sounds }: PeopleIndex, heard: Spelling, most: number, onName: OnName): void {
  for (const key of soundKeys(heard)) {
    if (key.length < shortestSound) continue;
    wordsBeginning(sounds.keys, key, (place) => {
      if (sounds.keys[place] !== key) return;
      const name = sounds.names[place] ?? 0;
      const loss = lossByLetters * lettersApart(heard.plain, names.plain[name] ?? '');
      onName(name, most - loss);
    });
  }
}

function hearBeginning({ sounds }: PeopleIndex, heard: Spelling, onName: OnName): void {
  for (const key of soundKeys(heard)) {
    if (key.length < shortestSound) continue;
    wordsBeginning(sounds.keys, key, (place) => {
      const whole = sounds.keys[place]?.length ?? 0;
      if (whole > key.length)
        onName(sounds.names[place] ?? 0, (likeness.soundBeginning * key.length) / whole);
    });
  }
}

/** From 0 for the same letters in the same order to 1 for none at the same place from either end. */
function lettersApart(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < least - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  )
    end += 1;
  return 1 - (start + end) / Math.max(a.length, b.length);
}
