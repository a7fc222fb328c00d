import type { Way } from '../support/fault-proxy.ts';
import { type Fault, faults } from '../support/faults.ts';
import { Chance } from './chance.ts';

/** What happens to a phone that is started again. */
interface Start {
  readonly phone: number;
  /** Which release of the app it is then; never an older one. */
  readonly build: number;
}

/** One thing that people, networks, clocks and machines do. */
export type Event =
  | { readonly kind: 'open'; readonly phone: number; readonly words: string }
  | {
      readonly kind: 'add';
      readonly phone: number;
      readonly visit: number;
      readonly words: string;
    }
  /** Time in which nobody does anything. */
  | { readonly kind: 'pass'; readonly seconds: number }
  /** Time in which all phones sleep. */
  | { readonly kind: 'sleep'; readonly hours: number }
  | {
      readonly kind: 'fault';
      readonly phone: number;
      readonly way: Way;
      readonly fault: Fault;
      readonly times: number;
    }
  /** From now on nothing of the network reaches the phone, until it is back in range. */
  | { readonly kind: 'out-of-range'; readonly phone: number }
  | { readonly kind: 'in-range'; readonly phone: number }
  /** The clock is wrong by so many milliseconds, or right again (0). */
  | { readonly kind: 'clock'; readonly phone: number; readonly wrongByMs: number }
  | { readonly kind: 'hold'; readonly phone: number; readonly person: string }
  | ({ readonly kind: 'restart' } & Start)
  /** Killed while taps are under way, so many milliseconds of ours after them. */
  | ({ readonly kind: 'kill'; readonly taps: readonly string[]; readonly afterMs: number } & Start)
  /** Killed while it starts, maybe in the middle of migrating. */
  | ({ readonly kind: 'kill-starting'; readonly afterMs: number } & Start)
  /** Started once as an older build, which must refuse to open what a newer one has stored. */
  | { readonly kind: 'old-build'; readonly phone: number }
  /** The server ends while each of these is said on a phone, so many milliseconds of ours after them. */
  | {
      readonly kind: 'server-restart';
      readonly how: How;
      readonly taps: readonly string[];
      readonly afterMs: number;
      readonly downSeconds: number;
    }
  | { readonly kind: 'backup' }
  /** The last backup takes the store's place. */
  | { readonly kind: 'restore'; readonly how: How };

/** How a server ends: in good order, or by SIGKILL. */
export type How = 'stopped' | 'killed';

/** How large a plan is. */
export interface PlanSize {
  readonly phones: number;
  readonly days: number;
  readonly eventsADay: number;
}

export const people = ['maria-kot', 'jan-kos', 'ewa-lis'] as const;

const hourMs = 3_600_000;
const wrongClocks = [
  2 * hourMs,
  -2 * hourMs,
  24 * hourMs,
  -24 * hourMs,
  Date.UTC(1970, 0, 2) - Date.UTC(2026, 10, 23),
  Date.UTC(2099, 11, 30) - Date.UTC(2026, 10, 23),
] as const;

/** Plans days by a seed: the same seed and size, the same plan. */
export function planOf(seed: number, size: PlanSize): readonly (readonly Event[])[] {
  const planner = new Planner(new Chance(seed), size);
  return Array.from({ length: size.days }, () => planner.day());
}

type Make = (phone: number) => Event | undefined;

class Planner {
  readonly #chance: Chance;
  readonly #size: PlanSize;
  readonly #builds: number[];
  readonly #wrong = new Set<number>();
  readonly #away = new Set<number>();
  #hasBackup = false;
  #words = 0;

  constructor(chance: Chance, size: PlanSize) {
    this.#chance = chance;
    this.#size = size;
    this.#builds = Array.from({ length: size.phones }, () => 0);
  }

  day(): readonly Event[] {
    const events: Event[] = [];
    while (events.length < this.#size.eventsADay) {
      const make = this.#chance.pick(this.#usual);
      const event = make(this.#chance.below(this.#size.phones));
      if (event) events.push(event);
    }
    return [...events, { kind: 'sleep', hours: this.#chance.within(10, 60) }];
  }

  // As often as it is listed here.
  readonly #usual: readonly Make[] = [
    ...times<Make>(7, (phone) => ({ kind: 'open', phone, words: this.#say() })),
    ...times<Make>(9, (phone) => {
      return { kind: 'add', phone, visit: this.#chance.below(100), words: this.#say() };
    }),
    ...times<Make>(5, () => ({ kind: 'pass', seconds: this.#chance.within(1, 15) })),
    ...times<Make>(8, (phone) => this.#fault(phone)),
    ...times<Make>(3, (phone) => this.#range(phone)),
    ...times<Make>(2, (phone) => this.#clock(phone)),
    ...times<Make>(1, (phone) => ({ kind: 'hold', phone, person: this.#chance.pick(people) })),
    ...times<Make>(1, () => ({ kind: 'sleep', hours: this.#chance.within(1, 4) })),
    ...times<Make>(1, (phone) => ({ kind: 'restart', phone, build: this.#build(phone) })),
    ...times<Make>(3, (phone) => this.#kill(phone)),
    ...times<Make>(1, (phone) => this.#killStarting(phone)),
    ...times<Make>(1, (phone) => this.#oldBuild(phone)),
    ...times<Make>(1, () => this.#server()),
    ...times<Make>(1, () => this.#backup()),
    ...times<Make>(1, () => this.#restore()),
  ];

  #say(): string {
    this.#words += 1;
    return `words ${this.#words}`;
  }

  #fault(phone: number): Event {
    const way = this.#chance.pick<Way>(['push', 'push', 'pull', 'pull', 'session', 'live']);
    const fault = this.#chance.pick(faults);
    return { kind: 'fault', phone, way, fault, times: this.#chance.within(1, 3) };
  }

  #range(phone: number): Event {
    if (this.#away.delete(phone)) return { kind: 'in-range', phone };
    this.#away.add(phone);
    return { kind: 'out-of-range', phone };
  }

  #clock(phone: number): Event {
    if (this.#wrong.delete(phone)) return { kind: 'clock', phone, wrongByMs: 0 };
    this.#wrong.add(phone);
    return { kind: 'clock', phone, wrongByMs: this.#chance.pick(wrongClocks) };
  }

  #build(phone: number): number {
    const build = (this.#builds[phone] ?? 0) + (this.#chance.onceIn(3) ? 1 : 0);
    this.#builds[phone] = build;
    return build;
  }

  #kill(phone: number): Event {
    const [taps, afterMs] = [this.#taps(4), this.#chance.below(60)];
    return { kind: 'kill', phone, taps, afterMs, build: this.#build(phone) };
  }

  #taps(most: number): readonly string[] {
    return Array.from({ length: this.#chance.within(0, most) }, () => this.#say());
  }

  #killStarting(phone: number): Event {
    const build = this.#build(phone) + this.#chance.below(2);
    this.#builds[phone] = build;
    return { kind: 'kill-starting', phone, afterMs: this.#chance.within(300, 1200), build };
  }

  #oldBuild(phone: number): Event | undefined {
    return this.#builds[phone] === 0 ? undefined : { kind: 'old-build', phone };
  }

  #server(): Event {
    const how = this.#chance.pick<How>(['stopped', 'killed', 'killed']);
    const [taps, afterMs] = [this.#taps(4), this.#chance.below(200)];
    return {
      kind: 'server-restart',
      how,
      taps,
      afterMs,
      downSeconds: this.#chance.within(0, 20),
    };
  }

  #backup(): Event {
    this.#hasBackup = true;
    return { kind: 'backup' };
  }

  #restore(): Event | undefined {
    const how = this.#chance.pick<How>(['stopped', 'killed']);
    return this.#hasBackup ? { kind: 'restore', how } : undefined;
  }
}

function times<T>(count: number, made: T): readonly T[] {
  return Array.from({ length: count }, () => made);
}
