import { expect } from '@playwright/test';

import { sayAnswer, sayAsk, sayQuestion } from '../../src/words/say-ask-visitor.ts';
import { test } from './support/journey.ts';
import { Porter } from './support/porter.ts';
import { say } from './support/say.ts';

test('one tap on a question tells close matters apart, and nothing that was found goes away', async ({
  office,
  phoneBrowser,
}) => {
  const porter = new Porter(await phoneBrowser.open());
  const found = porter.page.getByRole('main').getByRole('listitem');
  await porter.takePhone(office.url);
  await porter.fill(say('searchLabel'), 'zameldowanie');
  await expect(porter.page.getByText(sayQuestion('pl', 'stay'))).toBeVisible();
  const count = await found.count();

  await test.step('the answer brings what is meant to the first place', async () => {
    await porter.tapButton(sayAnswer('pl', { kind: 'theme', answer: 'stay:permanent' }));
    await expect(found.first()).toContainText('Zameldowanie na pobyt stały');
    await expect(found).toHaveCount(count);
  });

  await test.step('and can be taken back', async () => {
    await porter.tapButton(sayAsk('pl', 'again'));
    await porter.tapButton(sayAsk('pl', 'none'));
    await expect(found.first()).toContainText('Zaświadczenie o zameldowaniu');
  });

  await test.step('a clear first answer asks nothing', async () => {
    await porter.fill(say('searchLabel'), 'zaświadczenie o zameldowaniu');
    await expect(found.first()).toContainText('Zaświadczenie o zameldowaniu');
    await expect(porter.button(sayAsk('pl', 'none'))).toHaveCount(0);
  });
});
