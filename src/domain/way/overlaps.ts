import type { FloorLayout, LaidCorridor } from './lay-out-floor.ts';
import { pointIn, roomDepth } from './lay-out-floor.ts';

/** Corridors that lie on each other's rooms in the drawing. */
export interface Overlap {
  readonly kind: 'overlap';
  readonly corridor: string;
  readonly other: string;
  readonly line: number;
}

interface Box {
  readonly corridor: string;
  readonly line: number;
  readonly low: readonly [number, number];
  readonly high: readonly [number, number];
}

/** Square metres that may be shared: wings touch at their corners. */
const mostShared = 1;

/** Finds wings drawn on top of each other, each pair once; corridors stand square to each other. */
export function overlapsOn({ corridors }: FloorLayout): readonly Overlap[] {
  const boxes = corridors.flatMap(boxesOf);
  const found = new Map<string, Overlap>();
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      const { corridor, line } = other;
      const key = `${box.corridor} ${corridor}`;
      if (box.corridor === corridor || found.has(key) || shared(box, other) < mostShared) continue;
      found.set(key, { kind: 'overlap', corridor, other: box.corridor, line });
    }
  return [...found.values()];
}

function boxesOf(corridor: LaidCorridor): readonly Box[] {
  const half = corridor.widthMetres / 2;
  const box = (from: number, to: number, right: number, left: number): Box => {
    const [a, b] = [pointIn(corridor, from, right), pointIn(corridor, to, left)];
    return {
      corridor: corridor.text.id,
      line: corridor.text.line,
      low: [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
      high: [Math.max(a[0], b[0]), Math.max(a[1], b[1])],
    };
  };
  const rooms = corridor.slots
    .filter(({ item }) => item.kind === 'room' || item.kind === 'wc')
    .map(({ from, to, side }) =>
      side === 'left'
        ? box(from, to, half, half + roomDepth)
        : box(from, to, -half - roomDepth, -half),
    );
  return [
    box(corridor.widthMetres, corridor.lengthMetres - corridor.widthMetres, -half, half),
    ...rooms,
  ];
}

function shared(a: Box, b: Box): number {
  const along = (axis: 0 | 1) =>
    Math.max(0, Math.min(a.high[axis], b.high[axis]) - Math.max(a.low[axis], b.low[axis]));
  return along(0) * along(1);
}
