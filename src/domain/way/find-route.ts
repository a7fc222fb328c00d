import { distance } from './geometry.ts';
import { outside, type Point } from './premises.ts';
import {
  canPass,
  canTake,
  canWalkIn,
  profileOf,
  type AskedProfile,
  type Profile,
} from './profiles.ts';
import type { Route, WayEnd } from './route.ts';
import { traceRoute, type Arrival } from './trace-route.ts';
import { WaitingLine } from './waiting-line.ts';
import type { Hall, Stand, WalkNetwork } from './walk-network.ts';
import {
  costOfClimb,
  costOfWalk,
  costOutside,
  dislikeOfCrossing,
  type Cost,
} from './walking-costs.ts';

/** Whom the way is for, and what is closed today: ids of portals, spaces, corridors and paths. */
export interface Asked {
  readonly profile: AskedProfile;
  readonly closed?: ReadonlySet<string>;
}

/**
 * Finds the best way from door to door (A*). The same premises and question always give the same
 * way; undefined when there is none that this person can take.
 */
export function findRoute(
  network: WalkNetwork,
  from: WayEnd,
  to: WayEnd,
  asked: Asked,
): Route | undefined {
  const search = new Search(network, from, to, asked);
  const arrivals = search.run();
  return arrivals && traceRoute(network, from, arrivals, asked.profile);
}

class Search {
  readonly #network: WalkNetwork;
  readonly #from: WayEnd;
  readonly #to: WayEnd;
  readonly #profile: Profile;
  readonly #closed: ReadonlySet<string>;
  readonly #goals: readonly Point[];
  readonly #costs: Float64Array;
  readonly #arrivals: (Arrival | undefined)[];
  readonly #waiting = new WaitingLine();

  constructor(network: WalkNetwork, from: WayEnd, to: WayEnd, { profile, closed }: Asked) {
    this.#network = network;
    this.#from = from;
    this.#to = to;
    this.#profile = profileOf(profile);
    this.#closed = closed ?? new Set();
    this.#goals = network.isToScale ? this.#goalPoints() : [];
    const stands = network.premises.portals.length * 2;
    this.#costs = new Float64Array(stands).fill(Infinity);
    this.#arrivals = Array.from({ length: stands });
  }

  /** The pieces of the way in order; empty where one is there already. */
  run(): readonly Arrival[] | undefined {
    if (this.#from.kind === this.#to.kind && this.#from.id === this.#to.id) return [];
    this.#start();
    const done = new Set<Stand>();
    while (!this.#waiting.isEmpty) {
      const here = this.#waiting.take();
      if (done.has(here)) continue;
      done.add(here);
      if (this.#isGoal(here)) return this.#arrivalsUpTo(here);
      this.#goOn(here);
    }
    return undefined;
  }

  #arrivalsUpTo(stand: Stand): readonly Arrival[] {
    const arrivals: Arrival[] = [];
    let arrival = this.#arrivals[stand];
    while (arrival) {
      arrivals.unshift(arrival);
      arrival = arrival.from === undefined ? undefined : this.#arrivals[arrival.from];
    }
    return arrivals;
  }

  #goalPoints(): readonly Point[] {
    const { portals } = this.#network.premises;
    const goal = this.#to;
    return portals.flatMap(({ id, sides }) =>
      id === goal.id || sides.some(({ space }) => space === goal.id) ? [sides[0].at] : [],
    );
  }

  #isGoal(stand: Stand): boolean {
    if (this.#to.kind === 'portal') return this.#network.portal(stand)?.id === this.#to.id;
    return this.#network.sideOf(stand)?.space === this.#to.id;
  }

  #start(): void {
    const { kind, id } = this.#from;
    if (kind === 'portal') {
      for (const side of [0, 1] as const) {
        const stand = this.#network.standAt(id, side);
        if (stand === undefined) continue;
        this.#arrivals[stand] = { from: undefined, stand, metres: 0, seconds: 0 };
        this.#costs[stand] = 0;
        this.#waiting.add(stand, 0);
      }
      return;
    }
    for (const hall of this.#network.hallsOf(id))
      for (const [index, stand] of hall.stands.entries())
        this.#cross(undefined, stand, this.#costFromStart(hall, index), 0);
  }

  /** From its door where one stands in a room, else from the middle. */
  #costFromStart(hall: Hall, index: number): Cost {
    const { kind } = hall.space;
    if (kind === 'corridor' || kind === 'area')
      return costOfWalk(this.#network, hall, hall.stands.length, index, {
        ...this.#profile,
        bendDislike: 0,
      });
    return { metres: 0, seconds: 0, dislike: 0 };
  }

  #goOn(here: Stand): void {
    const side = this.#network.sideOf(here);
    if (!side) return;
    if (side.space === outside) {
      this.#goOutside(here);
      return;
    }
    const hall = this.#network.hall(side.space, side.level);
    if (!hall || !this.#mayWalk(hall)) return;
    const crossing = side.space === this.#from.id ? 0 : dislikeOfCrossing(hall);
    const from = hall.stands.indexOf(here);
    for (const [to, stand] of hall.stands.entries())
      if (stand !== here && this.#leadsOn(stand))
        this.#cross(
          here,
          stand,
          costOfWalk(this.#network, hall, from, to, this.#profile),
          crossing,
        );
    if (hall.space.levels.length > 1) this.#climb(here, hall);
  }

  #climb(here: Stand, hall: Hall): void {
    if (!['stairs', 'lift', 'ramp'].includes(hall.space.kind)) return;
    for (const other of this.#network.hallsOf(hall.space.id))
      if (other !== hall)
        for (const stand of other.stands)
          this.#cross(here, stand, costOfClimb(hall, other, this.#profile), 0);
  }

  #goOutside(here: Stand): void {
    const id = this.#network.portal(here)?.id ?? '';
    for (const path of this.#network.pathsFrom(id)) {
      if (this.#closed.has(path.id) || !canTake(path, this.#profile)) continue;
      const stand = this.#standOutside(path.ends[0] === id ? path.ends[1] : path.ends[0]);
      if (stand !== undefined) this.#cross(here, stand, costOutside(path.metres, this.#profile), 0);
    }
  }

  #standOutside(entrance: string): Stand | undefined {
    const stands = [this.#network.standAt(entrance, 0), this.#network.standAt(entrance, 1)];
    return stands.find(
      (stand) => stand !== undefined && this.#network.sideOf(stand)?.space === outside,
    );
  }

  #mayWalk({ space }: Hall): boolean {
    if (this.#closed.has(space.id) || this.#closed.has(space.corridor ?? '')) return false;
    return canWalkIn(space, this.#profile);
  }

  /** Whether there is more behind a portal than the one room it opens. */
  #leadsOn(stand: Stand): boolean {
    const behind = this.#network.sideOf(stand ^ 1);
    if (!behind || behind.space === outside || this.#isGoal(stand ^ 1)) return true;
    const space = this.#network.space(behind.space);
    if (space?.kind !== 'room') return true;
    return this.#network.hallsOf(space.id).some(({ stands }) => stands.length > 1);
  }

  /** Walks up to a portal and through it. */
  #cross(from: Stand | undefined, near: Stand, cost: Cost, crossing: number): void {
    const portal = this.#network.portal(near);
    if (!portal || this.#closed.has(portal.id) || !canPass(portal, this.#profile)) return;
    const before = from === undefined ? 0 : (this.#costs[from] ?? Infinity);
    const total = before + cost.seconds + cost.dislike + crossing;
    const far = near ^ 1;
    if (!(total < (this.#costs[far] ?? Infinity) - 1e-9)) return;
    this.#costs[far] = total;
    const { metres, seconds } = cost;
    this.#arrivals[far] = { from, stand: far, metres, seconds };
    this.#waiting.add(far, total + this.#atLeastFrom(far));
  }

  #atLeastFrom(stand: Stand): number {
    const at = this.#network.sideOf(stand)?.at;
    if (!at || this.#goals.length === 0) return 0;
    const metres = Math.min(...this.#goals.map((goal) => distance(goal, at)));
    return metres / Math.max(1.1, this.#profile.metresPerSecond);
  }
}
