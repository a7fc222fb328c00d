import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { say } from './support/say.ts';
import { Log } from './support/supervise.ts';
import { houseAt, tellVisit } from './support/telling.ts';

test('two porters work on one visit without network, and afterwards both, the server and the supervisor have every act of both', async ({
  office,
  porter,
  anotherPorter,
  supervisor,
}) => {
  test.setTimeout(120_000);
  const other = await anotherPorter();
  const index = await houseAt(office.url);
  await porter.takePhone(office.url);
  await other.takePhone(office.url, { name: 'Wiesław Kozak' });
  await other.becomesIndependent();
  await porter.becomesIndependent();
  const log = await Log.open(supervisor, office.url);

  await test.step('one opens a visit, the other and the supervisor see it come', async () => {
    await porter.fill(say('searchLabel'), 'lamp');
    await porter.tap(porter.found('Nie świeci lampa uliczna').first());
    await expect(porter.call()).toBeVisible();
    await porter.isUpToDate();
    await log.hasVisits(1);
    await other.tap(other.unfinished().filter({ hasText: 'Nie świeci lampa uliczna' }));
    await expect(other.call()).toBeVisible();
    expect(other.visitId()).toBe(porter.visitId());
  });
  const story = await log.choose(log.rows().first());
  const begun = await story.count();

  await test.step('both go on without network', async () => {
    await porter.page.context().setOffline(true);
    await other.page.context().setOffline(true);
    await porter.calls();
    await porter.tapButton(say('outcomeBusy'));
    await porter.tapButton(say('minutesShort', { count: 15 }));
    await other.tapButton('Osoba starsza');
    await other.opensMore(say('nameTitle'));
    await other.fill(say('nameLabel'), 'Nowak');
    await other.tapButton(say('nameSave'));
    await expect(other.page.getByText('Nowak').first()).toBeVisible();
    await porter.showsUnsent(1);
    await other.showsUnsent(1);
    await expect(story).toHaveCount(begun);
  });

  await test.step('back online everybody has everything, without a reload', async () => {
    await porter.page.context().setOffline(false);
    await other.page.context().setOffline(false);
    await expect(story).toHaveCount(begun + 4, { timeout: 30_000 });
    await porter.isUpToDate();
    await other.isUpToDate();
    const [visit] = await office.visits();
    if (!visit) throw new Error('The server has no visit.');
    expect(visit.acts.map(({ kind }) => kind).toSorted()).toEqual([
      'answered',
      'called',
      'greeted',
      'matter-known',
      'needs-noted',
      'opened',
      'visitor-named',
      'words-noted',
    ]);
    expect(new Set(visit.acts.map(({ device }) => device)).size).toBe(2);
    await expect(story).toHaveText([...tellVisit(visit, index)]);
    for (const each of [porter, other]) {
      await expect(each.page.getByText('Nowak').first()).toBeVisible();
      await expect(each.page.getByText(say('priorityFirst'), { exact: true })).toBeVisible();
      await expect(
        each.page
          .getByText(new RegExp(say('triedAt', { outcome: say('outcomeBusy'), time: '' })))
          .first(),
      ).toBeVisible();
    }
  });
});
