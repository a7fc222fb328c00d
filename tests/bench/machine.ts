import { cpus, loadavg, totalmem } from 'node:os';

/** On what the figures were taken. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGB: number;
  readonly node: string;
  readonly chromium: string;
  /** Processes that wanted to run, on average over the last minute, before and after. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** How busy the machine has been for a minute. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** Describes the machine at the end of a run. */
export function describeMachine(chromium: string, loadBefore: number): Machine {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
    chromium,
    loadBefore,
    loadAfter: loadNow(),
  };
}
