import { readFile } from 'node:fs/promises';

import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { say, tell } from './support/say.ts';
import { Log } from './support/supervise.ts';

test('a supervisor sees a visitor’s name only when asking for it, and that is recorded', async ({
  office,
  porter,
  supervisor,
}) => {
  await porter.takePhone(office.url);
  await porter.tapButton(say('greetOpen'));
  await porter.opensMore(say('nameTitle'));
  await porter.fill(say('nameLabel'), 'Bury');

  await test.step('the visitor can be told what happens with the name', async () => {
    await porter.tap(porter.link(say('noticeLink')));
    await expect(porter.page.getByText('Wójt Gminy Jeziorna').first()).toBeVisible();
    await expect(porter.page.getByRole('article')).toHaveCount(3);
    await porter.page.goBack();
  });

  await porter.opensMore(say('nameTitle'));
  await porter.tapButton(say('nameSave'));
  const { page } = supervisor;
  const log = await Log.open(supervisor, office.url);
  await log.hasVisits(1);
  await expect(page.getByText('Bury')).toHaveCount(0);

  await test.step('nor is it found by searching', async () => {
    await supervisor.fill(tell('logFind'), 'Bury');
    await expect(page.getByText(tell('logEmpty'))).toBeVisible();
    await page.getByLabel(tell('logFind')).fill('');
  });

  await supervisor.tap(log.rows().first().getByRole('button'));
  const story = page.getByRole('region', { name: tell('logStory') });
  await expect(story.getByText('▒▒▒')).toBeVisible();
  await supervisor.fill(tell('viewWhy'), 'skarga');
  const [told] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/api/views')),
    supervisor.tapButton(tell('viewShow')),
  ]);
  await expect(story.getByText('Bury')).toBeVisible();
  const [visit] = await office.visits();
  expect(told.postDataJSON()).toMatchObject([{ what: 'visit', which: visit?.id, why: 'skarga' }]);

  await test.step('a table leaves it out, or holds it and is recorded', async () => {
    await supervisor.tap(page.getByText(tell('csvTitle')));
    const saved = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        supervisor.tapButton(tell('csvSave')),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    expect(await saved()).not.toContain('Bury');
    await supervisor.tap(page.getByLabel(tell('csvWithPersonal')));
    const recorded = page.waitForRequest((request) => request.url().endsWith('/api/views'));
    expect(await saved()).toContain('"Bury');
    expect((await recorded).postDataJSON()).toMatchObject([{ what: 'export' }]);
  });
});
