import { headingInto } from './bends.ts';
import { distance, middleOf } from './geometry.ts';
import {
  outside,
  type OutsidePath,
  type Point,
  type Portal,
  type Premises,
  type Space,
} from './premises.ts';
import { WalksInSpace } from './walks-in-space.ts';

/** A portal as one stands in it on one side; numbered twice the portal's place, and one more behind it. */
export type Stand = number;

/** What can be reached inside one space from where one has entered it. */
export interface Hall {
  readonly space: Space;
  readonly level: number;
  /** The stands in this space on this level. */
  readonly stands: readonly Stand[];
  readonly walks: WalksInSpace;
  /** How often one turns between two stands, by their places in the list; counted when first asked. */
  readonly bends: Map<number, number>;
}

/**
 * The premises made ready for finding routes; built once for each version of the directory. Nothing
 * in it depends on who walks or on what is closed.
 */
export class WalkNetwork {
  readonly premises: Premises;
  /** Whether the drawing was measured, so that no way is shorter than the straight line. */
  readonly isToScale: boolean;
  readonly #spaces: ReadonlyMap<string, Space>;
  readonly #halls = new Map<string, Hall>();
  readonly #hallsOf = new Map<string, Hall[]>();
  readonly #paths = new Map<string, OutsidePath[]>();
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #headings = new Map<Stand, Point>();

  constructor(premises: Premises) {
    this.premises = premises;
    this.#spaces = new Map(premises.spaces.map((space) => [space.id, space]));
    this.#numbers = new Map(premises.portals.map(({ id }, index) => [id, index]));
    this.isToScale =
      premises.spaces.every(({ axis }) => axis === undefined) &&
      premises.portals.every(({ sides: [a, b] }) => distance(a.at, b.at) < 0.1);
    for (const space of premises.spaces) this.#hallsOf.set(space.id, []);
    for (const [key, stands] of this.#standsByHall()) this.#addHall(key, stands);
    for (const path of premises.paths)
      for (const end of path.ends) this.#paths.set(end, [...(this.#paths.get(end) ?? []), path]);
  }

  space(id: string): Space | undefined {
    return this.#spaces.get(id);
  }

  portal(stand: Stand): Portal | undefined {
    return this.premises.portals[stand >> 1];
  }

  /** The stand of a portal on its first or second side. */
  standAt(portal: string, side: 0 | 1): Stand | undefined {
    const number = this.#numbers.get(portal);
    return number === undefined ? undefined : 2 * number + side;
  }

  sideOf(stand: Stand): Portal['sides'][number] | undefined {
    return this.portal(stand)?.sides[stand & 1 ? 1 : 0];
  }

  /** The direction in which one comes into the space that a stand is in. */
  headingAt(stand: Stand): Point | undefined {
    const known = this.#headings.get(stand);
    if (known) return known;
    const side = this.sideOf(stand);
    const space = side && this.#spaces.get(side.space);
    if (!space) return undefined;
    const heading = headingInto(side, space);
    this.#headings.set(stand, heading);
    return heading;
  }

  hall(space: string, level: number): Hall | undefined {
    return this.#halls.get(`${space}@${level}`);
  }

  /** The halls of a space on all its levels. */
  hallsOf(space: string): readonly Hall[] {
    return this.#hallsOf.get(space) ?? [];
  }

  pathsFrom(portal: string): readonly OutsidePath[] {
    return this.#paths.get(portal) ?? [];
  }

  #standsByHall(): ReadonlyMap<string, Stand[]> {
    const stands = new Map<string, Stand[]>();
    for (const [number, { sides }] of this.premises.portals.entries())
      for (const [side, { space, level }] of sides.entries()) {
        if (space === outside) continue;
        const key = `${space}@${level}`;
        const list = stands.get(key) ?? [];
        stands.set(key, list);
        list.push(2 * number + side);
      }
    return stands;
  }

  #addHall(key: string, stands: readonly Stand[]): void {
    const cut = key.lastIndexOf('@');
    const space = this.#spaces.get(key.slice(0, cut));
    if (!space) return;
    const points = stands.map((stand): Point => this.sideOf(stand)?.at ?? [0, 0]);
    const places =
      space.kind === 'corridor' || space.kind === 'area' ? [middleOf(space.shape)] : [];
    const walks = new WalksInSpace([...points, ...places], space.shape);
    const hall = { space, level: Number(key.slice(cut + 1)), stands, walks, bends: new Map() };
    this.#halls.set(key, hall);
    this.#hallsOf.get(space.id)?.push(hall);
  }
}
