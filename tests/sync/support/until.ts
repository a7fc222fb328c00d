import { vi } from 'vitest';

/** Waits until an expectation holds, at most ten seconds. */
export function until(expectation: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(expectation, { timeout: 10_000, interval: 25 });
}
