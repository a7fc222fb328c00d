import { setTimeout as pause } from 'node:timers/promises';

import { anId } from '../support/builders.ts';
import { Desk } from './desk.ts';
import { Happenings } from './happenings.ts';
import { HouseTime } from './house-time.ts';
import { House } from './house.ts';
import type { PhoneState } from './phone-words.ts';
import { type Event, people } from './plan.ts';
import { Truth } from './truth.ts';

/** Longest wait until all are alike at the end, in milliseconds. */
const convergenceMs = 90_000;
/** Time that phones have to come to rest before they are asked to look again, in milliseconds. */
const resyncMs = 4000;

interface Parts {
  readonly house: House;
  readonly desks: readonly Desk[];
  readonly truth: Truth;
  readonly happenings: Happenings;
}

/** A house with its phones in which planned events happen, and what was found wrong there so far. */
export class Simulation {
  readonly #house: House;
  readonly #desks: readonly Desk[];
  readonly #truth: Truth;
  readonly #happenings: Happenings;
  readonly #findings: string[] = [];

  private constructor({ house, desks, truth, happenings }: Parts) {
    this.#house = house;
    this.#desks = desks;
    this.#truth = truth;
    this.#happenings = happenings;
  }

  /** Opens the house; every phone has the directory when this resolves. */
  static async begin(phones: number): Promise<Simulation> {
    const [time, truth] = [new HouseTime(), new Truth()];
    const house = await House.open(time.nowMs);
    const furnish = (_: unknown, nth: number) => {
      const person = people[nth % people.length];
      const holder = { device: anId(), person, post: 'hall' };
      return Desk.furnish(`phone ${nth}`, house.folder, house.url, holder);
    };
    const desks = await Promise.all(Array.from({ length: phones }, furnish));
    const happenings = new Happenings({ house, desks, truth, time });
    const simulation = new Simulation({ house, desks, truth, happenings });
    for (const desk of desks) await happenings.start(desk);
    await until(async () => {
      const states = await simulation.#states();
      return states.every(({ state }) => state.status === 'synced');
    });
    return simulation;
  }

  /** What was found wrong, in sentences; none is the only good result. */
  get findings(): readonly string[] {
    return this.#findings;
  }

  /** How many acts were done. */
  get acts(): number {
    return this.#truth.size;
  }

  /** Lets one thing happen, and looks at every phone afterwards. */
  async live(event: Event): Promise<void> {
    this.#findings.push(...(await this.#happenings.happen(event)));
    this.#judge(await this.#states());
  }

  /** Lets everything reach everybody, and judges the end. */
  async converge(): Promise<void> {
    for (const desk of this.#desks) desk.clearUp();
    let last: readonly string[] = [];
    let askedAtMs = -resyncMs;
    const isOver = await until(async () => {
      if (performance.now() - askedAtMs > resyncMs) {
        askedAtMs = performance.now();
        await Promise.all(this.#desks.map((desk) => desk.life.ask('resync', {})));
      }
      const states = await this.#states();
      const waiting = states.flatMap(({ desk, state: { status, unsentCount } }) => {
        const isAtRest = unsentCount === 0 && status === 'synced';
        return isAtRest ? [] : [`${desk.name} is ${status}, with ${unsentCount} unsent`];
      });
      const held = new Map(states.map(({ desk, state }) => [desk.name, state]));
      last = [...waiting, ...this.#truth.judgeEnd(held, this.#judge(states))];
      return last.length === 0;
    });
    if (!isOver) this.#findings.push(...last);
    for (const desk of this.#desks) await desk.life.switchOff();
    await this.#house.end('stopped');
    this.#findings.push(...this.#house.faults().map((fault) => JSON.stringify(fault)));
  }

  async close(): Promise<void> {
    for (const desk of this.#desks) await desk.close();
    await this.#house.close();
  }

  #judge(states: readonly SeenPhone[]) {
    const server = this.#house.held();
    for (const { desk, state } of states) {
      const phone = { name: desk.name, device: desk.holder.device };
      this.#findings.push(...this.#truth.judgePhone(phone, state, server));
    }
    return server;
  }

  #states(): Promise<readonly SeenPhone[]> {
    return Promise.all(
      this.#desks.map(async (desk) => {
        if (desk.life.death !== undefined) throw new Error(`${desk.name}: ${desk.life.death}`);
        return { desk, state: await desk.life.ask('state', {}) };
      }),
    );
  }
}

interface SeenPhone {
  readonly desk: Desk;
  readonly state: PhoneState;
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  const giveUpAtMs = performance.now() + convergenceMs;
  while (performance.now() < giveUpAtMs) {
    if (await isSo()) return true;
    await pause(200);
  }
  return false;
}
