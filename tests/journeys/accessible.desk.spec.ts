import { expect } from '@playwright/test';

import { seeEveryScreen } from './support/every-screen.ts';
import { test } from './support/journey.ts';
import { faultsOf, withLargestText } from './support/look-closely.ts';

test('a supervisor with weak eyes finds no fault on any screen at a desk', async ({
  office,
  supervisor,
}) => {
  test.setTimeout(240_000);
  const { page } = supervisor;
  const faults: string[] = [];
  await seeEveryScreen(supervisor, office.url, async (screen) => {
    const found = await withLargestText(page, () => faultsOf(page));
    faults.push(...found.map((fault) => `${screen}: ${fault}`));
  });
  expect(faults).toEqual([]);
});
