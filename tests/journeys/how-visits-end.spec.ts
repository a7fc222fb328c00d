import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { say, tell } from './support/say.ts';
import { Log } from './support/supervise.ts';

test('a porter cannot record a no without reason, alternative and the visitor’s understanding', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.tap(porter.tiles().first());
  await porter.opensMore(say('denyTitle'));
  const sheet = porter.sheet(say('denyTitle'));
  const save = () => porter.tapButton(say('denySave'));
  await save();
  await expect(sheet.getByText(say('faultMissing'))).toHaveCount(2);
  await expect(sheet.getByText(say('faultUnderstood'))).toBeVisible();
  await porter.fill(say('denyReason'), 'brak dokumentu');
  await save();
  await expect(sheet.getByText(say('faultMissing'))).toHaveCount(1);
  await porter.fill(say('denyAlternative'), 'wniosek przez internet');
  await save();
  await expect(sheet.getByText(say('faultMissing'))).toHaveCount(0);
  await expect(sheet.getByText(say('faultUnderstood'))).toBeVisible();
  await porter.tap(sheet.getByRole('checkbox', { name: say('denyUnderstood') }));
  await save();
  await porter.seesFarewell();
  await expect(
    porter.page.getByText(say('outcomeVisitDenied'), { exact: true }).first(),
  ).toBeVisible();
});

test('at the service desk a matter that can be settled there ends there', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url, { name: 'Zuzanna Łach', post: /^Stanowisko BOK/ });
  await porter.fill(say('searchLabel'), 'lamp');
  await porter.tap(porter.found('Nie świeci lampa uliczna').first());
  await expect(porter.page.getByRole('heading', { name: say('settleTitle') })).toBeVisible();
  await porter.fill(say('settleWhat'), 'zgłoszono latarnię');
  await porter.tapButton(say('settleNow'));
  await porter.seesFarewell();
  await expect(
    porter.page.getByText(say('outcomeVisitSettled'), { exact: true }).first(),
  ).toBeVisible();

  await test.step('and one that cannot is led on', async () => {
    await porter.nextVisitor();
    await porter.tap(porter.tiles().first());
    await expect(porter.call()).toBeVisible();
    await expect(porter.page.getByRole('heading', { name: say('settleTitle') })).toBeHidden();
  });
});

test('a visitor is greeted and seen off by name, and a failure handed up is seen by the supervisor', async ({
  office,
  porter,
  supervisor,
}) => {
  await porter.takePhone(office.url);
  const log = await Log.open(supervisor, office.url);
  await porter.tapButton(say('greetOpen'));
  await porter.opensMore(say('nameTitle'));
  await porter.tapButton(say('formMadam'));
  await porter.fill(say('nameLabel'), 'Nowak');
  await porter.tapButton(say('nameSave'));
  await expect(porter.page.getByRole('region', { name: say('greetSay') })).toContainText(
    'pani Nowak',
  );

  await test.step('handed to the line manager', async () => {
    await porter.opensMore(say('escalateTitle'));
    await expect(
      porter.sheet(say('escalateTitle')).getByText(say('escalateTo', { name: 'Anna Nowak' })),
    ).toBeVisible();
    await porter.tapButton(say('escalateSave'));
    await expect(porter.page.getByText(say('faultMissing'))).toBeVisible();
    await porter.fill(say('escalateWhy'), 'nikt nie odbiera od rana');
    await porter.tapButton(say('escalateSave'));
    await expect(porter.page.getByText(say('escalated', { name: 'Anna Nowak' }))).toBeVisible();
  });

  await test.step('the supervisor sees it come', async () => {
    await log.hasVisits(1);
    await expect(log.rows().first()).toContainText(say('outcomeVisitEscalated'));
    const story = await log.choose(log.rows().first());
    await expect(
      story.filter({
        hasText: tell('actEscalated', { whom: 'Anna Nowak', why: 'nikt nie odbiera od rana' }),
      }),
    ).toHaveCount(1);
  });

  await test.step('the farewell', async () => {
    await porter.servesByTile(porter.tiles().first());
    await expect(porter.page.getByText(/Do widzenia, pani Nowak/)).toBeVisible();
  });
});
