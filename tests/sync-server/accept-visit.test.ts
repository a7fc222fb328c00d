import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { holdsEveryAct, mergeVisits } from '#domain/merge-visits.ts';
import type { Visit } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { acceptVisit } from '../../sync-server/accept-visit.ts';
import { anAct, aVisit } from '../support/builders.ts';

const opened = anAct('opened');
const later = Array.from({ length: 6 }, () => anAct('paused'));
const base = aVisit({ acts: [opened] });

/** Versions of one visit that phones made apart: the opening and any of the later acts. */
const versions = fc
  .uniqueArray(fc.integer({ min: 0, max: 5 }))
  .map((chosen) => chosen.toSorted((a, b) => a - b).flatMap((index) => later[index] ?? []))
  .map((acts): Visit => visitDocument({ ...base, acts: [opened, ...acts] }));

test.each([
  '0001-01-01T00:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  '1970-01-01T00:00:00.000Z',
  '2100-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
])('a visit is taken whatever its phone’s clock showed: %s', (at) => {
  const visit = aVisit({ acts: [anAct('opened', { at })] });
  expect(acceptVisit(undefined, visit, 'jeziorna')).toMatchObject({ kind: 'accepted', visit });
});

describe('the rule of acceptance', () => {
  test('takes the first version there is', () => {
    expect(acceptVisit(undefined, base, 'jeziorna')).toMatchObject({
      kind: 'accepted',
      visit: base,
    });
  });

  test('never lets an act of ours go', () => {
    fc.assert(
      fc.property(versions, versions, (master, pushed) => {
        const isSame = pushed.contentHash === master.contentHash;
        const isFuller = holdsEveryAct(pushed.acts, master.acts);
        const otherwise = isFuller
          ? { kind: 'accepted', visit: pushed }
          : { kind: 'conflict', master };
        const expected = isSame ? { kind: 'same', visit: master } : otherwise;
        expect(acceptVisit(master, pushed, 'jeziorna')).toMatchObject(expected);
      }),
    );
  });

  test('takes at once what a phone has merged with ours', () => {
    fc.assert(
      fc.property(versions, versions, (master, pushed) => {
        const merged = visitDocument(mergeVisits(pushed, master));
        expect(acceptVisit(master, merged, 'jeziorna').kind).toMatch(/accepted|same/);
      }),
    );
  });

  test('throws at nothing, whatever is pushed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (pushed) => {
        expect(acceptVisit(base, pushed, 'jeziorna').kind).toBe('refused');
      }),
    );
  });
});
