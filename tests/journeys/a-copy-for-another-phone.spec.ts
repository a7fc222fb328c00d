import { readFile } from 'node:fs/promises';

import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { keepsChangeOfShift } from './support/later-parts.ts';
import { faultsOf, overhangAt, smallTargets } from './support/look-closely.ts';
import type { Porter } from './support/porter.ts';
import { say, sayOfShift } from './support/say.ts';

async function saveCopy(porter: Porter): Promise<string> {
  await porter.tap(porter.page.locator('a[href="/unsent"]'));
  const download = porter.page.waitForEvent('download');
  await porter.tapButton(say('unsentExport'));
  return (await download).path();
}

async function load(porter: Porter, name: string, text: string): Promise<void> {
  const chooser = porter.page.waitForEvent('filechooser');
  await porter.tapButton(sayOfShift('copyChoose'));
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

/** Nobody stumbles over the screen as it stands: eyes, thumbs, narrow phones. */
async function lookAt({ page }: Porter): Promise<void> {
  expect([
    ...(await smallTargets(page)),
    ...(await overhangAt(page, 320)),
    ...(await faultsOf(page)),
  ]).toEqual([]);
}

test('what a phone could not send, another one brings to the server once, under its author', async ({
  office,
  porter: a,
  anotherPorter,
}) => {
  test.setTimeout(120_000);
  const b = await anotherPorter();
  await a.takePhone(office.url, { name: 'Halina Wrona' });
  await b.takePhone(office.url, { name: 'Wiesław Kozak' });
  await a.becomesIndependent();
  await b.becomesIndependent();
  await b.bringsIn('Anna Nowak');
  await b.givesTo('Wiesław Kozak');
  await b.goesToFirstScreen();
  await keepsChangeOfShift(b);
  await a.page.context().setOffline(true);
  await b.page.context().setOffline(true);

  const served: string[] = [];
  for (const tile of [0, 1]) {
    await a.servesByTile(a.tiles().nth(tile));
    served.push(a.visitId());
    await a.nextVisitor();
  }
  await a.showsUnsent(2);
  const copy = await readFile(await saveCopy(a), 'utf8');

  await test.step('the other phone says what the file holds before it takes anything', async () => {
    await b.tap(b.page.locator('a[href="/unsent"]'));
    await load(b, 'usher-kopia.json', copy);
    await expect(
      b.page.getByText(sayOfShift('copyAuthors', { people: 'Halina Wrona' })),
    ).toBeVisible();
    await expect(b.page.getByText(say('unsentNone'))).toBeVisible();
    await lookAt(b);
    await b.tapButton(sayOfShift('copyTake', { count: 2 }));
    await expect(b.page.getByText(sayOfShift('copyTaken', { count: 2 }))).toBeVisible();
    await b.showsUnsent(2);
    await lookAt(b);
  });

  await test.step('the same file again brings nothing, a bad one is refused, a bad visit named', async () => {
    await load(b, 'usher-kopia.json', copy);
    await expect(b.page.getByText(sayOfShift('copyNothingNew'))).toBeVisible();
    await b.showsUnsent(2);
    await load(b, 'usher-kopia.json', copy.slice(0, -50));
    await expect(
      b.page.getByText(sayOfShift('copyCutOff', { name: 'usher-kopia.json' })),
    ).toBeVisible();
    await lookAt(b);
    const [visit] = (JSON.parse(copy) as { visits: { acts: object[] }[] }).visits;
    const altered = copy.replace(/"visits": \[/, `$&${JSON.stringify({ ...visit, acts: [] })},`);
    await load(b, 'usher-kopia.json', altered);
    await expect(
      b.page.getByText(sayOfShift('copyFaultMalformed', { where: '/acts' })),
    ).toBeVisible();
    await expect(b.page.getByText(sayOfShift('copyNothingNew'))).toBeVisible();
    await lookAt(b);
  });

  await test.step('before the phone is handed over, it says whose visits go along', async () => {
    await b.tap(b.link(say('navMe')));
    await b.tapButton(say('meChange'));
    await expect(
      b.page.getByText(say('meUnsent', { name: 'Halina Wrona', count: 2 })),
    ).toBeVisible();
    await lookAt(b);
    await b.tapButton(say('meHandOver'));
    await expect(b.page.getByText(say('doorUnsent', { count: 2 }))).toBeVisible();
    await lookAt(b);
    await b.tapButton('Anna Nowak');
    await b.unlocks('Anna Nowak');
    await b.showsUnsent(2);
  });

  await test.step('back online, the server has every act once, and neither phone has anything left', async () => {
    await b.page.context().setOffline(false);
    await b.isUpToDate();
    const held = await office.visits();
    expect(held.map(({ id }) => id).toSorted()).toEqual(served.toSorted());
    const acts = held.flatMap((visit) => visit.acts);
    expect(new Set(acts.map(({ by }) => by))).toEqual(new Set(['halina-wrona']));
    expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length);
    await a.showsUnsent(2);
    await a.page.context().setOffline(false);
    await a.isUpToDate();
    expect(await office.visits()).toEqual(held);
  });
});
