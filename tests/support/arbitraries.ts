import fc from 'fast-check';

import { callOutcomes } from '#domain/act-values.ts';
import type { Act, ActKind } from '#domain/act.ts';
import type { Contact } from '#domain/contact.ts';
import type { Directory, Person, ServiceCard, Unit } from '#domain/directory.ts';
import { uuidAt } from '#domain/uuid.ts';
import type { Call } from '#domain/visit-story.ts';

import {
  aCard,
  aDirectory,
  aDevice,
  anAct,
  anId,
  aPersonNobodyCanCall,
  aUnit,
} from './builders.ts';

// Few ids and few instants, so that generated things refer to each other, clash, and at times miss.
const from = (prefix: string, count: number) =>
  fc.integer({ min: 0, max: count - 1 }).map((number) => `${prefix}-${number}`);
const personIds = from('person', 8);
const unitIds = from('unit', 5);
const few = { maxLength: 3 };

/** Ids of acts, of which there are only twenty. */
export const actIds = fc
  .integer({ min: 0, max: 19 })
  .map((number) => uuidAt(1_000_000 + number, new Uint8Array(10).fill(number)));

const kinds: readonly ActKind[] = [
  'opened',
  'greeted',
  'words-noted',
  'matter-known',
  'called',
  'answered',
  'wait-announced',
  'wait-ended',
  'referred',
  'handed-over',
  'message-taken',
  'commitment-made',
  'commitment-seen',
  'commitment-kept',
  'commitment-passed',
  'announced',
  'closed',
  'reopened',
  'undone',
];

/** Acts in no order, that refer to each other. Two with one id may differ, as from a broken phone. */
export const anyActs: fc.Arbitrary<Act[]> = fc.array(
  fc
    .record({
      id: actIds,
      at: fc.integer({ min: 0, max: 9 }).map((second) => `2026-11-23T08:00:0${second}.000Z`),
      device: fc.constantFrom(aDevice, '01920000-0000-7000-8000-00000000000e'),
      kind: fc.constantFrom(...kinds),
      other: actIds,
    })
    .map(({ kind, other, ...given }): Act => {
      if (kind === 'undone') return anAct('undone', { ...given, act: other });
      if (kind === 'answered') return anAct('answered', { ...given, call: other });
      if (kind === 'commitment-seen' || kind === 'commitment-kept' || kind === 'commitment-passed')
        return { ...anAct(kind), ...given, commitment: other } as Act;
      if (kind === 'wait-ended') return anAct('wait-ended', { ...given, wait: other });
      return { ...anAct(kind), ...given };
    }),
  { maxLength: 20 },
);

/** Acts as one phone holds them: each id once, in order. */
export const anyHistory: fc.Arbitrary<Act[]> = anyActs.map((acts) =>
  [...new Map(acts.map((act) => [act.id, act])).values()].toSorted((a, b) =>
    `${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1,
  ),
);

const anyPerson: fc.Arbitrary<Person> = fc
  .record({
    person: fc.record({
      id: personIds,
      unit: unitIds,
      substitutes: fc.array(personIds, few),
    }),
    room: fc.constantFrom({}, { room: '5' }),
    extension: fc.constantFrom({}, { extension: '305' }),
  })
  .map(({ person, room, extension }) => aPersonNobodyCanCall({ ...person, ...room, ...extension }));

const anyUnit: fc.Arbitrary<Unit> = fc
  .record({
    id: unitIds,
    parent: fc.option(unitIds, { nil: undefined }),
    hasSecretariat: fc.boolean(),
  })
  .map(({ id, parent, hasSecretariat }) => {
    const { secretariat, ...unit } = aUnit({ id, ...(parent !== undefined && { parent }) });
    return { ...unit, ...(hasSecretariat && secretariat && { secretariat }) };
  });

const anyCard: fc.Arbitrary<ServiceCard> = fc
  .record({
    id: from('card', 4),
    unit: unitIds,
    handlers: fc.array(personIds, few),
    deputies: fc.array(personIds, few),
  })
  .map(aCard);

/** Any directory, with references that lead nowhere and units that are above each other. */
export const anyDirectory: fc.Arbitrary<Directory> = fc
  .record({
    people: fc.uniqueArray(anyPerson, { selector: (person) => person.id }),
    units: fc.uniqueArray(anyUnit, { selector: (unit) => unit.id }),
    cards: fc.uniqueArray(anyCard, { selector: (card) => card.id }),
  })
  .map(aDirectory);

const anyContact: fc.Arbitrary<Contact> = fc.oneof(
  personIds.map((person): Contact => ({ kind: 'person', person })),
  unitIds.map((unit): Contact => ({ kind: 'secretariat', unit })),
  fc.constant<Contact>({ kind: 'service-desk' }),
);

/** What may be asked for: a card, a person, both or neither, known or not, after any calls. */
export const anyAsked: fc.Arbitrary<{ card?: string; person?: string; calls: Call[] }> = fc.record(
  {
    card: from('card', 5),
    person: personIds,
    calls: fc.array(
      fc
        .record(
          {
            whom: anyContact,
            at: fc.constant('2026-11-23T08:00:00.000Z'),
            outcome: fc.constantFrom(...callOutcomes),
            named: personIds,
          },
          { requiredKeys: ['whom', 'at'] },
        )
        .map((call): Call => ({ id: anId(), ...call })),
      { maxLength: 6 },
    ),
  },
  { requiredKeys: ['calls'] },
);
