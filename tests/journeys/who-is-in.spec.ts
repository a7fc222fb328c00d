import { expect } from '@playwright/test';

import { anId } from '../support/builders.ts';
import { aPhone, type Phone } from '../sync-server/support/phone.ts';
import { test } from './support/journey.ts';
import { say } from './support/say.ts';

const dayMs = 24 * 3_600_000;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

async function saysAway(phone: Phone, coveredBy: string): Promise<void> {
  const at = new Date().toISOString();
  const saying = { id: anId(), at, by: 'maria-kot', person: 'maria-kot', kind: 'away' };
  const absence = { from: dayFromNow(-1), until: dayFromNow(9), coveredBy };
  const body = JSON.stringify([{ ...saying, ...absence }]);
  expect((await phone.fetch('/api/presence', { method: 'POST', body })).status).toBe(200);
}

test('whoever is away is passed over without a connection, and one’s own word takes two taps', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  const { page } = porter;
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  const maria = await aPhone(office.url, { person: 'maria-kot' });
  await saysAway(maria, 'tomasz-zareba');

  await test.step('her absence, who covers, and whose word it is stand on her page', async () => {
    await porter.goTo(`${office.url}/colleagues/maria-kot`);
    await expect(page.getByText(/^Nieobecność do .*, zastępuje Tomasz Zaręba$/u)).toBeVisible();
    await expect(page.getByText(/^podane osobiście, /u)).toBeVisible();
  });

  await porter.page.context().setOffline(true);
  await office.goDown();
  const asked = page.getByRole('region', { name: say('askTitle') });

  await test.step('the one who covers is asked at once, and it is said why', async () => {
    await porter.goesToFirstScreen();
    await porter.tap(porter.tiles().first());
    await expect(asked.getByText('Tomasz Zaręba', { exact: true }).first()).toBeVisible();
    await expect(asked.getByText('zastępuje: Maria Kot').first()).toBeVisible();
    await asked.getByText(say('askOrder')).click();
    const passed = asked.getByRole('button', { name: /^Maria Kot .*Nieobecność do/u });
    await expect(passed).toBeVisible();
  });

  await test.step('one tap to the next rung', async () => {
    await porter.calls();
    await porter.tapButton(say('outcomeNotIn'));
    await expect(asked.getByText('Agnieszka Duda', { exact: true }).first()).toBeVisible();
  });

  await test.step('where I am: two taps, kept through a restart', async () => {
    const effort = await porter.effortOf(async () => {
      await porter.tap(page.getByRole('navigation').getByRole('link', { name: say('navMe') }));
      await porter.tapButton(say('minutesShort', { count: 30 }));
    });
    expect(effort).toEqual({ taps: 2, letters: 0 });
    const mine = page.getByRole('region', { name: say('presenceTitle') });
    await expect(mine.getByRole('status')).toHaveText(/^Poza pokojem, powrót o \d\d:\d\d/u);
    await porter.reloads();
    await expect(mine.getByRole('status')).toHaveText(/^Poza pokojem, powrót o \d\d:\d\d/u);
  });

  await test.step('a longer absence needs somebody who covers', async () => {
    await porter.tapButton(say('presenceLonger'));
    await porter.field(say('absenceUntil')).fill(dayFromNow(14));
    await porter.tapButton(say('absenceSave'));
    await expect(page.getByRole('alert')).toHaveText(say('faultSubstitute'));
  });

  await test.step('with a connection the others hear of it', async () => {
    await office.comeBack();
    await porter.page.context().setOffline(false);
    await expect(async () => {
      const { documents } = await maria.pull('presence');
      expect(documents).toContainEqual(
        expect.objectContaining({ id: 'halina-wrona', today: expect.anything() }),
      );
    }).toPass({ timeout: 45_000 });
  });
});
