import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Directory } from '#domain/directory.ts';
import { contentHash, hashOf } from '#protocol/content-hash.ts';
import { chunksToDirectory, directoryToChunks } from '#protocol/directory-chunk.ts';

import { anyDirectory } from '../support/arbitraries.ts';
import { aCard, aDirectory, aPerson, aVisit } from '../support/builders.ts';

function inOrder(directory: Directory | undefined): unknown {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return (
    directory && {
      ...directory,
      people: directory.people.toSorted(byId),
      cards: directory.cards.toSorted(byId),
      units: directory.units.toSorted(byId),
      concepts: directory.concepts?.toSorted(byId),
    }
  );
}

const large = aDirectory({
  people: Array.from({ length: 1200 }, (_, number) => aPerson({ id: `person-${number}` })),
});

describe('a directory cut into chunks', () => {
  test('is the same put together again', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const chunks = directoryToChunks(directory, hashOf).toReversed();
        expect(inOrder(chunksToDirectory(chunks))).toEqual(inOrder(directory));
      }),
    );
    const chunks = directoryToChunks(large, hashOf);
    expect(chunks.filter((chunk) => chunk.kind === 'people')).toHaveLength(8);
    expect(inOrder(chunksToDirectory(chunks))).toEqual(inOrder(large));
  });

  test('is not shown while one of them is missing', () => {
    const chunks = directoryToChunks(large, hashOf);
    for (const missing of chunks)
      expect(chunksToDirectory(chunks.filter((chunk) => chunk !== missing))).toBeUndefined();
  });

  test('is not shown while one of them is of another version', () => {
    const renamed = large.people.map((person, number) =>
      number === 0 ? { ...person, name: 'Anna Lis' } : person,
    );
    const before = directoryToChunks(large, hashOf);
    const after = directoryToChunks({ ...large, version: 'next', people: renamed }, hashOf);
    const changed = after.filter((chunk, number) => chunk.hash !== before[number]?.hash);
    expect(changed.map((chunk) => chunk.kind)).toEqual(['people', 'head']);
    expect(chunksToDirectory([...before.slice(0, -1), ...after.slice(-1)])).toBeUndefined();
  });

  test('takes no notice of chunks left over from a larger version', () => {
    const chunks = directoryToChunks(large, hashOf);
    const few = directoryToChunks(aDirectory(), hashOf);
    const names = new Set(few.map((chunk) => chunk.id));
    const leftOver = chunks.filter((chunk) => !names.has(chunk.id));
    expect(chunksToDirectory([...leftOver, ...few])).toEqual(aDirectory());
  });
});

describe('what the lexicon knows of the cards', () => {
  const told = aDirectory({
    cards: ['licence', 'dog', 'waste'].map((id) => aCard({ id })),
    concepts: [
      {
        id: 'driving-licence',
        said: { pl: ['prawko'], uk: ['права'] },
        cards: [{ card: 'licence', share: 0.9 }],
      },
      {
        id: 'fee',
        said: { pl: ['ile płacę'] },
        cards: [
          { card: 'dog', share: 0.5 },
          { card: 'waste', share: 0.4 },
        ],
      },
    ],
  });

  test('comes with the directory, also when nothing was recognised', () => {
    expect(chunksToDirectory(directoryToChunks(told, hashOf))).toEqual(told);
    const bare = { ...told, concepts: [] };
    expect(chunksToDirectory(directoryToChunks(bare, hashOf))).toEqual(bare);
  });

  test('is taken no notice of by a phone that knows only people, cards, rooms and units', () => {
    const kinds = new Set(['head', 'people', 'cards', 'rooms', 'units']);
    const chunks = directoryToChunks(told, hashOf);
    const others = chunks.filter((chunk) => !kinds.has(chunk.kind));
    expect(others.map((chunk) => chunk.kind)).toEqual(['concepts', 'recognised']);
    // It stores them all the same: the head names them, and its schema asks for lists of objects.
    const stored = JSON.parse(JSON.stringify(chunks)) as { entries: unknown[] }[];
    for (const { entries } of stored)
      for (const entry of entries) expect(entry).toBeInstanceOf(Object);
  });

  test('does not move the phrases when a title changes', () => {
    const [first, ...rest] = told.concepts ?? [];
    const changed = first && { ...first, cards: [{ card: 'licence', share: 0.7 }] };
    const after = { ...told, version: 'next', concepts: changed ? [changed, ...rest] : rest };
    const before = directoryToChunks(told, hashOf);
    const moved = directoryToChunks(after, hashOf).filter(
      (chunk, number) => chunk.hash !== before[number]?.hash,
    );
    expect(moved.map((chunk) => chunk.kind)).toEqual(['recognised', 'head']);
  });
});

describe('the content hash', () => {
  test('does not depend on the order of fields', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (value === null || typeof value !== 'object') return value;
      const fields = Object.entries(value).toReversed();
      return Object.fromEntries(fields.map(([key, field]) => [key, reversed(field)]));
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashOf(reversed(value))).toBe(hashOf(value));
      }),
    );
  });

  test('changes with every act, and with nothing that follows from the acts', () => {
    const visit = aVisit();
    expect(contentHash({ ...visit, status: 'closed' } as typeof visit)).toBe(visit.contentHash);
    expect(contentHash({ ...visit, acts: [...visit.acts, ...visit.acts] })).not.toBe(
      visit.contentHash,
    );
  });
});
