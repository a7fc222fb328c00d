import { readFile } from 'node:fs/promises';

import { expect } from '@playwright/test';

import type { Act } from '#domain/act.ts';

import { aVisit } from '../support/builders.ts';
import { aPhone, sent } from '../sync-server/support/phone.ts';
import { hostileActs } from './support/hostile-acts.ts';
import {
  everyPayload,
  expectHarmless,
  payloads,
  poisonDirectory,
} from './support/hostile-words.ts';
import { test } from './support/journey.ts';
import { say } from './support/say.ts';
import { Log } from './support/supervise.ts';

test('what a porter types is text for ever: on the phone, in the copy, in the log', async ({
  office,
  porter,
  supervisor,
}) => {
  test.setTimeout(180_000);
  const { page } = porter;
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await page.context().setOffline(true);
  const typed = payloads[1];

  await test.step('a visit with markup in every field that is offered', async () => {
    await porter.field(say('searchLabel')).fill(typed);
    await expectHarmless(page);
    await porter.field(say('searchLabel')).fill('');
    await porter.tap(porter.tiles().first());
    await porter.calls();
    await porter.tapButton(say('outcomeNotIn'));
    await porter.tapButton(say('offerMessage'));
    await porter.field(say('messageAbout')).fill(everyPayload);
    await porter.field(say('messageReach')).fill(typed);
    await expectHarmless(page);
    const message = porter.sheet(/^Wiadomość/);
    await porter.tap(message.getByRole('button', { name: say('messageSave') }));
    await porter.seesFarewell();
    await expectHarmless(page);
  });

  await test.step('the copy holds it as it was typed', async () => {
    await porter.tap(page.locator('a[href="/unsent"]'));
    const download = page.waitForEvent('download');
    await porter.tapButton(say('unsentExport'));
    const copy = await readFile(await (await download).path(), 'utf8');
    const { visits } = JSON.parse(copy) as { visits: readonly { acts: readonly Act[] }[] };
    const message = visits[0]?.acts.find((act) => act.kind === 'message-taken');
    expect(message).toMatchObject({ about: everyPayload, reach: typed });
    await expectHarmless(page);
  });

  await test.step('the supervisor reads it as it was typed', async () => {
    await page.context().setOffline(false);
    await porter.isUpToDate();
    const log = await Log.open(supervisor, office.url);
    await log.hasVisits(1);
    const story = await log.choose(log.rows().first());
    await expect(story.filter({ hasText: typed }).first()).toBeVisible();
    await expectHarmless(supervisor.page);
  });
});

test('whatever a hostile phone has sent, the log and other phones show it as text', async ({
  office,
  porter,
  supervisor,
}) => {
  test.setTimeout(240_000);
  const phone = await aPhone(office.url);
  const texts = [...payloads, everyPayload];
  const visits = texts.map((text) => aVisit({ acts: [...hostileActs(text)] }));
  const open = aVisit({ acts: [...hostileActs(everyPayload)].slice(0, 3) });
  expect(await phone.push(...visits.map(sent), sent(open))).toEqual([]);

  await test.step('the log, each story, and a search in it', async () => {
    await supervisor.goTo(`${office.url}/log?day=2026-11-23`);
    await expectHarmless(supervisor.page);
    const log = await Log.open(supervisor, office.url);
    await supervisor.page.getByLabel(/dzień/i).first().fill('2026-11-23');
    await log.hasVisits(texts.length + 1);
    for (let row = 0; row <= texts.length; row += 1) {
      await log.choose(log.rows().nth(row));
      await expectHarmless(supervisor.page);
    }
    await expect(log.story().filter({ hasText: 'globalThis.ran' }).first()).toBeVisible();
  });

  await test.step('another phone', async () => {
    await porter.takePhone(office.url);
    await porter.becomesIndependent();
    await porter.goTo(`${office.url}/visit/${open.id}`);
    await expectHarmless(porter.page);
    for (const { id } of visits) {
      await porter.goTo(`${office.url}/visit/${id}`);
      await expectHarmless(porter.page);
    }
  });
});

test('an institution full of markup is shown as it is written, and its links dial and write only', async ({
  office,
  porter,
}) => {
  test.setTimeout(240_000);
  await office.goDown();
  const { institution, people, cards } = poisonDirectory(office.storeFile);
  await office.comeBack();
  const { page } = porter;
  await porter.takePhone(office.url);
  await expect(page.getByText(institution.motto.pl ?? '').first()).toBeVisible();
  await expectHarmless(page);

  await test.step('what is found, a visit to its end, colleagues', async () => {
    await porter.fill(say('searchLabel'), 'taks');
    await expectHarmless(page);
    await porter.tapButton(say('clear'));
    await porter.tap(porter.tiles().first());
    await expect(porter.call()).toHaveAttribute('href', /^tel:/);
    await porter.tap(porter.call());
    await expectHarmless(page);
    await porter.tapButton(new RegExp(`^${say('inAndPoint')}`));
    await porter.seesFarewell();
    await expectHarmless(page);
    await porter.goTo(`${office.url}/colleagues`);
    await expectHarmless(page);
    const withMail = people.find(({ email }) => email !== undefined);
    await porter.goTo(`${office.url}/colleagues/${withMail?.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(withMail?.name ?? '');
    await expect(page.locator('a[href^="mailto:"]')).toHaveAttribute(
      'href',
      /^mailto:[^?&\s<>"]+$/,
    );
    await expectHarmless(page);
    expect(cards.length).toBeGreaterThan(0);
  });
});
