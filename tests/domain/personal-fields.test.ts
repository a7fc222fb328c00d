import fc from 'fast-check';
import { Check } from 'typebox/value';
import { describe, expect, test } from 'vitest';

import { Act } from '#domain/act.ts';
import { holdsEveryActById, mergeVisits } from '#domain/merge-visits.ts';
import {
  blankAct,
  blankedText,
  blankVisit,
  fieldClasses,
  holdsPersonalData,
  isBlanked,
  personalTexts,
} from '#domain/personal-fields.ts';
import { daysBefore, personalUntilMs } from '#domain/retention.ts';
import { visitStory } from '#domain/visit-story.ts';
import type { VisitCore } from '#domain/visit.ts';

import { anyActs, anyHistory } from '../support/arbitraries.ts';
import { anAct, anId, aVisit } from '../support/builders.ts';

const stamp = new Set(['id', 'at', 'by', 'device', 'clock', 'kind']);
const visitId = anId();

/** Versions of one visit, each act blanked or not. */
const anyVersion: fc.Arbitrary<VisitCore> = fc
  .record({
    acts: anyActs.chain((acts) =>
      fc
        .array(fc.boolean(), { minLength: acts.length, maxLength: acts.length })
        .map((blanks) => acts.map((act, index) => (blanks[index] ? blankAct(act) : act))),
    ),
    ext: fc.option(
      fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant<unknown>(blankedText))),
    ),
  })
  .map(({ acts, ext }) => ({ id: visitId, institution: 'jeziorna', acts, ...(ext && { ext }) }));

describe('the table of what is about a visitor', () => {
  test('classifies every field of every kind of act', () => {
    const [classified, fields] = [new Set<string>(), new Set<string>()];
    for (const { properties } of Act.anyOf) {
      const kind = properties.kind.const;
      for (const name of Object.keys(properties))
        if (!stamp.has(name)) fields.add(`${kind}.${name}`);
      for (const name of Object.keys(fieldClasses[kind])) classified.add(`${kind}.${name}`);
    }
    expect(classified).toEqual(fields);
  });

  test('takes for personal every text that a person types freely', () => {
    const kept: string[] = [];
    for (const { properties } of Act.anyOf) {
      const kind = properties.kind.const;
      const classes: Readonly<Record<string, unknown>> = fieldClasses[kind];
      for (const [name, schema] of Object.entries(properties)) {
        const { type, pattern, enum: choices, const: only } = schema as Record<string, unknown>;
        const isFree = type === 'string' && !pattern && !choices && only === undefined;
        if (isFree && classes[name] === 'kept') kept.push(`${kind}.${name}`);
      }
    }
    // The house's own.
    expect(kept).toEqual(['called.extension', 'number-given.extension']);
  });

  test('leaves an act that every build takes', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        expect(acts.map(blankAct).every((act) => Check(Act, act))).toBe(true);
      }),
    );
  });
});

describe('a blanked visit', () => {
  const filled = aVisit({
    acts: [
      anAct('opened'),
      anAct('visitor-named', { name: 'Zofia Bury' }),
      anAct('words-noted', { words: 'zgubiłam dowód' }),
      anAct('message-taken', { about: 'rozwód', reach: '600 100 200' }),
      anAct('closed', { next: 'zadzwonię do pani Bury' }),
    ],
    ext: { later: { name: 'Zofia Bury' } },
  });

  test('holds nothing that was about the visitor', () => {
    const text = JSON.stringify(blankVisit(filled));
    for (const gone of ['Bury', 'madam', 'dowód', 'rozwód', '600 100 200'])
      expect(text).not.toContain(gone);
    expect(holdsPersonalData(filled)).toBe(true);
    expect(holdsPersonalData(blankVisit(filled))).toBe(false);
    expect(personalTexts(filled).map(({ text: each }) => each)).toHaveLength(5);
    expect(personalTexts(blankVisit(filled))).toEqual([]);
  });

  test('keeps what statistics are made of', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const story = visitStory(acts);
        const blank = visitStory(acts.map(blankAct));
        const counted = ({ status, openedAt, openedBy, card, calls, needs }: typeof story) => ({
          // What was promised cannot be kept any more once nobody knows what it was.
          status: status === 'promised' ? 'closed' : status,
          openedAt,
          openedBy,
          card,
          calls,
          needs,
        });
        expect(counted(blank)).toEqual(counted(story));
        expect(blank.standing.map(({ id, kind, at, by }) => ({ id, kind, at, by }))).toEqual(
          story.standing.map(({ id, kind, at, by }) => ({ id, kind, at, by })),
        );
        expect(blank.closing?.outcome).toBe(story.closing?.outcome);
      }),
    );
  });

  test('wins over a filled one in every merge', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const merged = mergeVisits(a, b);
        const blanked = [...a.acts, ...b.acts].filter(isBlanked).map(({ id }) => id);
        const filled = merged.acts.filter((act) => blankAct(act) !== act);
        for (const { id } of filled) expect(blanked).not.toContain(id);
        expect(mergeVisits(a, blankVisit(a))).toEqual(mergeVisits(blankVisit(a), blankVisit(a)));
      }),
    );
  });

  test('gives the same in whatever order blanked and filled versions meet', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
        expect(mergeVisits(a, b)).toEqual(mergeVisits(b, a));
        expect(mergeVisits(mergeVisits(a, b), c)).toEqual(mergeVisits(a, mergeVisits(b, c)));
        const merged = mergeVisits(a, b);
        expect(mergeVisits(merged, b)).toEqual(merged);
        expect(holdsEveryActById(merged.acts, a.acts)).toBe(true);
      }),
    );
  });

  test('gives the same even where phones disagree about one act', () => {
    const act = anAct('message-taken', { about: 'a', dueAt: '2026-11-23T12:00:00.000Z' });
    const other = { ...act, about: 'b', dueAt: '2026-11-22T12:00:00.000Z' };
    const versions = [act, other, blankAct(act), blankAct(other)].map((each) =>
      aVisit({ id: visitId, acts: [each] }),
    );
    for (const a of versions)
      for (const b of versions)
        for (const c of versions)
          expect(mergeVisits(mergeVisits(a, b), c)).toEqual(mergeVisits(a, mergeVisits(b, c)));
  });
});

describe('the time of what is about a visitor', () => {
  const nowMs = Date.parse('2026-12-24T00:00:00.000Z');
  const until = (...acts: Act[]) => {
    const ms = personalUntilMs(acts, 30, nowMs);
    return ms === undefined ? undefined : new Date(ms).toISOString();
  };
  const opened = anAct('opened', { at: '2026-11-23T08:00:00.000Z' });

  test('is over so many days after the last act', () => {
    expect(until(opened)).toBe('2026-12-23T08:00:00.000Z');
    expect(until(opened, anAct('paused', { at: '2026-11-24T08:00:00.000Z' }))).toBe(
      '2026-12-24T08:00:00.000Z',
    );
  });

  test('waits for what was promised, but not for ever', () => {
    const promise = (startsAt: string) =>
      anAct('appointment-made', { at: '2026-11-23T08:00:01.000Z', startsAt });
    expect(until(opened, promise('2026-12-01T09:00:00.000Z'))).toBe('2026-12-31T09:00:00.000Z');
    expect(until(opened, promise('9999-12-01T09:00:00.000Z'))).toBe('2027-01-22T08:00:01.000Z');
  });

  test('does not go by a clock that was wrong', () => {
    const ahead = anAct('paused', { at: '2099-01-01T00:00:00.000Z' });
    expect(until(opened, ahead)).toBe('2026-12-23T08:00:00.000Z');
    expect(until(ahead)).toBeUndefined();
    expect(until(anAct('opened', { at: '1970-01-01T00:00:00.000Z' }))).toBeUndefined();
  });

  test('counts in days of 24 hours', () => {
    expect(daysBefore(nowMs, 30)).toBe('2026-11-24T00:00:00.000Z');
  });
});
