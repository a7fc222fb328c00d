import { expect } from '@playwright/test';

import { test } from './support/journey.ts';
import { Porter } from './support/porter.ts';
import { say } from './support/say.ts';

test('the search runs beside the page, and in it where no worker can be had', async ({
  office,
  phoneBrowser,
}) => {
  test.setTimeout(120_000);
  const porter = new Porter(await phoneBrowser.open());
  const finds = async (typed: string) => {
    await porter.fill(say('searchLabel'), typed);
    await expect(porter.page.getByRole('main').getByRole('listitem').first()).toContainText(
      'Dowód osobisty',
    );
  };
  const workers = () => porter.page.workers().filter((worker) => worker.url().includes('search'));

  await test.step('in a worker', async () => {
    await porter.takePhone(office.url);
    await finds('dowod osob');
    expect(workers()).toHaveLength(1);
  });

  await test.step('without workers', async () => {
    await porter.becomesIndependent();
    await porter.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await phoneBrowser.remembers('halina-wrona');
    await porter.goTo(office.url);
    await finds('osobistego dow');
    expect(workers()).toHaveLength(0);
  });
});
