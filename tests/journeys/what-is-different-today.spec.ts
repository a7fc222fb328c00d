import { expect } from '@playwright/test';

import type { Directory } from '#domain/directory.ts';
import type { ServiceNotice } from '#domain/notices.ts';

import { settableClock } from './support/device-clock.ts';
import { test } from './support/journey.ts';
import { say } from './support/say.ts';

const dayMs = 24 * 3_600_000;
const closed = 'Pokój 7 zamknięty: malowanie ścian.';
const down = 'System wydawania dowodów nie działa.';
const forAll = 'W środę urząd pracuje do 12.00.';
const over = 'Winda była nieczynna.';
const coming = 'Od przyszłego tygodnia remont holu.';

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

function aNotice(text: string, given: Partial<ServiceNotice>): ServiceNotice {
  const about = { rooms: [], units: [], cards: [], people: [] };
  const days = { from: dayFromNow(-2), until: dayFromNow(1) };
  return { id: `n-${text.length}`, kind: 'news', text: { pl: text }, ...about, ...days, ...given };
}

function toldOf({ people, cards }: Directory): readonly ServiceNotice[] {
  const room = people.find(({ id }) => id === 'maria-kot')?.room ?? '';
  const hers = cards.filter(({ handlers }) => handlers.includes('maria-kot')).map(({ id }) => id);
  return [
    aNotice(closed, { kind: 'closed', rooms: [room] }),
    aNotice(down, { kind: 'down', cards: hers }),
    aNotice(forAll, {}),
    aNotice(over, { until: dayFromNow(-1) }),
    aNotice(coming, { from: dayFromNow(7), until: dayFromNow(9) }),
  ];
}

test('what is different today stands where it matters, also without a connection, until it is over', async ({
  office,
  porter,
}) => {
  test.setTimeout(120_000);
  const { page } = porter;
  const setClock = await settableClock(page);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await office.tells(toldOf);
  const asked = page.getByRole('region', { name: say('askTitle') });

  await test.step('the phone hears of it while it is open', async () => {
    await expect(page.getByText(forAll)).toBeVisible();
    await expect(page.getByText(over)).toHaveCount(0);
    await expect(page.getByText(coming)).toHaveCount(0);
  });

  await porter.becomesIndependent();
  await page.context().setOffline(true);
  await office.goDown();

  await test.step('a visit shows what is about its matter, and no other news', async () => {
    await porter.tap(porter.tiles().first());
    await expect(page.getByText(down)).toBeVisible();
    await expect(page.getByText(forAll)).toHaveCount(0);
  });

  await test.step('whoever sits behind the closed door is passed over, and it is said why', async () => {
    // Agnieszka Duda, who covers for her, sits in the same room.
    await expect(asked.getByText('Tomasz Zaręba', { exact: true }).first()).toBeVisible();
    await expect(asked.getByText('Maria Kot', { exact: true })).toBeHidden();
    await asked.getByText(say('askOrder')).click();
    const passed = asked.getByRole('button', { name: /^Maria Kot /u });
    await expect(passed).toContainText(closed);
  });

  await test.step('her own page says it too', async () => {
    await porter.goTo(`${office.url}/colleagues/maria-kot`);
    await expect(page.getByText(closed)).toBeVisible();
  });

  await test.step('when its day is over it is gone, and she is asked first again', async () => {
    // Set while the app runs, the clock would rightly not be believed.
    await page.goto('about:blank');
    await setClock(3 * dayMs);
    await porter.goTo(office.url);
    await expect(page.getByText(forAll)).toHaveCount(0);
    await porter.tap(porter.tiles().first());
    await expect(asked.getByText('Maria Kot', { exact: true }).first()).toBeVisible();
    await expect(page.getByText(down)).toHaveCount(0);
    await porter.goTo(`${office.url}/colleagues/maria-kot`);
    await expect(porter.call()).toBeVisible();
    await expect(page.getByText(closed)).toHaveCount(0);
  });
});
