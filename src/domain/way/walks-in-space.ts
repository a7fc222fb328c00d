import { distance, isConvex, lengthOf } from './geometry.ts';
import type { Point, Shape } from './premises.ts';
import { canSee, cornersIn, stepInside } from './sight.ts';

/** A walk inside one space without touching its walls. */
export interface Walk {
  readonly metres: number;
  readonly line: readonly Point[];
}

interface Tree {
  readonly metres: Float64Array;
  readonly before: Int32Array;
}

/**
 * Shortest walks between given points of one shape. In a convex one they are straight; in others a
 * visibility graph is drawn when it is first needed, and a tree for each point walked from.
 */
export class WalksInSpace {
  readonly #points: readonly Point[];
  readonly #shape: Shape;
  readonly #isConvex: boolean;
  #stands: readonly Point[] = [];
  #sight: readonly (readonly number[])[] | undefined;
  readonly #trees = new Map<number, Tree>();

  constructor(points: readonly Point[], shape: Shape) {
    this.#points = points;
    this.#shape = shape;
    this.#isConvex = isConvex(shape);
  }

  /** Metres from one point to another; Infinity where the shape does not let one pass. */
  metres(from: number, to: number): number {
    if (this.#isConvex) return distance(this.#at(from), this.#at(to));
    return this.#treeFrom(from).metres[to] ?? Infinity;
  }

  walk(from: number, to: number): Walk {
    const line = [this.#at(from), ...this.#cornersBetween(from, to), this.#at(to)];
    return { metres: lengthOf(line), line };
  }

  #at(index: number): Point {
    return this.#points[index] ?? [0, 0];
  }

  #cornersBetween(from: number, to: number): readonly Point[] {
    if (this.#isConvex) return [];
    const { before } = this.#treeFrom(from);
    const corners: Point[] = [];
    for (let at = before[to] ?? -1; at >= 0 && at !== from; at = before[at] ?? -1) {
      const corner = this.#stands[at];
      if (corner) corners.unshift(corner);
    }
    return corners;
  }

  #seen(): readonly (readonly number[])[] {
    if (this.#sight) return this.#sight;
    const shape = this.#shape;
    this.#stands = [...this.#points.map((point) => stepInside(point, shape)), ...cornersIn(shape)];
    const sight: number[][] = this.#stands.map(() => []);
    for (const [index, stand] of this.#stands.entries())
      for (let other = 0; other < index; other += 1) {
        const there = this.#stands[other];
        if (!there || !canSee(stand, there, shape)) continue;
        sight[index]?.push(other);
        sight[other]?.push(index);
      }
    this.#sight = sight;
    return sight;
  }

  #treeFrom(from: number): Tree {
    const known = this.#trees.get(from);
    if (known) return known;
    const sight = this.#seen();
    const size = this.#stands.length;
    const tree = { metres: new Float64Array(size).fill(Infinity), before: new Int32Array(size) };
    tree.before.fill(-1);
    tree.metres[from] = 0;
    const waiting = new Set<number>([from]);
    while (waiting.size > 0) {
      const here = nearest(waiting, tree.metres);
      waiting.delete(here);
      // One walks round corners, not from door to door of the same space.
      if (here !== from && here < this.#points.length) continue;
      this.#spread(here, sight[here] ?? [], tree, waiting);
    }
    this.#trees.set(from, tree);
    return tree;
  }

  #spread(here: number, seen: readonly number[], tree: Tree, waiting: Set<number>): void {
    const stand = this.#stands[here];
    for (const other of seen) {
      const there = this.#stands[other];
      if (!stand || !there) continue;
      const metres = (tree.metres[here] ?? Infinity) + distance(stand, there);
      if (metres >= (tree.metres[other] ?? Infinity)) continue;
      tree.metres[other] = metres;
      tree.before[other] = here;
      waiting.add(other);
    }
  }
}

function nearest(waiting: ReadonlySet<number>, metres: Float64Array): number {
  let best = -1;
  for (const index of waiting)
    if (best < 0 || (metres[index] ?? 0) < (metres[best] ?? 0)) best = index;
  return best;
}
