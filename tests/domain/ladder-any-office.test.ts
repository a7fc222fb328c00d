import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { contactKey } from '#domain/contact-key.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import type { Asked } from '#domain/ladder/candidates.ts';
import type { Circumstances } from '#domain/ladder/circumstances.ts';
import { ladder } from '#domain/ladder/ladder.ts';
import { wasAsked, type Ladder, type Rung } from '#domain/ladder/rung.ts';
import type { ServiceNotice } from '#domain/notices.ts';
import type { PresenceStanding } from '#domain/presence.ts';
import type { Call } from '#domain/visit-story.ts';

import { anyAsked, anyDirectory } from '../support/arbitraries.ts';
import { anId } from '../support/builders.ts';

const said = { id: anId(), at: '2026-11-23T07:00:00.000Z', by: 'x' };

const anyStanding: fc.Arbitrary<PresenceStanding> = fc.oneof(
  fc.constant<PresenceStanding>({ kind: 'unknown' }),
  fc.constantFrom<PresenceStanding>(
    { kind: 'in', said },
    { kind: 'out', said },
    { kind: 'away', until: '2026-12-04', said },
  ),
  fc.integer({ min: 0, max: 7 }).map((number): PresenceStanding => {
    return { kind: 'away', until: '2026-12-04', coveredBy: `person-${number}`, said };
  }),
);

const anyCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  presenceOf: fc.array(anyStanding, { minLength: 8, maxLength: 8 }).map((standings) => {
    return (person: string) => standings[Number(person.split('-')[1])] ?? { kind: 'unknown' };
  }),
  notices: fc.array(
    fc
      .record({
        kind: fc.constantFrom('closed' as const, 'moved' as const, 'down' as const),
        rooms: fc.constantFrom([], ['5'], ['3']),
        units: fc.constantFrom([], ['unit-0'], ['unit-1']),
        movedTo: fc.constantFrom('12', '14'),
      })
      .map((given): ServiceNotice => {
        const always = { id: 'news', text: { pl: 'x' }, from: '2026-11-23' };
        return { ...always, cards: [], people: [], ...given };
      }),
    { maxLength: 3 },
  ),
  isOpen: fc.boolean(),
  language: fc.constantFrom('uk' as const, 'en' as const),
});

// Everybody with a telephone, so that much of the ladder is people.
const anyOffice = anyDirectory.map(({ people, ...rest }) => {
  const reachable = people.map((person, number) => ({
    ...person,
    room: person.room ?? '5',
    extension: person.extension ?? '305',
    languages: number % 2 ? (['pl', 'uk'] as const) : (['pl'] as const),
  }));
  return indexDirectory({ ...rest, people: reachable });
});

function inAnyOffice(
  check: (found: Ladder, presenceOf: Circumstances['presenceOf']) => void,
): void {
  fc.assert(
    fc.property(anyOffice, anyAsked, anyCircumstances, (index, asked, now) => {
      check(ladder(index, asked, now), now.presenceOf);
    }),
    { numRuns: 500 },
  );
}

describe('in any office, whoever is absent', () => {
  test('it ends at the service desk, asks nobody twice and gives every rung a reason', () => {
    inAnyOffice(({ rungs, next }) => {
      const contacts = rungs.map(({ contact }) => contactKey(contact));
      expect(contacts.at(-1)).toBe('service-desk');
      expect(new Set(contacts).size).toBe(contacts.length);
      expect(rungs).toContain(next);
      expect(rungs.every(({ reasons }) => reasons.length > 0)).toBe(true);
    });
  });

  test('nobody is proposed who is known to be away, and people before offices while one is in', () => {
    inAnyOffice(({ rungs, next }, presenceOf) => {
      if (next.tried?.outcome === 'in' || next.tried?.outcome === 'coming') return;
      const isAbsent = ({ contact }: Rung) =>
        contact.kind === 'person' && ['away', 'out'].includes(presenceOf(contact.person).kind);
      expect(isAbsent(next)).toBe(false);
      const others = rungs.filter(
        (rung) =>
          rung.contact.kind === 'person' &&
          presenceOf(rung.contact.person).kind === 'in' &&
          !wasAsked(rung),
      );
      expect(others.length === 0 || next.contact.kind === 'person').toBe(true);
    });
  });

  test('after each call in vain the next one is somebody else, down to the desk', () => {
    fc.assert(
      fc.property(anyOffice, anyAsked, anyCircumstances, (index, asked, now) => {
        let question: Asked = { ...asked, calls: [] };
        const met: string[] = [];
        for (let taps = 0; taps < 30; taps += 1) {
          const { next } = ladder(index, question, now);
          const key = contactKey(next.contact);
          expect(met).not.toContain(key);
          met.push(key);
          if (key === 'service-desk') return;
          const call: Call = { id: anId(), whom: next.contact, at: said.at, outcome: 'no-answer' };
          question = { ...question, calls: [...question.calls, call] };
        }
        expect.unreachable('thirty calls and no desk');
      }),
    );
  });
});
