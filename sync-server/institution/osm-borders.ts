import { add, distance, scale, subtract } from '#domain/way/geometry.ts';
import type { Point, Portal } from '#domain/way/premises.ts';

import type { MappedSpace } from './osm-spaces.ts';

/** One crosses an open border nearly where one likes. */
const metresBetweenCrossings = 1.5;

/**
 * Where corridors and areas lie open to each other: along a common border without any door. One
 * door on it means that there is a wall.
 */
export function readOpenBorders(
  spaces: readonly MappedSpace[],
  points: ReadonlyMap<string, Point>,
  doors: readonly Portal[],
): readonly Portal[] {
  const walled = new Set(
    doors.flatMap(({ sides: [a, b] }) => [
      `${a.space} ${b.space}@${a.level}`,
      `${b.space} ${a.space}@${a.level}`,
    ]),
  );
  return [...sharedEdges(spaces)].flatMap(([key, beside]) => {
    const [from, to] = key.split(' ').map((node) => points.get(node));
    if (!from || !to) return [];
    return pairsOf(beside).flatMap(([a, b]) =>
      a.space.levels
        .filter((level) => b.space.levels.includes(level))
        .filter((level) => !walled.has(`${a.space.id} ${b.space.id}@${level}`))
        .flatMap((level) =>
          crossings(from, to).map((at, index) => ({
            id: `${key.replace(' ', '-')}@${level}:${index + 1}`,
            sides: [
              { space: a.space.id, level, at },
              { space: b.space.id, level, at },
            ] as const,
            door: 'none' as const,
            steps: 0,
          })),
        ),
    );
  });
}

function sharedEdges(spaces: readonly MappedSpace[]): ReadonlyMap<string, readonly MappedSpace[]> {
  const edges = new Map<string, MappedSpace[]>();
  for (const mapped of spaces) {
    if (mapped.space.kind !== 'corridor' && mapped.space.kind !== 'area') continue;
    for (const ring of mapped.rings)
      for (const [index, node] of ring.slice(1).entries()) {
        const key = [ring[index] ?? '', node].toSorted().join(' ');
        edges.set(key, [...(edges.get(key) ?? []), mapped]);
      }
  }
  return edges;
}

function pairsOf(beside: readonly MappedSpace[]): readonly (readonly [MappedSpace, MappedSpace])[] {
  return beside.flatMap((one, index) =>
    beside
      .slice(index + 1)
      // Corridors have walls: two of them meet in a door, or in an area.
      .filter(
        (other) => one !== other && (one.space.kind === 'area' || other.space.kind === 'area'),
      )
      .map((other) => [one, other] as const),
  );
}

function crossings(from: Point, to: Point): readonly Point[] {
  const count = Math.max(1, Math.round(distance(from, to) / metresBetweenCrossings));
  return Array.from({ length: count }, (_, index) =>
    add(from, scale(subtract(to, from), (index + 0.5) / count)),
  );
}
