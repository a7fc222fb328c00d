import { headingsAlong, headingsOf, straightDegrees } from './bends.ts';
import { distance, scale, turnDegrees } from './geometry.ts';
import type { Point } from './premises.ts';
import type { Leg, Passage } from './route.ts';
import { isAtEnd } from './side-doors.ts';
import type { Side } from './step.ts';
import type { Hall, WalkNetwork } from './walk-network.ts';

/** A change of direction at a place of the way. */
export interface Bend {
  readonly metres: number;
  readonly degrees: number;
  readonly at: Point;
  readonly halls: readonly Hall[];
  /** In a corridor with a known middle one turns once and sharply; elsewhere round about. */
  readonly isSharp: boolean;
  readonly isAtEnd: boolean;
}

/** The way on one floor, as somebody feels it who follows it: bends and doors by their metres. */
export interface Track {
  readonly bends: readonly Bend[];
  readonly doors: readonly { readonly metres: number; readonly passage: Passage }[];
  readonly metres: number;
  /** How one comes to the last door, and how one goes through it. */
  readonly heading: Point | undefined;
  readonly exitHeading: Point | undefined;
  readonly exitAt: Point | undefined;
  readonly lastHall: Hall | undefined;
  readonly isAtEnd: boolean;
  /** Where the last straight piece begins. */
  readonly lastFrom: Point | undefined;
}

export type WalkLeg = Extract<Leg, { kind: 'walk' }>;

const nearMetres = 3;
const mostTogether = 140;

/** Follows the legs of one floor; the last one's exit is where the floor or the way ends. */
export function followLegs(network: WalkNetwork, legs: readonly WalkLeg[]): Track {
  const follower = new Follower(network);
  const felt = legs.filter((leg, index) => index === legs.length - 1 || !isNoPlace(leg));
  for (const [index, leg] of felt.entries()) follower.follow(leg, index === felt.length - 1);
  return follower.track();
}

/** Between the two branches of a T one is in the corridor that ends there, but does not notice. */
function isNoPlace({ entry, exit, line }: WalkLeg): boolean {
  const [first] = line;
  const last = line.at(-1);
  return Boolean(entry && exit && first && last && distance(first, last) < 0.3);
}

class Follower {
  readonly #network: WalkNetwork;
  readonly #bends: Bend[] = [];
  readonly #doors: Track['doors'][number][] = [];
  #metres = 0;
  #heading: Point | undefined;
  #exit: { readonly heading: Point; readonly at: Point } | undefined;
  #hall: Hall | undefined;
  #isAtEnd = false;
  #lastFrom: Point | undefined;

  constructor(network: WalkNetwork) {
    this.#network = network;
  }

  follow(leg: WalkLeg, isLast: boolean): void {
    const before = this.#hall;
    const hall = this.#network.hall(leg.space.id, leg.level);
    if (!hall) return;
    this.#hall = hall;
    if (leg.entry) this.#heading ??= this.#headingInto(leg.entry, 'entry');
    this.#walkThrough(leg, hall, before ? [hall, before] : [hall]);
    const exit = sideIn(leg.exit, 'exit');
    if (leg.exit && exit) this.#leave(hall, leg.exit, exit.at, isLast);
  }

  #walkThrough(leg: WalkLeg, hall: Hall, halls: readonly Hall[]): void {
    const entry = sideIn(leg.entry, 'entry');
    const exit = sideIn(leg.exit, 'exit');
    if (hall.space.axis && entry && exit) {
      const { along, metres } = headingsAlong(hall.space.axis, entry, exit);
      if (along) this.#turn(along, entry.at, halls, true);
      this.#metres += metres;
    } else this.#followLine(leg.line, halls);
  }

  #leave(hall: Hall, passage: Passage, at: Point, isLast: boolean): void {
    const out = this.#headingInto(passage, 'exit');
    if (!out) return;
    this.#isAtEnd = this.#heading !== undefined && isAtEnd(hall, at, this.#heading);
    if (isLast) this.#exit = { heading: scale(out, -1), at };
    else if (this.#leavesBuilding(passage)) {
      // Each building is drawn by itself: what was ahead says nothing of what is ahead there.
      this.#doors.push({ metres: this.#metres, passage });
      this.#heading = undefined;
    } else {
      this.#turn(scale(out, -1), at, [hall], hall.space.axis !== undefined);
      this.#doors.push({ metres: this.#metres, passage });
    }
  }

  #leavesBuilding({ portal: { sides } }: Passage): boolean {
    const [here, there] = sides.map(({ space }) => this.#network.space(space)?.building);
    return here !== there;
  }

  track(): Track {
    return {
      bends: together(this.#bends),
      doors: this.#doors,
      metres: this.#metres,
      heading: this.#heading,
      exitHeading: this.#exit?.heading,
      exitAt: this.#exit?.at,
      lastHall: this.#hall,
      isAtEnd: this.#isAtEnd,
      lastFrom: this.#lastFrom,
    };
  }

  #followLine(line: readonly Point[], halls: readonly Hall[]): void {
    for (const [index, point] of line.slice(1).entries()) {
      const from = line[index] ?? point;
      const [heading] = headingsOf([from, point]);
      if (heading) this.#turn(heading, from, halls, false);
      this.#metres += distance(from, point);
    }
  }

  #turn(heading: Point, at: Point, halls: readonly Hall[], isSharp: boolean): void {
    const degrees = this.#heading ? turnDegrees(this.#heading, heading) : 0;
    const isEnd = this.#isAtEnd;
    if (Math.abs(degrees) > 1)
      this.#bends.push({ metres: this.#metres, degrees, at, halls, isSharp, isAtEnd: isEnd });
    this.#heading = heading;
    if (isSharp || Math.abs(degrees) > 1 || !this.#lastFrom) this.#lastFrom = at;
  }

  #headingInto(passage: Passage, which: 'entry' | 'exit'): Point | undefined {
    const side = which === 'entry' ? 1 - passage.from : passage.from;
    const stand = this.#network.standAt(passage.portal.id, side === 0 ? 0 : 1);
    return stand === undefined ? undefined : this.#network.headingAt(stand);
  }
}

/** Where a passage touches the space that one enters or leaves by it. */
function sideIn(passage: Passage | undefined, which: 'entry' | 'exit') {
  if (!passage) return undefined;
  const far = passage.from === 0 ? 1 : 0;
  return passage.portal.sides[which === 'entry' ? far : passage.from];
}

/** Bends that follow each other closely are one for a person, unless together they turn one round. */
function together(bends: readonly Bend[]): readonly Bend[] {
  const joined: (Bend & { readonly until: number })[] = [];
  for (const bend of bends) {
    const last = joined.at(-1);
    const degrees = (last?.degrees ?? 0) + bend.degrees;
    if (last && Math.abs(degrees) < mostTogether && isNear(bend, last))
      joined[joined.length - 1] = {
        ...last,
        degrees,
        until: bend.metres,
        isAtEnd: last.isAtEnd || bend.isAtEnd,
      };
    else joined.push({ ...bend, until: bend.metres });
  }
  return joined;
}

function isNear(bend: Bend, last: Bend & { readonly until: number }): boolean {
  return bend.metres - last.until < (bend.isSharp && last.isSharp ? 0.05 : nearMetres);
}

/** The word for a change of direction. */
export function sideOfTurn(degrees: number): Side {
  if (Math.abs(degrees) < straightDegrees) return 'straight';
  if (Math.abs(degrees) > 160) return 'back';
  return degrees > 0 ? 'left' : 'right';
}
