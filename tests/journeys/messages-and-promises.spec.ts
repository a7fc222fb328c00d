import { expect } from '@playwright/test';

import { visitDocument } from '#protocol/visit-document.ts';

import { anAct, anId } from '../support/builders.ts';
import { aPhone, sent } from '../sync-server/support/phone.ts';
import { test } from './support/journey.ts';
import type { Porter } from './support/porter.ts';
import { say, sayOfToDo, tell } from './support/say.ts';
import { Log } from './support/supervise.ts';

const zuzanna = 'Zuzanna Łach';

async function opensToDo(porter: Porter): Promise<void> {
  await porter.tap(
    porter.page.getByRole('navigation').getByRole('link', { name: new RegExp(say('navToDo')) }),
  );
  await expect(porter.heading(sayOfToDo('title'))).toBeVisible();
}

/** The list under one of the headings. */
function listed(porter: Porter, heading: 'forMe' | 'fromMe') {
  return porter.page
    .locator('section')
    .filter({ has: porter.page.getByRole('heading', { name: sayOfToDo(heading) }) })
    .getByRole('listitem');
}

test('a message left without a connection reaches the colleague, who reads it and says that it is done', async ({
  office,
  porter,
  anotherPorter,
}) => {
  test.setTimeout(120_000);
  const colleague = await anotherPorter();
  await porter.takePhone(office.url);
  await colleague.takePhone(office.url, { name: zuzanna });
  await porter.becomesIndependent();

  await test.step('the porter takes it offline', async () => {
    await porter.page.context().setOffline(true);
    await opensToDo(porter);
    await porter.tapButton(sayOfToDo('writeMessage'));
    await porter.fill(sayOfToDo('writeTo'), 'lach');
    await porter.tap(porter.button(new RegExp(`^${zuzanna}`)));
    await porter.fill(say('messageAbout'), 'mapa gminy');
    await porter.fill(say('messageReach'), '600 100 200');
    await porter.tapButton(say('messageSave'));
    await expect(listed(porter, 'fromMe')).toContainText([sayOfToDo('unsent')]);
    await porter.showsUnsent(1);
  });

  await test.step('it is delivered, and counted on the way to it', async () => {
    await porter.page.context().setOffline(false);
    await porter.isUpToDate();
    await expect(listed(porter, 'fromMe')).toContainText([sayOfToDo('notRead')]);
    const link = colleague.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(say('navToDo')) });
    await expect(link).toContainText(sayOfToDo('count', { count: 1 }), { timeout: 20_000 });
  });

  await test.step('the colleague reads it, and the porter sees that', async () => {
    await opensToDo(colleague);
    await colleague.tap(listed(colleague, 'forMe').getByRole('button'));
    const sheet = colleague.sheet(sayOfToDo('message'));
    await expect(sheet).toContainText('600 100 200');
    await expect(
      sheet.getByRole('link', { name: sayOfToDo('call', { number: '600100200' }) }),
    ).toHaveAttribute('href', 'tel:600100200');
    await expect(listed(porter, 'fromMe')).toContainText(
      [sayOfToDo('readBy', { name: zuzanna, when: '' })],
      { timeout: 20_000 },
    );
  });

  await test.step('done with one tap, taken back with one, and done again', async () => {
    await colleague.tapButton(sayOfToDo('markDone'));
    await expect(listed(colleague, 'forMe')).toHaveCount(0);
    await expect(listed(porter, 'fromMe')).toHaveCount(0, { timeout: 20_000 });
    await colleague.tapButton(say('undo'));
    await expect(listed(colleague, 'forMe')).toHaveCount(1);
    await colleague.tap(listed(colleague, 'forMe').getByRole('button'));
    await colleague.tapButton(sayOfToDo('markDone'));
    await expect(listed(colleague, 'forMe')).toHaveCount(0);
    await colleague.isUpToDate();
    await porter.tap(porter.page.getByText(sayOfToDo('done')));
    await expect(
      porter.page.getByText(new RegExp(sayOfToDo('doneBy', { name: zuzanna, when: '' }))),
    ).toBeVisible();
    const [visit] = await office.visits();
    expect(visit?.acts.map(({ kind }) => kind)).toEqual([
      'opened',
      'message-taken',
      'closed',
      'commitment-seen',
      'commitment-kept',
      'undone',
      'commitment-kept',
    ]);
  });
});

const hourMs = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString();
const person = (id: string) => ({ kind: 'person', person: id }) as const;

test('a message that nobody has read in time is back with the porter, and before the supervisor like a late callback', async ({
  office,
  porter,
  supervisor,
}) => {
  test.setTimeout(120_000);
  const before = await aPhone(office.url, { person: 'jan-kos' });
  const visitOf = (...acts: Parameters<typeof visitDocument>[0]['acts']) =>
    sent(
      visitDocument({
        id: anId(),
        institution: 'jeziorna',
        acts: [anAct('opened', { at: hoursAgo(3) }), ...acts],
      }),
    );
  const unread = visitOf(
    anAct('message-taken', {
      at: hoursAgo(2.9),
      whom: person('maria-kot'),
      about: 'utrata dowodu',
      dueAt: hoursAgo(1),
    }),
    anAct('closed', { at: hoursAgo(2.8), outcome: 'message' }),
  );
  const late = visitOf(
    anAct('commitment-made', {
      at: hoursAgo(2.9),
      whom: person('jan-kos'),
      about: 'godziny kasy',
      dueAt: hoursAgo(2),
    }),
    anAct('closed', { at: hoursAgo(2.8), outcome: 'promised', channel: 'telephone' }),
  );
  expect(await before.push(unread, late)).toEqual([]);

  await porter.takePhone(office.url, { name: 'Jan Kos' });
  await opensToDo(porter);
  await expect(listed(porter, 'forMe')).toHaveCount(2);
  await expect(listed(porter, 'forMe').first()).toContainText('godziny kasy');
  await expect(listed(porter, 'forMe').last()).toContainText(
    sayOfToDo('backFor', { name: 'Maria Kot' }),
  );

  const log = await Log.open(supervisor, office.url);
  await supervisor.tapButton(tell('logLateCount', { count: 2 }));
  await expect(
    supervisor.button(new RegExp(tell('lateCallback', { name: 'Jan Kos' }))),
  ).toContainText(tell('lateBy', { time: '2\u00a0godz.' }));
  await supervisor.tapButton(new RegExp(tell('lateMessage', { name: 'Maria Kot' })));
  await expect(log.story()).toHaveCount(3);

  await porter.tap(listed(porter, 'forMe').first().getByRole('button'));
  await porter.tapButton(sayOfToDo('markDone'));
  await expect(supervisor.button(tell('logLateCount', { count: 1 }))).toBeVisible({
    timeout: 20_000,
  });
});

test('a visitor comes while the porter is on the telephone: two taps promise the caller a callback', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await porter.page.context().setOffline(true);
  const effort = await porter.effortOf(async () => {
    await porter.tapButton(say('callInterrupted'));
    await porter.tapButton(say('minutesShort', { count: 10 }));
  });
  expect(effort).toEqual({ taps: 2, letters: 0 });
  await porter.showsUnsent(1);
  await opensToDo(porter);
  await expect(listed(porter, 'forMe')).toHaveCount(1);
  await expect(listed(porter, 'forMe')).toContainText(sayOfToDo('numberShown'));
});

test('a visitor is announced on a colleague’s phone, and the answer stands on the porter’s at once', async ({
  office,
  porter,
  anotherPorter,
}) => {
  test.setTimeout(120_000);
  const colleague = await anotherPorter();
  await porter.takePhone(office.url);
  await colleague.takePhone(office.url, { name: zuzanna });

  await porter.page.goto(`${office.url}/colleagues/zuzanna-lach`);
  await porter.unlocks();
  await porter.tapButton(say('personServe'));
  await porter.opensMore(say('nameTitle'));
  await porter.fill(say('nameLabel'), 'Kowalska');
  await porter.tapButton(say('nameSave'));
  await expect(porter.call()).toBeVisible();
  await porter.tapButton(sayOfToDo('announce'));
  await expect(porter.call()).toBeVisible();

  const alert = colleague.page.getByRole('alert');
  await expect(alert).toContainText('Kowalska', {
    timeout: 10_000,
  });
  await colleague.tapButton(sayOfToDo('expecting'));
  await expect(alert).toBeHidden();
  await expect(
    porter.page.getByText(`${zuzanna}: ${say('outcomeIn')}`, { exact: true }),
  ).toBeVisible({ timeout: 10_000 });
  await expect(porter.button(new RegExp(say('wayPoint')))).toBeVisible();
});
