import { describe, expect, test } from 'vitest';

import { spellings } from '#domain/people-search/latin-letters.ts';
import { soundKeys } from '#domain/people-search/sound-keys.ts';

function keysOf(name: string): readonly string[] {
  return spellings(name).flatMap(soundKeys);
}

describe('sound keys', () => {
  test.each([
    ['Rzepka', 'Żepka'],
    ['Hudzik', 'Chudzik'],
    ['Yulia', 'Julia'],
    ['Castillo', 'Castiyo'],
    ['Wójcik', 'Вуйцік'],
    ['Oliynyk', 'Олійник'],
    ['Shevchenko', 'Szewczenko'],
    ['Giménez', 'Jiménez'],
  ])('%s and %s have one in common', (one, other) => {
    const others = keysOf(other);
    expect(keysOf(one).some((key) => others.includes(key))).toBe(true);
  });

  test.each([
    ['Nowak', 'Novotny'],
    ['Kowal', 'Kowalski'],
  ])('%s and %s have none', (one, other) => {
    const others = keysOf(other);
    expect(keysOf(one).some((key) => others.includes(key))).toBe(false);
  });
});
