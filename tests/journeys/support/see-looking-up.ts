import { expect } from '@playwright/test';

import { sayQuestion } from '../../../src/words/say-ask-visitor.ts';
import type { Look } from './look.ts';
import type { Porter } from './porter.ts';
import { say, sayAroundChoices, sayChoice } from './say.ts';

/** Looks for colleagues and matters: a colleague with their absence, what is found, the question for the visitor. */
export async function seeLookingUp(porter: Porter, url: string, look: Look): Promise<void> {
  await porter.goTo(`${url}/colleagues?find=dowody`);
  await expect(porter.link(/Maria Kot/)).toBeVisible();
  await look('colleagues');
  await porter.tap(porter.link(/Maria Kot/));
  await expect(porter.call()).toBeVisible();
  await look('a colleague');
  const absent = porter.page.getByRole('region', { name: say('presenceOfOther') });
  await porter.tap(absent.getByRole('button', { name: say('presenceLonger') }));
  const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  await porter.field(say('absenceUntil')).fill(inTwoWeeks);
  await porter.tapButton(say('absenceSave'));
  await expect(absent.getByRole('alert').first()).toBeVisible();
  await look('a colleague’s absence, with what is missing');
  await porter.goesToFirstScreen();
  await look('the first screen');
  await porter.fill(say('searchLabel'), 'ślub');
  await expect(porter.found('Ślub cywilny').first()).toBeVisible();
  await look('what is found');
  await porter.fill(say('searchLabel'), 'zameldowanie');
  // Asked in the visitor's language, whatever the screens speak.
  await expect(porter.page.getByText(sayQuestion('pl', 'stay'))).toBeVisible();
  await look('a question for the visitor');
  await porter.tapButton(sayChoice({ kind: 'theme', answer: 'stay:permanent' }));
  await expect(porter.button(sayAroundChoices('again'))).toBeVisible();
  await look('what the visitor has answered');
  await porter.tapButton(say('clear'));
}
