import { setTimeout as pause } from 'node:timers/promises';

import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { say } from './support/say.ts';

/** How long a tap can be taken back, in milliseconds. */
const undoableMs = 10_000;

test('a porter takes a whole tap back within ten seconds, and not later', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);

  await test.step('a tile tapped by mistake: nothing of the visit is left to do', async () => {
    await porter.tap(porter.tiles().first());
    await porter.tapButton(say('undo'));
    await expect(porter.page.getByText(say('undoneNow'))).toBeVisible();
    await porter.goesToFirstScreen();
    await expect(porter.unfinished()).toHaveCount(0);
  });

  await test.step('a wrong matter: the words noted with it go as well', async () => {
    await porter.tapButton(say('greetOpen'));
    await pause(100); // a further tap, as a person would make it
    await porter.fill(say('wordsLabel'), 'taks');
    await porter.tap(porter.found('Licencja na taksówkę').first());
    await expect(porter.page.getByText(`${say('wordsNoted')}: taks`)).toBeVisible();
    await porter.tapButton(say('undo'));
    await expect(porter.field(say('wordsLabel'))).toBeVisible();
    await expect(porter.page.getByText(`${say('wordsNoted')}: taks`)).toBeHidden();
  });

  await test.step('after ten seconds the offer is gone', async () => {
    await porter.tap(porter.tiles().nth(1));
    await expect(porter.call()).toBeVisible();
    await expect(porter.button(say('undo'))).toBeVisible();
    await pause(undoableMs - 2000);
    await expect(porter.button(say('undo'))).toBeVisible();
    await pause(2000);
    await expect(porter.button(say('undo'))).toBeHidden({ timeout: 2000 });
    await expect(porter.call()).toBeVisible();
  });
});

test('a porter has several visits open at once, pauses one and comes back to it', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  const titles = ['Dowód osobisty', 'Zameldowanie'] as const;
  await porter.tap(porter.tiles().nth(0));
  await porter.tapButton(say('pause'));
  await expect(porter.page.getByText(say('pausedNow'))).toBeVisible();
  await expect(porter.call()).toBeHidden();
  await porter.goesToFirstScreen();
  await porter.tap(porter.tiles().nth(1));
  await expect(porter.page.getByRole('heading', { level: 1 })).toContainText(titles[1]);
  await porter.calls();
  await porter.goesToFirstScreen();
  await porter.tapButton(say('greetOpen'));
  await expect(porter.field(say('wordsLabel'))).toBeVisible();
  await porter.goesToFirstScreen();
  await expect(porter.unfinished()).toHaveCount(3);

  const first = porter.unfinished().filter({ hasText: titles[0] });
  await expect(first).toContainText(say('visitPaused'));
  await porter.tap(first);
  await porter.tapButton(say('resume'));
  await expect(porter.call()).toBeVisible();
  await porter.calls();
  await porter.tapButton(new RegExp(`^${say('inAndPoint')}`));
  await porter.nextVisitor();
  await expect(porter.unfinished()).toHaveCount(2);

  await test.step('the second is where it was left: the call is not answered yet', async () => {
    await porter.tap(porter.unfinished().filter({ hasText: titles[1] }));
    await expect(porter.page.getByText(say('callRunning', { name: 'Ewa Stępień' }))).toBeVisible();
  });
});

test('an escort goes on after a reload, and when nobody is behind the door the asking goes on', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.fill(say('searchLabel'), 'lamp');
  await porter.tap(porter.found('Nie świeci lampa uliczna').first());
  await porter.calls();
  await porter.tapButton(new RegExp(`^${say('inAndEscort')}`));
  const escorting = porter.page.getByRole('heading', { name: say('escortTitle') });
  await expect(escorting).toBeVisible();
  await expect(porter.page.getByRole('img', { name: /^Pokój 223/ })).toBeVisible();
  await porter.reloads();
  await expect(escorting).toBeVisible();
  await porter.goesToFirstScreen();
  await expect(porter.unfinished()).toContainText(say('visitEscorting'));
  await porter.tap(porter.unfinished());
  await porter.tapButton(say('turnedBack'));
  await porter.calls();
  await porter.tapButton(new RegExp(`^${say('inAndEscort')}`));
  await porter.tapButton(say('escortArrived'));
  await porter.seesFarewell();
});
