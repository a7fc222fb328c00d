import type { Tags } from './osm-xml.ts';

/** Levels named by `level` and `repeat_on`: `0`, `0;1`, `-1-3`, `0.5`; ascending. */
export function levelsOf(tags: Tags): readonly number[] {
  const parts = [tags['level'], tags['repeat_on']].flatMap((tag) => tag?.split(';') ?? []);
  return [...new Set(parts.flatMap(levelsIn))].toSorted((a, b) => a - b);
}

function levelsIn(part: string): readonly number[] {
  const [, first, last] =
    /^(-?\d{1,3}(?:\.\d+)?)(?:-(-?\d{1,3}(?:\.\d+)?))?$/u.exec(part.trim()) ?? [];
  if (first === undefined) return [];
  if (last === undefined) return [Number(first)];
  const count = Math.floor(Number(last) - Number(first)) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number(first) + index);
}
