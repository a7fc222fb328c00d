import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { commitmentsOf } from '#domain/commitment.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import { type Announced, handOn, whileAway } from '#domain/hand-on.ts';
import type { Presence } from '#domain/presence.ts';
import { absencesOf, type Circumstances, keepersOf } from '#domain/seeing-to.ts';
import { isInScope, placeOfVisit, type VisitScope, visitScope } from '#domain/visit-scope.ts';

import { anyDirectory } from '../support/arbitraries.ts';
import { aDirectory, anAct, anId, aPerson, aVisit } from '../support/builders.ts';

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
const mariaSays = said({ id: 'maria-kot', coveredBy: 'ewa-lis' });

type Away = { id: string; coveredBy?: string; from?: string; until?: string };

function said(...absences: readonly Away[]): Announced {
  const presences = absences.map(({ id, ...away }): Presence => {
    const absence = { kind: 'away', from: '2026-11-23', until: '2026-11-27', ...away } as const;
    const at = '2026-11-22T09:00:00.000Z';
    return { id, institution: 'jeziorna', absence: { id: anId(), at, by: id, ...absence } };
  });
  return { index, nowMs, known: new Map(presences.map((each) => [each.id, each])) };
}

function after(acts: Act[], announced: Announced): Act[] {
  const at = new Date(nowMs).toISOString();
  const handed = handOn(aVisit({ acts }), announced);
  return [
    ...acts,
    ...handed.map(({ by, act: { kind, ...more } }) => anAct(kind, { ...more, at, by })),
  ];
}

describe('what somebody who goes absent has to see to', () => {
  test('is named for a substitute of whom nobody thought, by their own word, and stays theirs', () => {
    const acts = after([message], mariaSays);
    expect(acts.at(-1)).toMatchObject({
      by: 'maria-kot',
      whom: person('maria-kot'),
      alsoFor: ['ewa-lis'],
    });
    const [found] = commitmentsOf(acts);
    expect(keepersOf(found?.whom ?? person(''), mariaAway)).toEqual(['ewa-lis']);
    expect(keepersOf(found?.whom ?? person(''), nobodyAway)).toEqual(['maria-kot']);
  });

  test('is named once, however often the absence is said', () => {
    const acts = after([message], mariaSays);
    expect(after(acts, mariaSays)).toEqual(acts);
  });

  test('is named before an absence that is still to come, and not after one that is over', () => {
    const dates = { id: 'maria-kot', coveredBy: 'ewa-lis' };
    const soon = said({ ...dates, from: '2026-12-01', until: '2026-12-04' });
    expect(handOn(aVisit({ acts: [message] }), soon)).toHaveLength(1);
    const over = said({ ...dates, from: '2026-11-16', until: '2026-11-22' });
    expect(handOn(aVisit({ acts: [message] }), over)).toEqual([]);
  });

  test('is named also for whoever covers the one who covers, from the day on which they go', () => {
    const both = said(
      { id: 'maria-kot', coveredBy: 'ewa-lis' },
      { id: 'ewa-lis', coveredBy: 'olga-maj', from: '2026-11-25' },
    );
    expect(handOn(aVisit({ acts: [message] }), both)).toMatchObject([
      { act: { alsoFor: ['ewa-lis', 'olga-maj'] } },
    ]);
  });

  test('is left as it is once it is done', () => {
    const done = anAct('commitment-kept', { commitment: message.id, by: 'maria-kot' });
    expect(handOn(aVisit({ acts: [message, done] }), mariaSays)).toEqual([]);
  });

  test('is on the phone of whoever has to see to it, in any office, whoever else is away', () => {
    const scopeOf = (keeper: string) => visitScope(['staff'], keeper) ?? nothing;
    fc.assert(
      fc.property(anyDirectory, fc.func(fc.boolean()), fc.nat(), fc.nat(), (any, isAway, a, b) => {
        const ids = any.people.map(({ id }) => id);
        fc.pre(ids.length > 0);
        const [absent = '', substitute = ''] = [ids[a % ids.length], ids[b % ids.length]];
        const others = ids.filter((id) => id !== absent && isAway(id)).map((id) => ({ id }));
        const announced: Announced = {
          ...said({ id: absent, coveredBy: substitute }, ...others),
          index: indexDirectory(any),
        };
        const taken = anAct('message-taken', { by: 'a-porter', whom: person(absent) });
        const place = placeOfVisit(aVisit({ acts: after([taken], announced) }), nowMs);
        const away = { ...announced, absence: absencesOf(announced.known, announced) };
        for (const keeper of keepersOf(person(absent), away))
          expect(isInScope(place, scopeOf(keeper), nowMs)).toBe(true);
      }),
    );
  });
});
