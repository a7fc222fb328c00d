import { expect } from '@playwright/test';

import type { Effort } from './support/hands.ts';
import { test } from './support/journey.ts';
import { Porter } from './support/porter.ts';
import { say } from './support/say.ts';
import { Log } from './support/supervise.ts';
import { houseAt, tellVisit } from './support/telling.ts';

const rarer = [
  { letters: 'taks', title: 'Licencja na taksówkę' },
  { letters: 'alko', title: 'Zezwolenie na sprzedaż alkoholu' },
  { letters: 'ślub', title: 'Ślub cywilny w urzędzie' },
] as const;

function report(matter: string, { taps, letters }: Effort): void {
  console.log(`${taps} taps, ${letters} letters: ${matter}`);
}

test('a porter serves all day without network, the phone dies once, and the supervisor reads it all in the evening', async ({
  office,
  phoneBrowser,
  supervisor,
}) => {
  test.setTimeout(150_000);
  const porter = new Porter(await phoneBrowser.open());
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const index = await houseAt(office.url);
  await porter.page.context().setOffline(true);
  await office.goDown();

  await test.step('the eight commonest matters take three taps and no letter', async () => {
    await expect(porter.tiles()).toHaveCount(8);
    for (let each = 0; each < 8; each += 1) {
      const tile = porter.tiles().nth(each);
      const matter = await tile.innerText();
      const effort = await porter.effortOf(() => porter.servesByTile(tile));
      report(matter, effort);
      expect(effort, matter).toEqual({ taps: 3, letters: 0 });
      await porter.nextVisitor();
      await porter.showsUnsent(each + 1);
    }
  });

  await test.step('any other matter takes at most four taps and four letters', async () => {
    for (const { letters, title } of rarer.slice(0, 2)) {
      const effort = await porter.effortOf(async () => {
        await porter.fill(say('searchLabel'), letters);
        await porter.tap(porter.found(title).first());
        await porter.calls();
        await porter.tapButton(new RegExp(`^${say('inAndPoint')}`));
        await porter.seesFarewell();
      });
      report(title, effort);
      expect(effort.taps).toBeLessThanOrEqual(4);
      expect(effort.letters).toBeLessThanOrEqual(4);
      await porter.nextVisitor();
    }
  });

  await test.step('the phone dies in the middle of a visit, and the visit goes on', async () => {
    const [, , { letters, title }] = rarer;
    const before = await porter.effortOf(async () => {
      await porter.fill(say('searchLabel'), letters);
      await porter.tap(porter.found(title).first());
      await porter.calls();
      await expect(porter.button(new RegExp(`^${say('inAndPoint')}`))).toBeVisible();
    });
    await phoneBrowser.remembers('halina-wrona');
    await phoneBrowser.kill();
    porter.page = await phoneBrowser.open({ offline: true });
    await porter.goTo(office.url);
    await porter.seesFirstScreen();
    await porter.showsUnsent(11);
    await expect(porter.field(say('searchLabel'))).toHaveValue('');
    await porter.tap(porter.unfinished().filter({ hasText: title }));
    const after = await porter.effortOf(async () => {
      await porter.tapButton(new RegExp(`^${say('inAndPoint')}`));
      await porter.seesFarewell();
    });
    const effort = { taps: before.taps + after.taps, letters: before.letters };
    report(`${title} (and one tap to come back to it)`, effort);
    expect(effort.taps).toBeLessThanOrEqual(4);
    expect(effort.letters).toBeLessThanOrEqual(4);
    await porter.nextVisitor();
  });

  const onThePhone = await porter.unsentCopy();
  expect(onThePhone).toHaveLength(11);
  await porter.showsUnsent(11);

  await test.step('back online, receipts bring the count to nothing', async () => {
    await office.comeBack();
    await porter.page.context().setOffline(false);
    await porter.isUpToDate();
    await expect(porter.page.getByText(say('unsentNone'))).toBeVisible();
    const stored = await office.visits();
    const acts = (visits: typeof stored) =>
      new Map(visits.map((visit) => [visit.id, visit.acts.map((act) => act.id)]));
    expect(acts(stored)).toEqual(acts(onThePhone));
  });

  await test.step('the supervisor sees every act of every visit', async () => {
    const log = await Log.open(supervisor, office.url);
    await log.hasVisits(11);
    const newestFirst = onThePhone.toSorted((a, b) => a.newestFirst - b.newestFirst);
    for (const [position, visit] of newestFirst.entries()) {
      const row = log.rows().nth(position);
      expect((await log.read(row)).acts).toBe(visit.acts.length);
      await expect(await log.choose(row)).toHaveText([...tellVisit(visit, index)]);
    }
  });
});
