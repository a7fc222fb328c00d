import { distance, ringsOf, sidesOf } from '#domain/way/geometry.ts';
import type { Point, Premises } from '#domain/way/premises.ts';

/**
 * One floor as squares of 10 cm, walls between them, holes in the walls where the doors are: what
 * somebody would find with chalk and patience, and with none of the router's code.
 */
export class Raster {
  readonly #cell = 0.1;
  readonly #low: Point;
  readonly #wide: number;
  readonly #high: number;
  readonly #free: Uint8Array;

  constructor(premises: Premises, level: number) {
    const shapes = premises.spaces
      .filter(({ levels }) => levels.includes(level))
      .map((s) => s.shape);
    const corners = shapes.flatMap(({ outer }) => outer);
    const bound = (axis: 0 | 1, which: 'min' | 'max') =>
      corners.reduce((edge, corner) => Math[which](edge, corner[axis]), corners[0]?.[axis] ?? 0);
    this.#low = [bound(0, 'min') - 1, bound(1, 'min') - 1];
    this.#wide = Math.ceil((bound(0, 'max') + 1 - this.#low[0]) / this.#cell);
    this.#high = Math.ceil((bound(1, 'max') + 1 - this.#low[1]) / this.#cell);
    this.#free = new Uint8Array(this.#wide * this.#high);
    const rings = shapes.flatMap(ringsOf);
    for (const shape of shapes) this.#fill(ringsOf(shape));
    for (const ring of rings) for (const [a, b] of sidesOf(ring)) this.#draw(a, b, 0);
    for (const { door, sides } of premises.portals) {
      if (sides[0].level !== level) continue;
      this.#open(sides[0].at, door === 'none' ? 0.6 : 0.4);
    }
  }

  /** Metres from the nearest of some points to every square; Infinity behind walls. */
  flood(from: readonly Point[]): (to: Point) => number {
    const centimetres = new Float32Array(this.#free.length).fill(Infinity);
    const buckets: number[][] = [from.map((point) => this.#index(point))];
    for (const start of buckets[0] ?? []) centimetres[start] = 0;
    for (let far = 0; far < buckets.length; far += 1) {
      const reached = buckets[far]?.filter((here) => centimetres[here] === far) ?? [];
      for (const here of reached) this.#spread(here, far, centimetres, buckets);
      buckets[far] = [];
    }
    return (to) => (centimetres[this.#index(to)] ?? Infinity) / 100;
  }

  #spread(here: number, far: number, centimetres: Float32Array, buckets: number[][]): void {
    for (const [there, step] of this.#beside(here)) {
      if (far + step >= (centimetres[there] ?? 0)) continue;
      centimetres[there] = far + step;
      (buckets[far + step] ??= []).push(there);
    }
  }

  #index([x, y]: Point): number {
    const column = Math.round((x - this.#low[0]) / this.#cell);
    return Math.round((y - this.#low[1]) / this.#cell) * this.#wide + column;
  }

  /** Steps to the eight squares round about, and the eight that a knight would take. */
  *#beside(here: number): Iterable<readonly [number, number]> {
    for (const [right, up, step] of moves) {
      const there = here + up * this.#wide + right;
      if (!this.#free[there]) continue;
      const [halfRight, halfUp] = [Math.sign(right), Math.sign(up)];
      const between =
        Math.abs(right) + Math.abs(up) === 3
          ? [
              here + halfUp * this.#wide + halfRight,
              Math.abs(right) === 2 ? here + halfRight : here + halfUp * this.#wide,
            ]
          : [here + right, here + up * this.#wide];
      if (between.every((square) => this.#free[square])) yield [there, step];
    }
  }

  #fill(rings: readonly (readonly Point[])[]): void {
    for (let row = 0; row < this.#high; row += 1) {
      const y = this.#low[1] + row * this.#cell;
      const cuts = rings
        .flatMap(sidesOf)
        .flatMap(([a, b]) =>
          a[1] > y === b[1] > y ? [] : [a[0] + ((y - a[1]) * (b[0] - a[0])) / (b[1] - a[1])],
        )
        .toSorted((a, b) => a - b);
      for (let cut = 0; cut + 1 < cuts.length; cut += 2) {
        const from = Math.ceil(((cuts[cut] ?? 0) - this.#low[0]) / this.#cell);
        const to = Math.floor(((cuts[cut + 1] ?? 0) - this.#low[0]) / this.#cell);
        this.#free.fill(1, row * this.#wide + from, row * this.#wide + to + 1);
      }
    }
  }

  #draw(a: Point, b: Point, value: 0 | 1): void {
    const steps = Math.ceil(distance(a, b) / (this.#cell / 2));
    for (let step = 0; step <= steps; step += 1) {
      const part = steps === 0 ? 0 : step / steps;
      const column = Math.floor((a[0] + (b[0] - a[0]) * part - this.#low[0]) / this.#cell);
      const row = Math.floor((a[1] + (b[1] - a[1]) * part - this.#low[1]) / this.#cell);
      for (const square of [0, 1, this.#wide, this.#wide + 1])
        this.#free[row * this.#wide + column + square] = value;
    }
  }

  #open(at: Point, radius: number): void {
    const cells = Math.round(radius / this.#cell);
    for (let right = -cells; right <= cells; right += 1)
      for (let up = -cells; up <= cells; up += 1)
        if (right ** 2 + up ** 2 <= cells ** 2)
          this.#free[this.#index(at) + up * this.#wide + right] = 1;
  }
}

const moves: readonly (readonly [number, number, number])[] = [-2, -1, 0, 1, 2].flatMap((right) =>
  [-2, -1, 0, 1, 2].flatMap((up): (readonly [number, number, number])[] => {
    const sum = Math.abs(right) + Math.abs(up);
    if (sum === 0 || sum === 4 || (sum === 2 && (right === 0 || up === 0))) return [];
    return [[right, up, sum === 1 ? 10 : sum === 2 ? 14 : 22]];
  }),
);
