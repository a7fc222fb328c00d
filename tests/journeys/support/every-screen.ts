import { expect } from '@playwright/test';

import type { Look } from './look.ts';
import type { Porter } from './porter.ts';
import { say, sayOfHousePl, sayOfShift, sayOfWay, sayToEnter, tell } from './say.ts';
import { seeLookingUp } from './see-looking-up.ts';
import { seeToDo } from './see-to-do.ts';

/** Goes through all screens and sheets of the app, in about the order of a day. */
export async function seeEveryScreen(porter: Porter, url: string, look: Look): Promise<void> {
  await seeSettings(porter, url, look);
  await seeLookingUp(porter, url, look);
  await seeAsking(porter, look);
  await seeSheets(porter, look);
  await seeWays(porter, look);
  await seeToDo(porter, url, look);
  await seeOtherPages(porter, url, look);
}

async function seeSettings(porter: Porter, url: string, look: Look): Promise<void> {
  await porter.goTo(url);
  await expect(porter.heading(sayToEnter('enrolTitle'))).toBeVisible();
  await look('a phone that is not enrolled');
  await porter.tapButton(sayToEnter('enrolPassword'));
  await look('signing in');
  await porter.givesPassword('anna-nowak');
  await expect(porter.heading(sayToEnter('pinTitle'))).toBeVisible();
  await look('choosing a PIN');
  await porter.choosesPin();
  await porter.tapButton(/^Hol budynku A/);
  await porter.tap(porter.link(say('meStart')));
  await porter.seesFirstScreen();
  await seeDoor(porter, look);
  await porter.tap(porter.link(say('navMe')));
  await expect(porter.button(/^Hol budynku A/)).toBeVisible();
  await look('my phone');
}

async function seeDoor(porter: Porter, look: Look): Promise<void> {
  await porter.tapButton(say('hide'));
  await expect(porter.button(say('hiddenTap'))).toBeVisible();
  await look('a hidden screen');
  await porter.tapButton(say('hiddenTap'));
  await porter.tap(porter.link(say('navMe')));
  await porter.tapButton(say('meLock'));
  await porter.seesDoorOf('Anna Nowak');
  await look('a locked phone');
  await porter.tapButton(say('doorElse'));
  await look('who takes the phone');
  await porter.tapButton('Anna Nowak');
  await porter.unlocks('Anna Nowak');
}

async function seeAsking(porter: Porter, look: Look): Promise<void> {
  await porter.tapButton(say('greetOpen'));
  await expect(porter.field(say('wordsLabel'))).toBeVisible();
  await porter.tap(porter.page.getByText(say('questionsTitle')));
  await look('a visit begins');
  await porter.goesToFirstScreen();
  await look('the first screen with a visit under way');
  await porter.tap(porter.tiles().first());
  await expect(porter.call()).toBeVisible();
  await porter.tap(porter.page.getByText(say('cardDetails')));
  await porter.tap(porter.page.getByText(say('askOrder')));
  await look('whom to ask, with the card and the order of asking');
  await porter.calls();
  await look('a call runs');
  await porter.tapButton(say('outcomeBusy'));
  await look('for how long busy');
  await porter.tapButton(say('minutesShort', { count: 15 }));
  await expect(porter.button(say('offerMessage'))).toBeVisible();
  await look('what to offer');
}

async function seeSheets(porter: Porter, look: Look): Promise<void> {
  const sheets: readonly (readonly [opener: string, title: string | RegExp])[] = [
    [say('offerMessage'), beginningOf(say('messageTitle', { name: '' }))],
    [say('offerAppointment'), beginningOf(say('appointmentTitle', { name: '' }))],
    [say('offerWait'), say('waitTitle')],
    [say('moreOpen'), say('moreTitle')],
  ];
  for (const [opener, title] of sheets) {
    await porter.tapButton(opener);
    await seeSheet(porter, title, look);
  }
  for (const title of [
    say('nameTitle'),
    say('promiseTitle'),
    say('denyTitle'),
    say('escalateTitle'),
  ]) {
    await porter.opensMore(title);
    const save = porter.sheet(title).getByRole('button').last();
    await porter.tap(save);
    await seeSheet(porter, title, look);
  }
}

/** What a sentence says before the name at its end. */
function beginningOf(sentence: string): RegExp {
  return new RegExp(`^${sentence.trim()}`);
}

async function seeSheet(porter: Porter, title: string | RegExp, look: Look): Promise<void> {
  const sheet = porter.sheet(title);
  await expect(sheet).toBeVisible();
  await look(`the sheet ${String(title)}`);
  await porter.tap(sheet.getByRole('button', { name: say('close'), exact: true }));
  await expect(sheet).toBeHidden();
}

async function seeWays(porter: Porter, look: Look): Promise<void> {
  await porter.tapButton(say('offerWait'));
  await porter.tapButton(say('waitStart'));
  await expect(porter.button(say('waitEnd'))).toBeVisible();
  await look('a wait runs');
  await porter.tapButton(say('waitEnd'));
  await porter.tapButton('Wózek inwalidzki');
  await porter.tapButton(say('pause'));
  await expect(porter.button(say('resume'))).toBeVisible();
  await look('a paused visit');
  await porter.tapButton(say('resume'));
  await porter.calls();
  await seeWayThere(porter, look);
  await porter.tapButton(new RegExp(`^${say('inAndEscort')}`));
  await expect(porter.button(say('escortArrived'))).toBeVisible();
  await look('an escort');
  await porter.tapButton(say('escortArrived'));
  await porter.seesFarewell();
  await porter.tap(porter.page.getByText(say('nextTitle')));
  await look('the farewell');
}

/** The way there: from where, which way, what is closed; its plan, and what the visitor is shown. */
async function seeWayThere(porter: Porter, look: Look): Promise<void> {
  const way = porter.page.locator('section').filter({
    has: porter.page.getByRole('heading', { name: sayOfWay('title'), exact: true }),
  });
  const panel = way.last();
  if (!(await panel.getByLabel(sayOfWay('from')).isVisible()))
    await porter.tap(panel.getByRole('heading', { name: sayOfWay('title'), exact: true }));
  await expect(panel.getByLabel(sayOfWay('forWhom'))).toBeVisible();
  await porter.tap(panel.getByText(sayOfWay('closedTitle')));
  await look('the way there');
  await porter.tap(panel.getByRole('button', { name: sayOfWay('plan'), exact: true }));
  await seeSheet(porter, sayOfWay('plan'), look);
  await porter.tap(panel.getByRole('button', { name: sayOfWay('show') }));
  await seeSheet(porter, /^Droga do celu/, look);
}

async function seeOtherPages(porter: Porter, url: string, look: Look): Promise<void> {
  await porter.goTo(`${url}/unsent`);
  await expect(porter.button(say('unsentTryNow'))).toBeVisible();
  await expect(porter.button(sayOfShift('copyChoose'))).toBeVisible();
  await look('what is unsent');
  await porter.goTo(`${url}/hand-over`);
  await porter.tap(porter.link(new RegExp(`^${sayOfShift('give')}`)));
  await expect(porter.page.getByRole('img', { name: sayOfShift('codeLabel') })).toBeVisible();
  await look('the moving code');
  await porter.goTo(`${url}/hand-over`);
  await look('the change of shift');
  await porter.tap(porter.link(new RegExp(`^${sayOfShift('take')}`)));
  await expect(porter.page.getByText(sayOfShift('cameraMissing'))).toBeVisible();
  await look('taking over without a camera');
  await porter.goTo(`${url}/nowhere`);
  await expect(porter.page.getByRole('heading', { name: say('pageMissing') })).toBeVisible();
  await look('an address that leads nowhere');
  await porter.goTo(`${url}/notice`);
  await expect(porter.page.getByRole('article').first()).toBeVisible();
  await look('the notice about data');
  await porter.goTo(`${url}/log`);
  await expect(porter.page.getByRole('row').nth(2)).toBeVisible();
  await porter.tap(porter.page.getByRole('row').nth(2).getByRole('button'));
  await expect(porter.page.getByRole('region', { name: tell('logStory') })).toBeVisible();
  await porter.tap(porter.page.getByText(tell('csvTitle')));
  await look('the log');
  await porter.tapButton(new RegExp(`^${tell('logPhones')}`));
  await expect(porter.page.getByRole('region', { name: tell('certificatesTitle') })).toBeVisible();
  await look('the phones');
  await porter.goTo(`${url}/house`);
  await expect(porter.button(sayOfHousePl('revokePhone'))).toBeVisible();
  await look('phones of the house');
  await porter.tapButton(sayOfHousePl('addPhone'));
  await porter.tapButton(sayOfHousePl('makeCode'));
  await expect(porter.page.getByRole('img', { name: sayOfHousePl('codePicture') })).toBeVisible();
  await look('a code for a phone');
  await porter.tapButton(say('close'));
  await porter.tapButton(sayOfHousePl('accounts'));
  await expect(porter.page.getByText('halina.wrona')).toBeVisible();
  await look('accounts of the house');
  await porter.tapButton(sayOfHousePl('addAccount'));
  await look('a new account');
}
