import { expect } from '@playwright/test';

import type { Act } from '#domain/act.ts';

import { lengthOfTime } from '../../src/words/times.ts';
import { settableClock } from './support/device-clock.ts';
import { test } from './support/journey.ts';
import { faultsOf, overhangAt, withLargestText } from './support/look-closely.ts';
import type { Porter } from './support/porter.ts';
import { say, tell } from './support/say.ts';
import { Log } from './support/supervise.ts';

const hourMs = 3_600_000;
const clocks = [
  ['1970', () => 60_000 - Date.now()],
  ['2099', () => Date.UTC(2099, 5) - Date.now()],
  ['two hours ahead', () => 2 * hourMs],
  ['two hours behind', () => -2 * hourMs],
] as const;

/** How long the steps of a test take at most. */
const nearMs = 120_000;

function isNear(instant: string | undefined, expectedMs = Date.now()): boolean {
  return Math.abs(Date.parse(instant ?? '') - expectedMs) < nearMs;
}

async function announcesAWait(porter: Porter): Promise<void> {
  await porter.calls();
  await porter.tapButton(say('outcomeBusy'));
  await porter.tapButton(say('minutesShort', { count: 15 }));
  await porter.tapButton(say('offerWait'));
  await porter.tapButton(say('waitStart'));
  await expect(porter.button(say('waitEnd'))).toBeVisible();
}

function waitOf(acts: readonly Act[]) {
  return acts.find((act) => act.kind === 'wait-announced');
}

test('whatever the phone’s clock is set to in the middle of a visit, all visits arrive in order, waits end when they should, and the supervisor sees which times are uncertain', async ({
  office,
  porter,
  supervisor,
}) => {
  test.setTimeout(180_000);
  const setClock = await settableClock(porter.page);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const log = await Log.open(supervisor, office.url);
  for (const [index, [name, aheadMs]] of clocks.entries()) {
    await test.step(`to ${name}, without network`, async () => {
      await porter.tap(porter.tiles().nth(index));
      await expect(porter.call()).toBeVisible();
      await porter.isUpToDate();
      await porter.page.context().setOffline(true);
      await setClock(aheadMs());
      await announcesAWait(porter);
      await expect(porter.page.getByText(say('waitRunning', { count: 15 }))).toBeVisible();
      await expect(porter.page.getByLabel(say('clockShort'))).toBeVisible({ timeout: 30_000 });
      const wide = await withLargestText(porter.page, () => overhangAt(porter.page, 320));
      expect(wide).toEqual([]);
      if (name === '1970' || name === '2099') {
        await porter.reloads();
        await expect(porter.page.getByText(say('waitRunning', { count: 15 }))).toBeVisible();
      }
      await porter.page.context().setOffline(false);
      await porter.isUpToDate();
      await setClock(0);
      await porter.goesToFirstScreen();
      // It has noticed, and asked the server.
      await expect(porter.page.getByLabel(say('clockShort'))).toBeHidden({ timeout: 30_000 });
    });
  }
  await log.hasVisits(4);
  const visits = await office.visits();
  expect(visits).toHaveLength(4);
  for (const { acts } of visits) {
    expect(acts.map(({ kind }) => kind)).toEqual([
      'opened',
      'greeted',
      'matter-known',
      'called',
      'answered',
      'wait-announced',
    ]);
    expect(acts.map(({ clock }) => clock?.doubt)).toEqual([
      undefined,
      undefined,
      undefined,
      'moved',
      'moved',
      'moved',
    ]);
    expect(acts.every(({ at }) => isNear(at))).toBe(true);
    const wait = waitOf(acts);
    expect(isNear(wait?.until, Date.parse(wait?.at ?? '') + 15 * 60_000)).toBe(true);
  }
  await log.choose(log.rows().first());
  const story = supervisor.page.getByRole('region', { name: tell('logStory') });
  await expect(story.getByText(say('timeDoubtful'))).toHaveCount(3);
  expect(await faultsOf(supervisor.page)).toEqual([]);
});

for (const [name, aheadMs, sentence] of [
  ['1970', 60_000 - Date.now(), say('clockBehind', { difference: lengthOfTime(Date.now(), 'pl') })],
  ['two hours ahead', 2 * hourMs, say('clockAhead', { difference: '2 godz.' })],
] as const) {
  test(`a phone whose clock is wrong from the first day (${name}) says so quietly and takes its times from the server`, async ({
    office,
    porter,
  }) => {
    const setClock = await settableClock(porter.page);
    await setClock(aheadMs);
    await porter.takePhone(office.url);
    await porter.becomesIndependent();
    await porter.page.context().setOffline(true);
    await porter.tap(porter.tiles().first());
    await announcesAWait(porter);
    await porter.page.context().setOffline(false);
    await porter.isUpToDate();
    await porter.tap(porter.page.locator('a[href="/unsent"]'));
    await expect(porter.page.getByText(sentence)).toBeVisible();
    await expect(porter.page.getByRole('dialog')).toHaveCount(0);
    expect(await faultsOf(porter.page)).toEqual([]);
    const wide = await withLargestText(porter.page, () => overhangAt(porter.page, 320));
    expect(wide).toEqual([]);
    const [visit] = await office.visits();
    for (const act of visit?.acts ?? []) {
      expect(isNear(act.at)).toBe(true);
      expect(act).not.toHaveProperty('clock');
    }
    expect(visit?.acts).toHaveLength(6);
  });
}

test('in a phone of another time zone the times are still the office’s, also in the night in which the clocks are put forward', async ({
  office,
  anotherPorter,
}) => {
  const porter = await anotherPorter({ timezoneId: 'Pacific/Kiritimati' });
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.tap(porter.tiles().first());
  const now = new Intl.DateTimeFormat('pl', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Warsaw',
  });
  await expect.poll(async () => (await office.visits()).length).toBe(1);
  const [visit] = await office.visits();
  const since = say('visitSince', { time: now.format(Date.parse(visit?.openedAt ?? '')) });
  await expect(porter.page.getByText(since)).toBeVisible();
  await porter.calls();
  await porter.tapButton(say('outcomeNotIn'));
  await porter.tapButton(say('offerAppointment'));
  await porter.field(say('appointmentWhen')).fill('2027-03-28T02:30');
  await porter.tapButton(say('appointmentSave'));
  await porter.seesFarewell();
  await porter.isUpToDate();
  const [ended] = await office.visits();
  expect(ended?.acts.find((act) => act.kind === 'appointment-made')?.startsAt).toBe(
    '2027-03-28T01:30:00.000Z',
  );
});
