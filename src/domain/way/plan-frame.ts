import { sidesOf, subtract } from './geometry.ts';
import type { Point, Space } from './premises.ts';

/** Decimetres: letters of a few units are drawn well, those of fractions of one are not. */
export const unitsPerMetre = 10;

const marginMetres = 1.5;

/** Puts points of the premises into the drawing, and knows how large that is. */
export class PlanFrame {
  readonly width: number;
  readonly height: number;
  readonly #cos: number;
  readonly #sin: number;
  readonly #left: number;
  readonly #top: number;

  /** @param up what is to be at the top, as far as quarter turns of upright walls allow */
  constructor(spaces: readonly Space[], up: Point | undefined) {
    const turn = turnOf(spaces, up);
    this.#cos = Math.cos(turn) * unitsPerMetre;
    this.#sin = Math.sin(turn) * unitsPerMetre;
    const corners = spaces.flatMap(({ shape }) => shape.outer.map((point) => this.turned(point)));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const margin = marginMetres * unitsPerMetre;
    this.#left = least(xs) - margin;
    this.#top = least(ys) - margin;
    this.width = -least(xs.map((x) => -x)) - this.#left + margin;
    this.height = -least(ys.map((y) => -y)) - this.#top + margin;
  }

  point(point: Point): Point {
    const [x, y] = this.turned(point);
    return [x - this.#left, y - this.#top];
  }

  /** A direction in the drawing, with its length in the drawing's units. */
  turned([x, y]: Point): Point {
    return [x * this.#cos - y * this.#sin, -(x * this.#sin + y * this.#cos)];
  }

  /** Degrees clockwise from the right. */
  degrees(heading: Point): number {
    const [x, y] = this.turned(heading);
    return Math.round((Math.atan2(y, x) * 180) / Math.PI);
  }

  line(points: readonly Point[]): string {
    return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${this.text(point)}`).join('');
  }

  ring(points: readonly Point[]): string {
    return points.length === 0 ? '' : `${this.line(points)}Z`;
  }

  text(point: Point): string {
    const [x, y] = this.point(point);
    return `${tenths(x)} ${tenths(y)}`;
  }
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), values.length === 0 ? 0 : Infinity);
}

/** Radians against the clock that bring the walls upright and the walker's heading to the top. */
function turnOf(spaces: readonly Space[], up: Point | undefined): number {
  const walls = -wallsOf(spaces);
  if (!up) return walls;
  const heading = Math.atan2(up[1], up[0]) + walls;
  const quarters = Math.round((Math.PI / 2 - heading) / (Math.PI / 2));
  return walls + (quarters * Math.PI) / 2;
}

/** The direction of most walls, up to quarter turns: the circular mean of four times their angles. */
function wallsOf(spaces: readonly Space[]): number {
  let [x, y] = [0, 0];
  for (const { shape } of spaces)
    for (const [a, b] of sidesOf(shape.outer)) {
      const side = subtract(b, a);
      const square = side[0] ** 2 + side[1] ** 2;
      const angle = 4 * Math.atan2(side[1], side[0]);
      [x, y] = [x + Math.cos(angle) * square, y + Math.sin(angle) * square];
    }
  return Math.atan2(y, x) / 4;
}
