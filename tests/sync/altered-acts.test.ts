import { expect, test } from 'vitest';

import { visitDocument } from '#protocol/visit-document.ts';

import { joinWithMaster } from '../../src/store/visit-conflicts.ts';
import { anAct, aVisit } from '../support/builders.ts';

test('an act that both have stands as the server has it, and what only the phone has is kept', () => {
  const opened = anAct('opened');
  const spoken = anAct('words-noted', { words: 'zgubiłem dowód' });
  const blanked = { ...spoken, words: '–' };
  const paused = anAct('paused');
  const { id, institution } = aVisit({ acts: [opened] });
  const master = visitDocument({ id, institution, acts: [opened, blanked] });
  const mine = visitDocument({ id, institution, acts: [opened, spoken, paused] });

  const joined = joinWithMaster(
    { ...mine, unsent: 1, _deleted: false },
    { ...master, unsent: 0, _deleted: false },
  );

  expect(joined.acts.find((act) => act.id === spoken.id)).toEqual(blanked);
  expect(joined.acts.map((act) => act.id)).toContain(paused.id);
});
