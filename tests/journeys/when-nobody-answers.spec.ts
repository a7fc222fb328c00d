import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import type { Porter } from './support/porter.ts';
import { say } from './support/say.ts';

async function asksFor(porter: Porter, name: string): Promise<void> {
  const asked = porter.page.getByRole('region', { name: say('askTitle') });
  await expect(asked.getByText(name, { exact: true }).first()).toBeVisible();
}

async function endsWith(porter: Porter, outcome: string): Promise<void> {
  await porter.seesFarewell();
  await expect(porter.page.getByText(outcome, { exact: true }).first()).toBeVisible();
}

test('when a colleague is not in, the next one is a tap away, or a message, a number, an appointment', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);

  await test.step('the next person: one tap', async () => {
    await porter.tap(porter.tiles().first());
    await asksFor(porter, 'Maria Kot');
    await porter.calls();
    await porter.tapButton(say('outcomeNotIn'));
    await asksFor(porter, 'Agnieszka Duda');
    await expect(porter.call()).toHaveAttribute('href', 'tel:+48146600300,367');
    await porter.calls();
    await porter.tapButton(say('outcomeNoAnswer'));
    await asksFor(porter, 'Tomasz Zaręba');
  });

  await test.step('a message: three taps and its fields', async () => {
    await porter.tapButton(say('offerMessage'));
    const save = porter.sheet(/^Wiadomość/).getByRole('button', { name: say('messageSave') });
    await porter.tap(save);
    await expect(porter.page.getByText(say('faultMissing'))).toBeVisible();
    await porter.fill(say('messageReach'), '600 100 200');
    await porter.tap(save);
    await endsWith(porter, say('outcomeVisitMessage'));
    await porter.nextVisitor();
  });

  await test.step('the number', async () => {
    await porter.tap(porter.tiles().first());
    await porter.calls();
    await porter.tapButton(say('outcomeNotIn'));
    await porter.tapButton(say('offerNumber'));
    await endsWith(porter, say('outcomeVisitNumber'));
    await porter.nextVisitor();
  });

  await test.step('an appointment', async () => {
    await porter.tap(porter.tiles().first());
    await porter.calls();
    await porter.tapButton(say('outcomeNotIn'));
    await porter.tapButton(say('offerAppointment'));
    await porter.field(say('appointmentWhen')).fill('2020-01-01T10:00');
    await porter.tapButton(say('appointmentSave'));
    await expect(porter.page.getByText(say('faultDate'))).toBeVisible();
    await porter.field(say('appointmentWhen')).fill('2090-01-02T10:00');
    await porter.tapButton(say('appointmentSave'));
    await endsWith(porter, say('outcomeVisitAppointment'));
  });
});

test('a visitor waits as long as the busy colleague said, and the phone reminds when it is over', async ({
  office,
  porter,
}) => {
  await porter.page.clock.install();
  await porter.takePhone(office.url);
  await porter.tap(porter.tiles().first());
  await porter.calls();
  await porter.tapButton(say('outcomeBusy'));
  await porter.tapButton(say('minutesShort', { count: 15 }));
  await porter.tapButton(say('offerWait'));
  const sheet = porter.sheet(say('waitTitle'));
  await expect(sheet.getByRole('button', { pressed: true })).toHaveText([
    say('waitBusy'),
    say('minutesShort', { count: 15 }),
  ]);
  await porter.tapButton(say('waitStart'));
  await expect(
    porter.page.getByText(say('waitRunning', { count: 15 }), { exact: false }),
  ).toBeVisible();
  // Without the server, which would say that no time has passed.
  await porter.page.context().setOffline(true);
  await porter.page.clock.fastForward('14:00');
  // Long enough untouched to have locked itself.
  await porter.unlocks();
  await expect(porter.page.getByText(say('waitRunning', { count: 1 }))).toBeVisible();
  await expect(porter.button(say('waitAgain'))).toBeHidden();
  await porter.page.clock.fastForward('04:00');
  await expect(porter.button(say('waitAgain'))).toBeVisible();
  await expect(porter.page.getByText(/Czas minął/)).toBeVisible();
  await porter.goesToFirstScreen();
  await expect(porter.unfinished()).toContainText(say('waitLate'));
  await porter.tap(porter.unfinished());
  await porter.tapButton(say('waitEnd'));
  await expect(porter.button(say('waitEnd'))).toBeHidden();
});

test('a matter that nobody can name is asked about at the service desk, which never lets go', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.tapButton(say('greetOpen'));
  await porter.fill(say('wordsLabel'), 'coś z ministerstwa');
  await porter.tapButton(say('matterUnknown'));
  await asksFor(porter, 'Biuro Obsługi Klienta');
  await porter.calls();
  await porter.tapButton(say('outcomeNoAnswer'));
  await asksFor(porter, 'Biuro Obsługi Klienta');
  await porter.tap(porter.link(say('callAgain')));

  await test.step('the desk names somebody, and they are asked next', async () => {
    await porter.tapButton(say('callNamed'));
    await porter.fill(say('colleaguesLabel'), 'Kania');
    await porter.tap(
      porter.sheet(say('callNamed')).getByRole('button').filter({ hasText: 'Paweł Kania' }),
    );
    await asksFor(porter, 'Paweł Kania');
    await expect(porter.call()).toHaveAttribute('href', 'tel:+48146600300,524');
  });

  await test.step('in any matter the desk is the last to be asked', async () => {
    await porter.goesToFirstScreen();
    await porter.tap(porter.tiles().first());
    await porter.tap(porter.page.getByText(say('askOrder')));
    await expect(
      porter.page
        .getByRole('region', { name: say('askTitle') })
        .getByRole('listitem')
        .last(),
    ).toContainText('Biuro Obsługi Klienta');
  });
});

test('for a visitor who needs no stairs the colleague comes down to the accessible place', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.fill(say('searchLabel'), 'lamp');
  await porter.tap(porter.found('Nie świeci lampa uliczna').first());
  await porter.tapButton('Wózek inwalidzki');
  await porter.calls();
  const comesDown = porter.button(new RegExp(`^${say('inAndMeetHere', { place: '' })}pokój 4`));
  await expect(comesDown).toContainText(say('reasonCannotClimb'));
  await porter.tap(comesDown);
  await expect(porter.page.getByRole('heading', { name: say('collectTitle') })).toBeVisible();
  await porter.tapButton(say('collectArrived'));
  await porter.seesFarewell();
});
