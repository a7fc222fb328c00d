import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mostActs } from '#domain/visit-values.ts';
import type { Visit } from '#domain/visit.ts';
import { type OpenedFile, readUnsentFile } from '#protocol/read-unsent-file.ts';
import { writeUnsentFile } from '#protocol/unsent-file.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { anyHistory } from '../support/arbitraries.ts';
import { aDevice, anAct, anId, aVisit } from '../support/builders.ts';

const from = { device: aDevice, writtenAt: '2026-11-23T10:00:00.000Z' };

/** A file of visits (or of something else in their place), changed before it is written. */
function fileOf(visits: readonly unknown[], change: Record<string, unknown> = {}): string {
  const file = JSON.parse(writeUnsentFile(visits as Visit[], from)) as Record<string, unknown>;
  return JSON.stringify({ ...file, ...change });
}

function read(text: string) {
  const result = readUnsentFile(text, 'jeziorna');
  if (!result.ok) throw new Error(result.problem.kind);
  return result.file;
}

const anyVisits = fc.array(
  anyHistory
    .filter((acts) => acts.length > 0)
    .map((acts) => aVisit({ acts, ext: { later: acts.length } })),
  { maxLength: 5 },
);

describe('a file of unsent visits', () => {
  test('brings every visit to the other phone as it was', () => {
    fc.assert(
      fc.property(anyVisits, (visits) => {
        const file = read(writeUnsentFile(visits, from));
        expect(file).toMatchObject({ ...from, faults: [] });
        expect(file.visits.map(visitDocument)).toEqual(visits);
      }),
    );
  });

  test('is never taken half when it was cut off anywhere, but for white space', () => {
    const text = writeUnsentFile([aVisit(), aVisit()], from);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        const result = readUnsentFile(text.slice(0, length), 'jeziorna');
        const kind = length < '{\n  "usher"'.length ? 'not-json' : 'cut-off';
        expect(result).toEqual({ ok: false, problem: { kind } });
      }),
    );
  });

  test('whatever else is in a file is refused or named, and never thrown over', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, visits) => {
        expect(readUnsentFile(JSON.stringify(value), 'jeziorna').ok).toBe(false);
        expect(read(fileOf(visits)).faults).toHaveLength(visits.length);
      }),
    );
  });

  test('of another kind, or of a later build, is told apart from a damaged one', () => {
    const kindOf = (text: string) => readUnsentFile(text, 'jeziorna');
    const refused = (kind: string) => ({ ok: false, problem: { kind } });
    expect(kindOf('visits;acts\n1;2')).toEqual(refused('not-json'));
    expect(kindOf('[]')).toEqual(refused('other-file'));
    expect(kindOf(fileOf([], { usher: 'directory' }))).toEqual(refused('other-file'));
    expect(kindOf(fileOf([], { format: 2 }))).toEqual(refused('newer-format'));
    expect(kindOf(fileOf([], { visits: 'none' }))).toEqual(refused('cut-off'));
  });

  test('from before files had a format is read', () => {
    const visit = { ...aVisit(), unsent: 1 };
    const { format: _format, ...older } = JSON.parse(fileOf([visit])) as OpenedFile & {
      format: number;
    };
    expect(read(JSON.stringify(older)).visits).toHaveLength(1);
  });

  test('gives up no good visit for a bad one, and names each bad one', () => {
    const good = aVisit();
    const altered = { ...aVisit(), acts: [anAct('opened', { by: 'ktos-inny' })] };
    const strange = aVisit({ acts: [anAct('opened'), { ...anAct('paused'), at: 'today' }] });
    const foreign = aVisit({ institution: 'elsewhere' });
    const act = anAct('opened');
    const twice = aVisit({ acts: [act, act] });
    const endless = aVisit({ acts: Array.from({ length: mostActs + 1 }, () => anAct('paused')) });
    const noId = { ...aVisit(), id: 'first' };
    const { visits, faults } = read(
      fileOf([altered, good, strange, foreign, twice, endless, noId, 7]),
    );
    expect(visits.map(({ id }) => id)).toEqual([good.id]);
    expect(faults.map(({ position, code, where }) => [position, code, where])).toEqual([
      [1, 'hash-mismatch', '/contentHash'],
      [3, 'malformed', '/acts/1/at'],
      [4, 'foreign-institution', '/institution'],
      [5, 'malformed', '/acts/1/id'],
      [6, 'too-large', '/acts'],
      [7, 'malformed', '/id'],
      [8, 'malformed', ''],
    ]);
    expect(faults[2]?.openedAt).toBe(foreign.openedAt);
  });

  test('that names a visit twice brings the acts of both versions', () => {
    const id = anId();
    const opened = anAct('opened');
    const one = aVisit({ id, acts: [opened, anAct('words-noted')] });
    const other = aVisit({ id, acts: [opened, anAct('paused')] });
    const [joined, ...more] = read(fileOf([one, other])).visits;
    expect(more).toEqual([]);
    expect(joined?.acts).toHaveLength(3);
  });

  test('is not believed in what follows from the acts', () => {
    const visit = aVisit();
    const { visits } = read(fileOf([{ ...visit, openedBy: 'ktos-inny', status: 'closed' }]));
    expect(visits.map(visitDocument)).toEqual([visit]);
  });
});
