import { setTimeout as pause } from 'node:timers/promises';

import type { Desk } from './desk.ts';
import { speed } from './fast-clock.ts';
import type { HouseTime } from './house-time.ts';
import type { House } from './house.ts';
import { PhoneGone } from './phone.ts';
import type { Event } from './plan.ts';
import type { Truth } from './truth.ts';

type EventOf<K extends Event['kind']> = Extract<Event, { kind: K }>;

interface Parts {
  readonly house: House;
  readonly desks: readonly Desk[];
  readonly truth: Truth;
  readonly time: HouseTime;
}

/** A night: the server is started again in the morning, by its own right time. */
const nightHours = 10;

/** Lets happen what is planned. */
export class Happenings {
  readonly #house: House;
  readonly #desks: readonly Desk[];
  readonly #truth: Truth;
  readonly #time: HouseTime;
  readonly #findings: string[] = [];

  constructor({ house, desks, truth, time }: Parts) {
    this.#house = house;
    this.#desks = desks;
    this.#truth = truth;
    this.#time = time;
  }

  /** @returns what was found wrong at once */
  async happen(event: Event): Promise<readonly string[]> {
    const happen = this.#ways[event.kind] as (event: Event) => Promise<void>;
    await happen(event);
    return this.#findings.splice(0);
  }

  /** Starts a phone that is to open its database. */
  async start(desk: Desk, build = desk.build): Promise<void> {
    desk.build = build;
    const barred = await desk.start(this.#time.nowMs);
    if (barred !== undefined) throw new Error(`${desk.name} does not open its database: ${barred}`);
  }

  readonly #ways: { readonly [K in Event['kind']]: (event: EventOf<K>) => Promise<void> } = {
    open: ({ phone, words }) => this.#tap(this.#desk(phone), words),
    add: ({ phone, words, visit }) => this.#tap(this.#desk(phone), words, visit),
    pass: ({ seconds }) => passed(seconds),
    sleep: ({ hours }) => this.#sleep(hours),
    fault: async ({ phone, way, fault, times }) => this.#desk(phone).worsen(way, fault, times),
    'out-of-range': async ({ phone }) => this.#desk(phone).goOutOfRange(),
    'in-range': async ({ phone }) => this.#desk(phone).comeIntoRange(),
    clock: async ({ phone, wrongByMs }) => {
      const desk = this.#desk(phone);
      desk.wrongByMs = wrongByMs;
      await this.#setClock(desk);
    },
    hold: async ({ phone, person }) => {
      const desk = this.#desk(phone);
      desk.holder = { ...desk.holder, person };
      await desk.life.ask('hold', { person });
    },
    restart: async ({ phone, build }) => {
      await this.#desk(phone).life.switchOff();
      await this.start(this.#desk(phone), build);
    },
    kill: (event) => this.#kill(event),
    'kill-starting': (event) => this.#killStarting(event),
    'old-build': ({ phone }) => this.#startOldBuild(this.#desk(phone)),
    'server-restart': async ({ how, taps, afterMs, downSeconds }) => {
      const tapping = taps.map((words, nth) => this.#tap(this.#desk(nth), words));
      await pause(afterMs);
      await this.#house.end(how);
      await Promise.all([...tapping, passed(downSeconds)]);
      await this.#house.start(this.#time.nowMs);
    },
    backup: () => this.#house.backUp(this.#time.nowMs),
    restore: async ({ how }) => {
      await this.#house.end(how);
      await this.#house.restore(this.#time.nowMs);
      await this.#house.start(this.#time.nowMs);
    },
  };

  #desk(nth: number): Desk {
    const desk = this.#desks[nth % this.#desks.length];
    if (!desk) throw new Error('There are no phones');
    return desk;
  }

  async #tap({ life }: Desk, words: string, visit?: number): Promise<void> {
    try {
      const isKept =
        visit === undefined
          ? (await life.ask('open', { words })) === null
          : (await life.ask('add', { visit, words })).isAdded;
      if (isKept) this.#truth.noteKept(words);
    } catch (error) {
      if (!(error instanceof PhoneGone)) throw error;
      this.#truth.noteOpen(words);
    }
  }

  async #sleep(hours: number): Promise<void> {
    this.#time.leap(hours);
    for (const desk of this.#desks) await this.#setClock(desk);
    if (hours < nightHours) return;
    await this.#house.end('stopped');
    await this.#house.start(this.#time.nowMs);
  }

  async #setClock(desk: Desk): Promise<void> {
    await desk.life.ask('clock', { nowMs: this.#time.nowMs + desk.wrongByMs });
  }

  async #kill({ phone, taps, afterMs, build }: EventOf<'kill'>): Promise<void> {
    const desk = this.#desk(phone);
    const { life } = desk;
    const tapping = taps.map((words, nth) => this.#tap(desk, words, nth % 2 ? nth : undefined));
    await pause(afterMs);
    await life.kill();
    await Promise.all(tapping);
    await this.start(desk, build);
  }

  async #killStarting({ phone, afterMs, build }: EventOf<'kill-starting'>): Promise<void> {
    const desk = this.#desk(phone);
    await desk.life.switchOff();
    const starting = desk.start(this.#time.nowMs, build).catch((error: unknown) => {
      if (!(error instanceof PhoneGone)) throw error;
    });
    await pause(afterMs);
    await desk.life.kill();
    await starting;
    await this.start(desk, build);
  }

  async #startOldBuild(desk: Desk): Promise<void> {
    await desk.life.switchOff();
    const barred = await desk.start(this.#time.nowMs, 0);
    if (barred !== 'newer-than-build')
      this.#findings.push(`${desk.name}, opened by an older build, says ${barred}`);
    if (barred === undefined) await desk.life.switchOff();
    await this.start(desk);
  }
}

function passed(seconds: number): Promise<void> {
  return pause((seconds * 1000) / speed);
}
