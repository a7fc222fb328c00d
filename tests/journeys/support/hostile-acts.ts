import type { Act } from '#domain/act.ts';

import { anAct } from '../../support/builders.ts';

/** Every act in which people write, full of markup. */
export function hostileActs(text: string): readonly Act[] {
  const call = anAct('called', { extension: text.slice(0, 40) });
  return [
    anAct('opened'),
    anAct('visitor-named', { name: text.slice(0, 200), address: 'neutral' }),
    anAct('words-noted', { words: text }),
    call,
    anAct('answered', { call: call.id, outcome: 'not-in' }),
    anAct('number-given', { extension: text.slice(0, 40) }),
    anAct('message-taken', { about: text, reach: text }),
    anAct('commitment-made', { about: text, reach: text }),
    anAct('handed-over', { said: text }),
    anAct('denied', { reason: text, alternative: text }),
    anAct('escalated', { why: text }),
    anAct('settled-here', { what: text }),
    anAct('closed', { next: text }),
  ];
}
