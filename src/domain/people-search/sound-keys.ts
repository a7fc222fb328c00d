import { foldText } from '../fold-text.ts';
import type { Spelling } from './latin-letters.ts';

type Rewriting = readonly [pattern: RegExp, sound: string];

/** What a letter with a mark sounds like; without its mark it would be read as another. */
const markedLetters: readonly Rewriting[] = [
  [/ó/gu, 'u'],
  [/ą(?=[bp])/gu, 'om'],
  [/ą/gu, 'on'],
  [/ę(?=[bp])/gu, 'em'],
  [/ę/gu, 'en'],
  [/[čćšśžźż]/gu, 'sh'],
];

const hushing = /sch|shch|szcz|s[hz]c[hz]|tsch|tch|t[sz]|[cs]z|sh|rz|zh|d[zž]/gu;

/** Letters that two of our languages read in different ways: both readings are kept. */
const readInTwoWays: readonly (readonly [pattern: RegExp, readings: readonly string[]])[] = [
  [/ch/gu, ['h', 's']],
  [/ll/gu, ['l', 'y']],
];

/**
 * Sounds that Polish, Spanish, Lithuanian, English and romanised Ukrainian spell in different ways, or
 * that people mistake for each other, become one; in this order.
 */
const sounds: readonly Rewriting[] = [
  [/x/gu, 'ks'],
  [/qu?/gu, 'k'],
  [/ck/gu, 'k'],
  [/c(?=[eiy])|z/gu, 's'],
  [/c/gu, 'k'],
  [/ph/gu, 'v'],
  [/gh/gu, 'g'],
  [/kh/gu, 'h'],
  [/g(?=[eiy])/gu, 'h'],
  [/[wfb]/gu, 'v'],
  [/(?<=[aeou])j(?![aeiou])/gu, 'i'],
  [/[hj]/gu, ''],
  [/y/gu, 'i'],
  [/i(?=[aeou])/gu, ''],
  [/d(?=$|[kst])/gu, 't'],
  [/g$/u, 'k'],
  [/(.)\1+/gu, '$1'],
];

/**
 * How a name sounds, roughly: one key, or several where it can be read in several ways. Names with a
 * key in common may be meant by each other; how near they are written says how likely that is.
 */
export function soundKeys({ written, plain }: Spelling): readonly string[] {
  const marked = foldText(rewrite(written, markedLetters));
  const keys = [marked, plain].flatMap(readings).map((reading) => rewrite(reading, sounds));
  return [...new Set(keys)];
}

function readings(letters: string): readonly string[] {
  let read = [letters.replace(hushing, 's')];
  for (const [pattern, ways] of readInTwoWays)
    read = read.flatMap((each) =>
      pattern.test(each) ? ways.map((way) => each.replace(pattern, way)) : [each],
    );
  return read;
}

function rewrite(letters: string, rules: readonly Rewriting[]): string {
  return rules.reduce((word, [pattern, sound]) => word.replace(pattern, sound), letters);
}
