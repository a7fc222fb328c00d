import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { holdsEveryAct, mergeIntoKept, mergeVisits } from '#domain/merge-visits.ts';
import { blankAct, blankVisit } from '#domain/personal-fields.ts';
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

/** Lists within lists, as a parsed body may bring them. */
function nested(levels: number): unknown {
  return JSON.parse('['.repeat(levels) + ']'.repeat(levels));
}

test.each([
  ['an act', { acts: [opened, { ...anAct('needs-noted'), needs: nested(50_000) }] }, '/acts/1'],
  ['a further field', { ext: { later: nested(101) } }, '/ext'],
  ['the acts', { acts: nested(50_000) }, '/acts/0'],
  ['a field of no visit', { greeting: nested(50_000) }, '/greeting'],
])('a visit that nests too deeply in %s is refused, and where is said', (_where, part, where) => {
  const refused = { kind: 'refused', code: 'malformed', where };
  expect(acceptVisit(undefined, { ...base, ...part }, 'jeziorna')).toEqual(refused);
});

describe('a visit that the server has blanked', () => {
  const words = anAct('words-noted', { words: 'zgubiłam dowód' });
  const filled = aVisit({ id: base.id, acts: [opened, words] });
  const blankedAt = anAct('paused').at;
  const master: Visit = { ...visitDocument(blankVisit(filled)), blankedAt };
  const named = anAct('visitor-named', { name: 'Zofia Bury', at: words.at });
  const again = anAct('words-noted', { words: 'jeszcze raz', at: '2099-01-01T00:00:00.000Z' });

  test('stays blanked when a phone comes with what it still holds', () => {
    expect(acceptVisit(master, filled, 'jeziorna')).toEqual({ kind: 'conflict', master });
  });

  test('takes the acts of a phone that was long away, without what was about the visitor', () => {
    const pushed = visitDocument({ ...filled, acts: [opened, words, named] });
    const visit = { ...visitDocument(blankVisit(pushed)), blankedAt };
    expect(acceptVisit(master, pushed, 'jeziorna')).toMatchObject({ kind: 'blanked', visit });
  });

  test('takes what was said afterwards as it is', () => {
    const pushed = visitDocument({ ...master, acts: [...master.acts, again] });
    expect(acceptVisit(master, pushed, 'jeziorna')).toMatchObject({
      kind: 'accepted',
      visit: { ...pushed, blankedAt },
    });
  });

  test('is blanked by nobody else: what a phone has blanked stays here', () => {
    const blank = visitDocument(blankVisit(filled));
    expect(acceptVisit(filled, blank, 'jeziorna')).toEqual({ kind: 'conflict', master: filled });
    const grown = visitDocument({ ...blank, acts: [...blank.acts, again] });
    const visit = visitDocument({ ...filled, acts: [...filled.acts, again] });
    expect(acceptVisit(filled, grown, 'jeziorna')).toMatchObject({ kind: 'blanked', visit });
  });

  test('does not let an act be altered under the pretext of blanking', () => {
    const other = { ...blankAct(words), by: 'somebody-else' };
    const pushed = visitDocument({ ...filled, acts: [opened, other] });
    expect(acceptVisit(filled, pushed, 'jeziorna')).toEqual({ kind: 'conflict', master: filled });
  });

  test('keeps its fields of later builds from a phone that has blanked them', () => {
    const later = aVisit({ ...filled, ext: { note: 'Bury' } });
    const blank = visitDocument(blankVisit(later));
    expect(acceptVisit(later, blank, 'jeziorna')).toEqual({ kind: 'conflict', master: later });
    const gone: Visit = { ...blank, blankedAt };
    expect(acceptVisit(gone, later, 'jeziorna')).toEqual({ kind: 'conflict', master: gone });
  });

  test('says itself when it was blanked: no phone can', () => {
    const pushed = { ...aVisit(), blankedAt: '2099-01-01T00:00:00.000Z' };
    const acceptance = acceptVisit(undefined, pushed, 'jeziorna');
    expect(acceptance.kind).toBe('accepted');
    expect(acceptance).not.toHaveProperty('visit.blankedAt');
  });

  test('meets the phone in two rounds, whatever either had blanked', () => {
    for (const [mine, theirs] of [
      [filled, master],
      [visitDocument(blankVisit(filled)), filled],
    ] as const) {
      const merged = visitDocument(mergeIntoKept<Visit>(mine, theirs));
      expect(acceptVisit(theirs, merged, 'jeziorna').kind).toBe('same');
    }
  });
});
