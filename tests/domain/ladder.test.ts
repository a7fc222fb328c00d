import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { contactKey } from '#domain/contact-key.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import type { Directory } from '#domain/directory.ts';
import { ladder } from '#domain/ladder/ladder.ts';
import { offersAfter } from '#domain/ladder/offers.ts';
import type { Call } from '#domain/visit-story.ts';

import { anyAsked, anyDirectory } from '../support/arbitraries.ts';
import {
  aCard,
  aDirectory,
  anId,
  aPerson,
  aPersonNobodyCanCall,
  aUnit,
} from '../support/builders.ts';

const maria = aPerson({ substitutes: ['ewa-lis'] });
const jan = aPerson({ id: 'jan-kos', name: 'Jan Kos', room: '6', extension: '306' });
const ewa = aPerson({ id: 'ewa-lis', name: 'Ewa Lis', room: '8', extension: '308' });
const office = aDirectory({
  people: [maria, jan, ewa],
  cards: [aCard({ handlers: ['maria-kot'], deputies: ['jan-kos'] })],
});

function aCall(person: string, outcome?: Call['outcome'], named?: string): Call {
  const call = { id: anId(), whom: { kind: 'person', person }, at: '2026-11-23T08:00:00.000Z' };
  return { ...call, ...(outcome && { outcome }), ...(named && { named }) } as Call;
}

function asked(directory: Directory, question: Parameters<typeof ladder>[1]) {
  const { rungs: steps, next } = ladder(indexDirectory(directory), question);
  return {
    steps: steps.map((step) => contactKey(step.contact)),
    next: contactKey(next.contact),
    roles: steps.map((step) => step.role),
  };
}

describe('whom to ask about a matter', () => {
  test('handler, deputy, substitute, secretariat, and at the end the service desk', () => {
    const chain = asked(office, { card: 'id-card', calls: [] });
    expect(chain.roles).toEqual(['handler', 'deputy', 'substitute', 'secretariat', 'service-desk']);
    expect(chain.next).toBe('person:maria-kot');
  });

  test('the card says in which room, when it is not the handler’s own', () => {
    const cards = [aCard({ room: '12' })];
    const { next } = ladder(indexDirectory(aDirectory({ cards })), {
      card: 'id-card',
      calls: [],
    });
    expect(next).toMatchObject({ room: '12', extension: '305' });
  });

  test('a handler without a known extension is asked for through the secretariat', () => {
    const people = [aPersonNobodyCanCall({ room: '5' })];
    const chain = asked(aDirectory({ people }), { card: 'id-card', calls: [] });
    expect(chain.steps).toEqual(['secretariat:civil-affairs', 'service-desk']);
  });

  test('a unit without a front office is asked through the one above it', () => {
    const { secretariat: _none, ...section } = aUnit({ parent: 'department' });
    const units = [section, aUnit({ id: 'department' })];
    const chain = asked({ ...office, units }, { card: 'id-card', calls: [] });
    expect(chain.steps).toContain('secretariat:department');
  });

  test('an unknown matter goes straight to the service desk', () => {
    expect(asked(office, { card: 'gone', calls: [] }).steps).toEqual(['service-desk']);
    expect(asked(office, { calls: [] }).steps).toEqual(['service-desk']);
  });

  test('somebody who is no longer in the directory is left out', () => {
    const cards = [aCard({ handlers: ['gone', 'maria-kot'], deputies: ['gone-too'] })];
    expect(asked({ ...office, cards }, { card: 'id-card', calls: [] }).next).toBe(
      'person:maria-kot',
    );
  });
});

test('a colleague looked up by name comes before their substitutes and secretariat', () => {
  expect(asked(office, { person: 'maria-kot', calls: [] }).steps).toEqual([
    'person:maria-kot',
    'person:ewa-lis',
    'secretariat:civil-affairs',
    'service-desk',
  ]);
});

describe('after a call', () => {
  test.each(['busy', 'not-in', 'no-answer'] as const)(
    'that was %s the next one is asked',
    (outcome) => {
      const calls = [aCall('maria-kot', outcome)];
      expect(asked(office, { card: 'id-card', calls }).next).toBe('person:jan-kos');
    },
  );

  test('still ringing, it stays with the one who is called', () => {
    const calls = [aCall('maria-kot')];
    expect(asked(office, { card: 'id-card', calls }).next).toBe('person:maria-kot');
  });

  test('that reached somebody, it is they', () => {
    const calls = [aCall('maria-kot', 'not-in'), aCall('ewa-lis', 'in')];
    expect(asked(office, { card: 'id-card', calls }).next).toBe('person:ewa-lis');
  });

  test('in which somebody was named, that one is asked first', () => {
    const calls = [aCall('maria-kot', 'in', 'ewa-lis')];
    const chain = asked(office, { card: 'id-card', calls });
    expect(chain.next).toBe('person:ewa-lis');
    expect(chain.steps.slice(0, 3)).toEqual([
      'person:maria-kot',
      'person:ewa-lis',
      'person:jan-kos',
    ]);
  });

  test('with everybody in vain, the service desk is next again', () => {
    const everybody = ['maria-kot', 'jan-kos', 'ewa-lis'].map((id) => aCall(id, 'not-in'));
    const fronts: Call[] = [
      { ...aCall('x', 'no-answer'), whom: { kind: 'secretariat', unit: 'civil-affairs' } },
      { ...aCall('x', 'busy'), whom: { kind: 'service-desk' } },
    ];
    const calls = [...everybody, ...fronts];
    expect(asked(office, { card: 'id-card', calls }).next).toBe('service-desk');
  });
});

test('the chain always ends at the service desk, asks nobody twice, and has a human next', () => {
  fc.assert(
    fc.property(anyDirectory, anyAsked, (directory, question) => {
      const index = indexDirectory(directory);
      const { rungs: steps, next } = ladder(index, question);
      const keys = steps.map((step) => contactKey(step.contact));
      expect(keys.at(-1)).toBe('service-desk');
      expect(new Set(keys).size).toBe(keys.length);
      expect(steps).toContain(next);
      expect(steps.every((step) => step.extension !== undefined)).toBe(true);
      const people = steps.flatMap(({ contact }) =>
        contact.kind === 'person' ? [contact.person] : [],
      );
      expect(people.filter((id) => !index.person(id))).toEqual([]);
    }),
  );
});

describe('offers at once', () => {
  const chain = ladder(indexDirectory(office), {
    card: 'id-card',
    calls: [aCall('maria-kot', 'not-in')],
  });

  test.each(['not-in', 'no-answer'] as const)('when %s: somebody else, or a promise', (outcome) => {
    expect(offersAfter(outcome, chain)).toEqual([
      'another-person',
      'message',
      'give-number',
      'appointment',
    ]);
  });

  test('when busy: also to wait', () => {
    expect(offersAfter('busy', chain)).toContain('wait');
  });

  test.each(['in', 'coming'] as const)('nothing when %s', (outcome) => {
    expect(offersAfter(outcome, chain)).toEqual([]);
  });

  test('nobody else when all were asked', () => {
    const calls: Call[] = [{ ...aCall('x', 'busy'), whom: { kind: 'service-desk' } }];
    const desk = ladder(indexDirectory(office), { calls });
    expect(offersAfter('busy', desk)).not.toContain('another-person');
  });
});
