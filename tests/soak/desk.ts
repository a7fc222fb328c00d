import path from 'node:path';

import type { Holder } from '../../src/store/holder.ts';
import { type FaultProxy, faultProxy, type Way } from '../support/fault-proxy.ts';
import type { Fault } from '../support/faults.ts';
import { PhoneLife } from './phone.ts';

/** How long a hanging answer is held back, in milliseconds: longer than a phone waits for it. */
const hangMs = 1500;

/** One phone through all its lives, and its own network. */
export class Desk {
  readonly name: string;
  readonly #disk: string;
  readonly #proxy: FaultProxy;
  readonly #weather: { way: Way; fault: Fault; left: number }[] = [];
  #isAway = false;
  #life: PhoneLife | undefined;
  holder: Holder;
  build = 0;
  /** By how much its clock is wrong, in milliseconds. */
  wrongByMs = 0;

  private constructor(name: string, disk: string, proxy: FaultProxy, holder: Holder) {
    this.name = name;
    this.#disk = disk;
    this.#proxy = proxy;
    this.holder = holder;
    proxy.script = ({ way }) => {
      if (this.#isAway) return 'drop-before';
      const befalling = this.#weather.find((each) => each.way === way && each.left > 0);
      if (befalling) befalling.left -= 1;
      return befalling?.fault;
    };
  }

  static async furnish(
    name: string,
    folder: string,
    server: string,
    holder: Holder,
  ): Promise<Desk> {
    const proxy = await faultProxy(server, { hangMs });
    return new Desk(name, path.join(folder, `${name}.disk`), proxy, holder);
  }

  get life(): PhoneLife {
    if (!this.#life) throw new Error(`${this.name} is switched off`);
    return this.#life;
  }

  /**
   * Starts the phone.
   *
   * @param nowMs the right time
   * @param build as which it starts, its own unless told otherwise
   * @returns why it does not open its database; undefined if it does
   * @throws PhoneGone if it was killed before that
   */
  async start(nowMs: number, build = this.build): Promise<string | undefined> {
    const { holder } = this;
    const clock = { nowMs: nowMs + this.wrongByMs };
    this.#life = new PhoneLife({ disk: this.#disk, url: this.#proxy.url, holder, build, ...clock });
    return this.#life.begun();
  }

  worsen(way: Way, fault: Fault, times: number): void {
    this.#weather.push({ way, fault, left: times });
    if (way === 'live') this.#proxy.cutStreams();
  }

  goOutOfRange(): void {
    this.#isAway = true;
    this.#proxy.cutStreams();
  }

  comeIntoRange(): void {
    this.#isAway = false;
  }

  /** Nothing befalls its network any more. */
  clearUp(): void {
    this.#weather.splice(0);
    this.comeIntoRange();
  }

  async close(): Promise<void> {
    await this.#life?.kill();
    await this.#proxy.close();
  }
}
