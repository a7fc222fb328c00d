import './browser-storage.ts';
import { onTestFinished } from 'vitest';

const TrueDate = Date;
let byMs = 0;

/** The device's clock, which can be set; every page of this phone goes by it. */
class DeviceDate extends TrueDate {
  constructor(given?: number | string | Date) {
    super(given ?? DeviceDate.now());
  }

  static override now(): number {
    return trueNow() + byMs;
  }
}

globalThis.Date = DeviceDate as DateConstructor;

/** The true time, which the server goes by, in milliseconds. */
export function trueNow(): number {
  return TrueDate.now();
}

/** Sets the device's clock off by so much from the true time until the test ends. */
export function turnClock(ms: number): void {
  if (byMs === 0) {
    onTestFinished(() => {
      byMs = 0;
    });
  }
  byMs = ms;
}
