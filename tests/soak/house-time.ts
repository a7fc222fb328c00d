import { speed } from './fast-clock.ts';

/** The right time in a simulated house. */
export class HouseTime {
  #shown = { atMs: performance.now(), nowMs: Date.now() };

  /** Milliseconds since 1970. */
  get nowMs(): number {
    return this.#shown.nowMs + (performance.now() - this.#shown.atMs) * speed;
  }

  leap(hours: number): void {
    this.#shown = { atMs: performance.now(), nowMs: this.nowMs + hours * 3_600_000 };
  }
}
