import path from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import type { Directory } from '#domain/directory.ts';

import {
  readInstitution,
  type ReadInstitution,
} from '../../../sync-server/institution/read-institution.ts';

const folder = path.resolve(import.meta.dirname, '../../../sync-server/institutions/jeziorna');

describe('the ready commune office', () => {
  let read: ReadInstitution;
  let directory: Directory;

  beforeAll(async () => {
    read = await readInstitution(folder);
    if (read.ok) directory = read.directory;
  });

  test('has no fault', () => {
    expect(read.ok ? [] : read.faults).toEqual([]);
  });

  test('is large enough to be like a real one', () => {
    expect(directory.rooms.length).toBeGreaterThanOrEqual(60);
    expect(directory.people.length).toBeGreaterThanOrEqual(70);
    expect(directory.cards.length).toBeGreaterThanOrEqual(120);
    const asked = directory.units.filter((unit) => unit.secretariat);
    expect(asked.length).toBeGreaterThanOrEqual(10);
  });

  test('knows for each card how people ask for it, and who handles it', () => {
    const mute = directory.cards.filter((card) => new Set(card.phrases.pl).size < 5);
    const orphaned = directory.cards.filter((card) => card.handlers.length === 0);
    expect([...mute, ...orphaned].map((card) => card.id)).toEqual([]);
  });

  test('has eight common matters and the service desk in room 3, extension 309', () => {
    expect(directory.institution.commonMatters).toHaveLength(8);
    expect(directory.institution.serviceDesk).toMatchObject({ room: '3', extension: '309' });
  });
});
