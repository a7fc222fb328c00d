import { ensureAppBuilt } from '../../sync-server/setup/app-build.ts';
import { measureBudget } from '../support/budget.ts';
import type { Line } from './line.ts';

/** What a phone downloads, against the design's budgets (gates of `npm run budget`). */
export function benchSizes(): readonly Line[] {
  ensureAppBuilt();
  return measureBudget()
    .filter((gate) => gate.limit > 0)
    .map(({ name, size, limit }) => ({
      name,
      unit: 'kB',
      measured: { median: size, min: size, max: size },
      bar: limit,
    }));
}
