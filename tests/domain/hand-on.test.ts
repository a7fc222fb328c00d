import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { commitmentsOf } from '#domain/commitment.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import { handOn, whileAway } from '#domain/hand-on.ts';
import { type Circumstances, keepersOf } from '#domain/seeing-to.ts';
import { isInScope, placeOfVisit, type VisitScope, visitScope } from '#domain/visit-scope.ts';

import { anyDirectory } from '../support/arbitraries.ts';
import { aDirectory, anAct, aPerson, aVisit } from '../support/builders.ts';

const nowMs = Date.parse('2026-11-23T09:00:00.000Z');
const person = (id: string) => ({ kind: 'person', person: id }) as const;
const index = indexDirectory(
  aDirectory({ people: ['maria-kot', 'ewa-lis', 'olga-maj'].map((id) => aPerson({ id })) }),
);
const message = anAct('message-taken', {
  at: '2026-11-02T08:00:00.000Z',
  whom: person('maria-kot'),
});
const nothing: VisitScope = { days: undefined, isOpenHeld: false, own: undefined };
const nobodyAway: Circumstances = { index, nowMs, absence: () => undefined };
const mariaAway = whileAway(nobodyAway, 'maria-kot', { substitute: 'ewa-lis' });

function after(acts: Act[], circumstances: Circumstances): Act[] {
  const at = new Date(nowMs).toISOString();
  const handed = handOn(aVisit({ acts }), circumstances);
  return [
    ...acts,
    ...handed.map(({ kind, ...more }) => anAct(kind, { at, by: 'maria-kot', ...more })),
  ];
}

describe('what somebody who goes absent has to see to', () => {
  test('is named for a substitute of whom nobody thought, and stays theirs', () => {
    const acts = after([message], mariaAway);
    expect(acts.at(-1)).toMatchObject({ whom: person('maria-kot'), alsoFor: ['ewa-lis'] });
    const [found] = commitmentsOf(acts);
    expect(keepersOf(found?.whom ?? person(''), mariaAway)).toEqual(['ewa-lis']);
    expect(keepersOf(found?.whom ?? person(''), nobodyAway)).toEqual(['maria-kot']);
  });

  test('is named once, however often the absence is said', () => {
    const acts = after([message], mariaAway);
    expect(after(acts, mariaAway)).toEqual(acts);
  });

  test('is left as it is once it is done', () => {
    const done = anAct('commitment-kept', { commitment: message.id, by: 'maria-kot' });
    expect(handOn(aVisit({ acts: [message, done] }), mariaAway)).toEqual([]);
  });

  test('is on the phone of whoever has to see to it, in any office, whoever else is away', () => {
    const scopeOf = (keeper: string) => visitScope(['staff'], keeper) ?? nothing;
    fc.assert(
      fc.property(anyDirectory, fc.func(fc.boolean()), fc.nat(), fc.nat(), (any, isAway, a, b) => {
        const ids = any.people.map(({ id }) => id);
        fc.pre(ids.length > 0);
        const [absent = '', substitute = ''] = [ids[a % ids.length], ids[b % ids.length]];
        const before: Circumstances = {
          index: indexDirectory(any),
          nowMs,
          absence: (id) => (isAway(id) ? {} : undefined),
        };
        const away = whileAway(before, absent, { substitute });
        const taken = anAct('message-taken', { by: 'a-porter', whom: person(absent) });
        const place = placeOfVisit(aVisit({ acts: after([taken], away) }), nowMs);
        for (const keeper of keepersOf(person(absent), away))
          expect(isInScope(place, scopeOf(keeper), nowMs)).toBe(true);
      }),
    );
  });
});
