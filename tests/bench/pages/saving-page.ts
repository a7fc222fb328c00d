import type { ActDetails } from '#domain/act.ts';

import { openDatabase } from '../../../src/store/database.ts';
import type { DeskDatabase } from '../../../src/store/desk-collections.ts';
import { startDirectory, watchDirectory } from '../../../src/store/directory.ts';
import { addActs, openVisit } from '../../../src/store/visits.ts';
import { startSync } from '../../../src/sync/start-sync.ts';
import { letMeIn, type MayComeIn } from './let-me-in.ts';
import { openRawRecords } from './raw-records.ts';

/** Milliseconds of each save, and of a raw put of the very document it made. */
export interface Savings {
  readonly opened: number[];
  readonly added: number[];
  readonly raw: number[];
  readonly relaxed: number[];
}

const opening: ActDetails[] = [{ kind: 'matter-known', card: 'card-1', found: 'common' }];
const tap: ActDetails[] = [{ kind: 'words-noted', words: 'zgubiłam dowód i nie wiem, dokąd iść' }];

/** Opens visits and adds to them through the store, in turns with raw puts; the sync is at rest. */
async function measureSaving(
  mayComeIn: MayComeIn,
  rounds: number,
  unmeasured: number,
): Promise<Savings> {
  const desk = await openDatabase({ name: 'saving', key: await letMeIn(mayComeIn) });
  await pullDirectory(desk);
  const raw = await openRawRecords('saving-raw');
  const savings: Savings = { opened: [], added: [], raw: [], relaxed: [] };
  for (let round = 0; round < rounds + unmeasured; round += 1) {
    const seconds = await saveOnce(desk, raw);
    if (round >= unmeasured) for (const name of names) savings[name].push(seconds[name]);
  }
  await raw.remove();
  return savings;
}

const names = ['opened', 'added', 'raw', 'relaxed'] as const;

async function saveOnce(
  desk: DeskDatabase,
  raw: Awaited<ReturnType<typeof openRawRecords>>,
): Promise<Record<(typeof names)[number], number>> {
  let visit = '';
  const opened = await timed(async () => {
    visit = await openVisit(desk, opening);
  });
  await paused();
  const document = (await desk.visits.findOne(visit).exec())?.toMutableJSON() ?? {};
  const strict = await timed(() => raw.put([document], 'strict'));
  await paused();
  const added = await timed(() => addActs(desk, visit, tap));
  await paused();
  const relaxed = await timed(() => raw.put([{ ...document, id: `${visit}~` }], 'relaxed'));
  await paused();
  return { opened, added, raw: strict, relaxed };
}

async function pullDirectory(desk: DeskDatabase): Promise<void> {
  const directory = startDirectory(desk);
  const sync = startSync(desk);
  await new Promise<void>((resolve) => {
    watchDirectory().subscribe((found) => found && resolve());
  });
  await sync.stop();
  directory.unsubscribe();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

// Taps are seconds apart: what one leaves behind must not count for the next.
function paused(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

Object.assign(globalThis, { measureSaving });
