import { expect } from '@playwright/test';

import { usualSigns } from '#domain/way/wall-sign.ts';

import { test } from './support/journey.ts';
import { keepsChangeOfShift } from './support/later-parts.ts';
import type { Porter } from './support/porter.ts';
import { say, sayOfWay } from './support/say.ts';
import { houseAt } from './support/telling.ts';

const s3 = 'schody S3, Budynek B';
const passage = 'łącznik na parterze, Budynek A';

function way(porter: Porter) {
  const section = porter.page.locator('section').filter({
    has: porter.page.getByRole('heading', { name: sayOfWay('title'), exact: true }),
  });
  return section.last();
}

async function unfolds(porter: Porter): Promise<void> {
  await porter.tap(way(porter).getByRole('heading'));
  await expect(way(porter).getByLabel(sayOfWay('from'))).toBeVisible();
}

/** The door beside which a sign hangs at the foot of the main stairs. */
async function stairsDoor(url: string): Promise<string> {
  const { premises } = (await houseAt(url)).directory;
  if (!premises) throw new Error('The house has no plan.');
  const { id } = usualSigns(premises).find((portal) => portal.id.includes('S1')) ?? {};
  if (id === undefined) throw new Error('No sign hangs at the stairs.');
  return id;
}

function steps(porter: Porter) {
  return way(porter).getByRole('listitem');
}

test('a porter without a connection is told the way, goes round what is closed, and escorts', async ({
  office,
  porter,
}) => {
  test.setTimeout(240_000);
  await porter.takePhone(office.url);
  await porter.becomesIndependent();
  await keepsChangeOfShift(porter);
  const door = await stairsDoor(office.url);
  await office.goDown();

  await test.step('the way begins at the post and ends at the door', async () => {
    await porter.fill(say('searchLabel'), 'lamp');
    await porter.tap(porter.found('Nie świeci lampa uliczna').first());
    await porter.calls();
    await unfolds(porter);
    await expect(steps(porter).last()).toContainText('Pokój 223');
    await expect(steps(porter).nth(0)).toContainText('Proszę');
    await expect(porter.button(new RegExp(`^${say('inAndEscort')}`))).toContainText(
      say('wayAdvised'),
    );
  });

  await test.step('it is shown to the visitor, large', async () => {
    await porter.tapButton(sayOfWay('show'));
    const sheet = porter.sheet(/^Droga do celu: pokój 223/);
    await expect(sheet.locator('ol[lang=pl] li').last()).toContainText('223');
    await porter.tap(sheet.getByRole('button', { name: sayOfWay('code') }));
    await expect(sheet.getByRole('img')).toBeVisible();
    await porter.tap(sheet.getByRole('button', { name: sayOfWay('close') }));
  });

  await test.step('it stands on the plan of each floor', async () => {
    await porter.tap(way(porter).getByRole('button', { name: sayOfWay('plan'), exact: true }));
    const sheet = porter.sheet(sayOfWay('plan'));
    await expect(sheet.getByRole('img', { name: /z zaznaczoną drogą/ })).toBeVisible();
    await porter.tap(sheet.getByRole('button', { name: sayOfWay('close') }));
  });

  await test.step('a sign that another camera has read says where one stands', async () => {
    const visit = porter.visitId();
    await porter.goTo(`${office.url}/at#${encodeURIComponent(door)}`);
    await porter.seesFirstScreen();
    await porter.tap(porter.page.locator(`a[href="/visit/${visit}"]`));
    await unfolds(porter);
    await expect(way(porter).getByLabel(sayOfWay('from'))).toHaveValue(door);
    await expect(steps(porter).nth(0)).toContainText('Stojąc tyłem do tego znaku');
    await way(porter).getByLabel(sayOfWay('from')).selectOption('');
  });

  await test.step('round a closed passage it leads upstairs, and round the only stairs nowhere', async () => {
    await porter.tap(way(porter).getByText(sayOfWay('closedTitle')));
    await porter.tapButton(passage);
    await expect(way(porter).locator('ol')).toContainText('schodami S2');
    await porter.tapButton(s3);
    await expect(way(porter)).toContainText(sayOfWay('closedOff', { what: `${passage}; ${s3}` }));
    await porter.reloads();
    await expect(way(porter)).toContainText(s3);
    await porter.tapButton(s3);
    await porter.tapButton(passage);
    await expect(steps(porter).last()).toContainText('Pokój 223');
  });

  await test.step('the place where one stands is picked, and kept', async () => {
    await way(porter).getByLabel(sayOfWay('from')).selectOption('B:S3');
    await expect(way(porter).locator('ol')).not.toContainText('budynku B');
    await porter.reloads();
    await unfolds(porter);
    await expect(way(porter).getByLabel(sayOfWay('from'))).toHaveValue('B:S3');
    await way(porter).getByLabel(sayOfWay('from')).selectOption('');
  });

  await test.step('an escort stands on the roll until it has arrived', async () => {
    await porter.tapButton(new RegExp(`^${say('inAndEscort')}`));
    await expect(steps(porter).last()).toContainText('Pokój 223');
    await porter.goesToFirstScreen();
    await porter.reloads();
    const roll = porter.page.getByRole('heading', { name: `${sayOfWay('escorts')} (1)` });
    await expect(roll).toBeVisible();
    await porter.tap(porter.unfinished());
    await porter.tapButton(say('escortArrived'));
    await porter.nextVisitor();
    await expect(roll).toBeHidden();
  });
});

test('who cannot climb is met at the accessible place, with the reason', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.fill(say('searchLabel'), 'lamp');
  await porter.tap(porter.found('Nie świeci lampa uliczna').first());
  await porter.tapButton('Wózek inwalidzki');
  await porter.calls();
  await expect(way(porter)).toContainText('Bez schodów nie da się tam dotrzeć');
  await expect(way(porter)).toContainText('pokój 4 na parterze budynku A');
  await expect(porter.button(new RegExp(say('wayAdvised')))).toContainText(
    say('reasonCannotClimb'),
  );
  await expect(way(porter).getByRole('heading', { name: sayOfWay('toMeeting') })).toBeVisible();
  await expect(steps(porter).last()).toContainText('Pokój 4');
  await porter.tapButton(sayOfWay('show'));
  const shown = porter.sheet(/^Droga do celu: pokój 4 na parterze/);
  await expect(shown.locator('ol[lang=pl] li').last()).toContainText('4');
  await porter.tap(shown.getByRole('button', { name: sayOfWay('close') }));
  await porter.tap(way(porter).getByRole('button', { name: sayOfWay('plan'), exact: true }));
  const plan = porter.sheet(sayOfWay('plan'));
  await expect(plan.getByRole('img', { name: /z zaznaczoną drogą/ })).toBeVisible();
});

test('a porter who may not leave the lodge sends the visitor with the way in writing when nobody can come', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url, { post: /^Portiernia/ });
  await porter.fill(say('searchLabel'), 'lamp');
  await porter.tap(porter.found('Nie świeci lampa uliczna').first());
  await porter.calls();
  const advised = porter.button(new RegExp(say('wayAdvised')));
  await expect(advised).toContainText(say('inAndCollect'));
  await porter.tapButton(say('cannotCome'));
  await expect(advised).toContainText(say('inAndPoint'));
  await expect(advised).toContainText(say('reasonCannotCome'));
  await expect(advised).toContainText(say('wayInWriting'));
  await porter.tapButton(say('cannotCome'));
  await expect(advised).toContainText(say('inAndCollect'));
});

test('the way suits what the visitor needs, says so, and can be chosen otherwise', async ({
  office,
  porter,
}) => {
  await porter.takePhone(office.url);
  await porter.fill(say('searchLabel'), 'lamp');
  await porter.tap(porter.found('Nie świeci lampa uliczna').first());
  await porter.calls();
  await unfolds(porter);
  const which = way(porter).getByLabel(sayOfWay('forWhom'));
  await expect(which).toHaveValue('any');
  await which.selectOption('few-turns');
  await expect(steps(porter).last()).toContainText('Pokój 223');
  await porter.tapButton(/^Nie widzi/);
  await expect(which).toHaveValue('poor-sight');
  await expect(which).toContainText(
    sayOfWay('fromNeeds', { profile: sayOfWay('profilePoorSight') }),
  );
  await porter.tapButton('Wózek dziecięcy');
  await expect(which).toHaveValue('pram+poor-sight');
  await expect(way(porter)).toContainText('Bez schodów nie da się tam dotrzeć');
  await expect(which.locator('option[value=any]')).toHaveCount(0);
});
