import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Act } from '#domain/act.ts';
import type { VisitCore } from '#domain/visit.ts';
import { hashedText } from '#protocol/content-hash.ts';

import { checkedVisitText } from '../../sync-server/visit-text.ts';
import { anAct, anId } from '../support/builders.ts';

const kinds = Act.anyOf.map((variant) => variant.properties.kind.const);
const entered = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\uD800', 'ą'));
const acts = entered.chain((text) =>
  fc.shuffledSubarray(
    [
      ...kinds.map((kind) => anAct(kind)),
      anAct('words-noted', { words: text }),
      anAct('called', { whom: { kind: 'person', person: 'maria-kot' }, extension: text }),
      anAct('answered', { minutes: 5 }),
      anAct('closed', { next: text, nextAt: '2026-11-24T09:00:00.000Z' }),
      anAct('resumed', { clock: { shows: '2026-11-23T08:00:00.000Z', doubt: 'moved' } }),
    ],
    { minLength: 1 },
  ),
);
const ext = fc.option(fc.dictionary(entered, fc.jsonValue()), { nil: undefined });

describe('the text of a checked visit', () => {
  test('is the one that phones hash, whatever its acts hold and in whatever order it came', () => {
    fc.assert(
      fc.property(acts, ext, fc.boolean(), (some, more, isReversed) => {
        const turned = some.map((act) => Object.fromEntries(Object.entries(act).toReversed()));
        const visit: VisitCore = {
          ...(more && { ext: more }),
          acts: (isReversed ? turned : some) as Act[],
          institution: 'jeziorna',
          id: anId(),
        };
        expect(checkedVisitText(visit)).toBe(hashedText(visit));
      }),
    );
  });
});
