import type { Worker } from 'node:worker_threads';

import { afterEach, expect, test, vi } from 'vitest';

import { aCard, aDevice, aDirectory, anAct, aVisit } from '../support/builders.ts';
import { serve } from './support/serving.ts';

const sixHoursMs = 6 * 60 * 60_000;
const talks = 3000;
const cards = Array.from({ length: 1500 }, (_, number) =>
  aCard({ id: `card-${number}`, title: { pl: `Sprawa ${wordOf(number)} ${wordOf(number * 7)}` } }),
);

afterEach(() => void vi.useRealTimers());

test('a server that is stopped while its cards learn ends at once, and keeps nothing half learned', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { store, close } = await serve({ directories: [aDirectory({ cards })] });
  const rows = Array.from({ length: talks }, (_, number) => ({ newDocumentState: aTalk(number) }));
  const at = '2026-11-23T08:00:00.000Z';
  store.accept([{ institution: 'jeziorna', device: aDevice, person: 'jan-kos', rows, at }]);
  const kept = vi.spyOn(store, 'keepHeard');
  const begun = new Promise<Worker>((resolve) => void process.once('worker', resolve));
  vi.advanceTimersByTime(sixHoursMs);
  const thread = await begun;
  const ended = new Promise<number>((resolve) => void thread.once('exit', resolve));
  await new Promise<void>((resolve) => void thread.once('online', resolve));
  const begunMs = performance.now();
  await close();
  expect(performance.now() - begunMs).toBeLessThan(1000);
  expect(await ended).toBe(1);
  expect(kept).not.toHaveBeenCalled();
});

function aTalk(number: number) {
  const card = `card-${number % cards.length}`;
  const words = `zgubiony ${wordOf(number % 200)} ${wordOf((number % 200) * 3)}`;
  const acts = [
    anAct('opened'),
    anAct('words-noted', { words }),
    anAct('matter-known', { card, found: 'search' }),
    anAct('handed-over'),
  ];
  return { ...aVisit({ acts }), _deleted: false };
}

function wordOf(number: number): string {
  const syllables = ['ba', 'ko', 'mi', 'tu', 'ze', 'ra', 'lo', 'ni', 'sa', 'pe'];
  return Array.from(String(number + 100), (digit) => syllables[Number(digit)]).join('');
}
