import { expect } from '@playwright/test';

import { type FaultProxy, faultProxy } from '../support/fault-proxy.ts';
import type { Fault } from '../support/faults.ts';
import { test } from './support/journey.ts';
import type { Office } from './support/office.ts';
import type { Porter } from './support/porter.ts';

/** The worst a network can do to whatever the phone sends, one after the other. */
const worst: readonly Fault[] = ['drop-after', 'portal', 'status-500', 'hang'];

/** How many visits the screen says are not sent. */
async function countOnScreen(porter: Porter): Promise<number> {
  const text = await porter.status().innerText();
  return Number(/· (\d+)/.exec(text)?.[1] ?? 0);
}

/** How many of these visits the server, asked past the bad network, does not have to their end. */
async function lackingAt(office: Office, served: readonly string[]): Promise<number> {
  const ended = (await office.visits()).filter(({ status }) => status === 'closed');
  const held = new Set(ended.map(({ id }) => id));
  return served.filter((id) => !held.has(id)).length;
}

/** Lets a fault befall whatever has to do with sync; the pages come all the same. */
function befallAll(proxy: FaultProxy, fault: Fault): () => number {
  const from = proxy.passed.length;
  proxy.script = ({ way }) => (way === 'other' ? undefined : fault);
  proxy.cutStreams();
  return () => proxy.passed.slice(from).filter(({ way }) => way === 'push').length;
}

test('the count on the screen is true through drops, a sign-in page, errors and a line that hangs', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  const proxy = await faultProxy(office.url, { hangMs: 2000 });
  await porter.takePhone(proxy.url);
  await porter.becomesIndependent();
  const served: string[] = [];

  for (const fault of worst) {
    await test.step(`“${fault}”: without a receipt nothing counts as sent`, async () => {
      const met = befallAll(proxy, fault);
      await porter.servesByTile(porter.tiles().nth(served.length));
      served.push(porter.visitId());
      await porter.nextVisitor();
      await porter.showsUnsent(1);
      await expect
        .poll(async () => {
          const shown = await countOnScreen(porter);
          expect(shown).toBe(1);
          expect(await lackingAt(office, served)).toBeLessThanOrEqual(shown);
          return met();
        })
        .toBeGreaterThan(1);
    });

    await test.step(`after “${fault}” the phone sends by itself, and only then says so`, async () => {
      proxy.script = undefined;
      await expect.poll(() => countOnScreen(porter), { timeout: 20_000 }).toBe(0);
      expect(await lackingAt(office, served)).toBe(0);
    });
  }

  await porter.isUpToDate();
  const visits = await office.visits();
  expect(visits.map(({ id }) => id).toSorted()).toEqual(served.toSorted());
  for (const { acts } of visits) expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
  await proxy.close();
});
