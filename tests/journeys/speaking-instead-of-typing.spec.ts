import { expect } from '@playwright/test';

import { sayOfSpeaking } from '../../src/words/say-speaking.ts';
import { test } from './support/journey.ts';
import { askedOfRecogniser, endsHearing, hears, withRecogniser } from './support/recogniser.ts';
import { say } from './support/say.ts';

const speak = sayOfSpeaking('pl', 'speak');
const stop = sayOfSpeaking('pl', 'stop');

test('what a visitor says is heard on the device, and found as if typed', async ({
  office,
  porter,
}) => {
  const { page } = porter;
  await withRecogniser(page, { available: { 'pl-PL': 'available' } });
  await porter.takePhone(office.url);
  const field = porter.field(say('searchLabel'));

  await test.step('words land in the field while they are spoken', async () => {
    await porter.tapButton(speak);
    await expect(page.getByText(sayOfSpeaking('pl', 'stays'))).toBeVisible();
    await hears(page, 'chcę wziąć');
    await expect(field).toHaveValue('chcę wziąć');
    await hears(page, 'chcę wziąć ślub');
    await endsHearing(page);
    await expect(field).toHaveValue('chcę wziąć ślub');
    await expect(porter.button(speak)).toBeVisible();
    await expect(porter.found('Ślub cywilny').first()).toBeVisible();
  });

  await test.step('a second time it goes on behind them', async () => {
    await porter.tapButton(speak);
    await hears(page, 'za granicą');
    await porter.tapButton(stop);
    await expect(field).toHaveValue('chcę wziąć ślub za granicą');
  });

  await test.step('whoever types or hides the screen is not listened to any more', async () => {
    await porter.tapButton(speak);
    await porter.tapButton(say('clear'));
    await expect(porter.button(speak)).toBeVisible();
    await porter.tapButton(speak);
    await porter.tapButton(say('hide'));
    await porter.tapButton(say('hiddenTap'));
    await expect(porter.button(speak)).toBeVisible();
  });

  expect(await askedOfRecogniser(page)).toEqual([
    'start pl-PL on the device',
    'start pl-PL on the device',
    'stop',
    'start pl-PL on the device',
    'abort',
    'start pl-PL on the device',
    'abort',
  ]);
});

test('why nothing was heard is said in words', async ({ office, porter }) => {
  const { page } = porter;
  await withRecogniser(page, { available: { 'pl-PL': 'available' } });
  await porter.takePhone(office.url);
  const problems = {
    'not-allowed': 'not-allowed',
    'no-speech': 'nothing-heard',
    'audio-capture': 'no-sound',
    network: 'not-here',
  } as const;
  for (const [error, said] of Object.entries(problems)) {
    await porter.tapButton(speak);
    await endsHearing(page, error);
    await expect(page.getByText(sayOfSpeaking('pl', said))).toBeVisible();
  }
});

test('words for a language are fetched only after the porter has asked for it, and another may be spoken', async ({
  office,
  porter,
}) => {
  const { page } = porter;
  await withRecogniser(page, { available: { 'pl-PL': 'downloadable', 'en-US': 'available' } });
  await porter.takePhone(office.url);
  await porter.tapButton(speak);
  await expect(porter.button(sayOfSpeaking('pl', 'fetchNow'))).toBeVisible();
  expect(await askedOfRecogniser(page)).toEqual([]);

  await porter.tapButton(sayOfSpeaking('pl', 'fetchNow'));
  await expect(page.getByText(sayOfSpeaking('pl', 'fetched'))).toBeVisible();
  await porter.tapButton(speak);
  await porter.tapButton(sayOfSpeaking('pl', 'en'));
  expect(await askedOfRecogniser(page)).toEqual([
    'install pl-PL',
    'start pl-PL on the device',
    'abort',
    'start en-US on the device',
  ]);
});

test('there is no microphone where sound would leave the device', async ({
  office,
  porter,
  anotherPorter,
}) => {
  await withRecogniser(porter.page, { available: {} });
  const other = await anotherPorter();
  await withRecogniser(other.page, { available: { 'pl-PL': 'available' }, isOlder: true });
  for (const each of [porter, other]) {
    const asked: string[] = [];
    each.page.on('request', (request) => asked.push(request.url()));
    const isPartLoaded = () => asked.some((url) => url.includes('speak-words-'));
    await each.takePhone(office.url);
    await each.fill(say('searchLabel'), 'ślub');
    await expect(each.found('Ślub cywilny').first()).toBeVisible();
    // An older browser is not even given what would ask it.
    if (each === other) expect(isPartLoaded()).toBe(false);
    else await expect.poll(isPartLoaded).toBe(true);
    await expect(each.button(speak)).toHaveCount(0);
  }
});
