import { readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Directory } from '#domain/directory.ts';

import { readInstitution } from '../../../sync-server/institution/read-institution.ts';
import { anOffice, change, goodOffice } from './office-folder.ts';

async function directoryOf(folder: string): Promise<Directory> {
  const read = await readInstitution(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 5)));
  return read.directory;
}

/** Writes every text file of the office anew. */
async function rewriteAll(folder: string, to: (text: string) => string): Promise<void> {
  for (const file of [
    'institution.yaml',
    'units.csv',
    'people.csv',
    'building-a.txt',
    'building-b.txt',
    'services/civil-affairs.yaml',
    'services/environment.yaml',
  ]) {
    const name = path.join(folder, file);
    await writeFile(name, to(await readFile(name, 'utf8')));
  }
}

describe('a folder without a fault', () => {
  test('becomes a directory with everything it says', async () => {
    const directory = await directoryOf(goodOffice);
    expect(directory.people).toHaveLength(8);
    expect(directory.units).toHaveLength(4);
    expect(directory.cards).toHaveLength(6);
    expect(directory.rooms).toHaveLength(14);
    expect(directory.version).toMatch(/^[0-9a-f]{64}$/);
    expect(directory.institution).toMatchObject({
      id: 'brzozowo',
      staffLanguages: ['pl', 'en'],
      phones: { outside: '+48140000010', separator: ',' },
      serviceDesk: { room: '3', extension: '309', people: ['anna-lipa'] },
      rules: { callAhead: 'required', mayReferToServiceDesk: false },
    });
    expect(directory.people[4]).toEqual({
      id: 'ola-wiaz',
      name: 'Wiąz, Ola',
      address: 'madam',
      position: 'inspektorka',
      unit: 'civil-affairs',
      room: '4',
      languages: ['pl'],
      handles: [],
      substitutes: [],
    });
    expect(directory.units[3]).toEqual({
      id: 'environment',
      name: 'Ochrona Środowiska',
      parent: 'civil-affairs',
    });
  });

  test('leaves out what is optional and takes its defaults', async () => {
    const { cards } = await directoryOf(goodOffice);
    const card = cards.find(({ id }) => id === 'birth-certificate');
    expect(card).toMatchObject({
      deskCanSettle: false,
      deputies: [],
      bring: { pl: [] },
      hours: { tue: '07:30-17:00' },
    });
    expect(cards.find(({ id }) => id === 'id-card')).not.toHaveProperty('forms');
  });

  test('has the settings that were chosen, and only those', async () => {
    const folder = await anOffice();
    const chosen =
      'country: PL\nsettings: { visitsOnPhones: { logDays: 30 }, daysWithoutSubstitute: 0 }';
    await change(folder, 'institution.yaml', 'country: PL', chosen);
    const { institution } = await directoryOf(folder);
    expect(institution.settings).toEqual({
      visitsOnPhones: { logDays: 30 },
      daysWithoutSubstitute: 0,
    });
    expect((await directoryOf(goodOffice)).institution.settings).toBeUndefined();
  });

  test('counts the fewest steps to each door, through corridors and at the door itself', async () => {
    const { rooms } = await directoryOf(goodOffice);
    const steps = Object.fromEntries(rooms.map((room) => [room.number, room.steps]));
    expect(steps).toMatchObject({ 1: 0, 4: 2, 5: 0, 6: 3, 7: 3, 9: 3, 101: 0, B3: 0 });
  });

  test('counts steps down when a corridor is walked from its end', async () => {
    const folder = await anOffice();
    await change(folder, 'building-b.txt', 'start: link A0', 'start: left Z');
    await change(folder, 'building-b.txt', 'L: B1 | B2 Sala', 'L: B1 | steps 4 | B2 Sala');
    await change(folder, 'building-b.txt', 'R: B3', 'R: steps 4 | B3');
    await change(
      folder,
      'building-b.txt',
      'end: exit W2 (3 steps)',
      'end: entrance W2\nCORRIDOR Z\n  L: B9',
    );
    const { rooms } = await directoryOf(folder);
    const steps = Object.fromEntries(rooms.map((room) => [room.number, room.steps]));
    expect(steps).toMatchObject({ B2: 0, B3: 0, B1: 4, B9: 4 });
  });

  test('has a lift only where one stops on every floor, and joins buildings both ways', async () => {
    const { buildings } = await directoryOf(goodOffice);
    expect(buildings).toMatchObject([
      {
        id: 'A',
        hasLift: true,
        joinedTo: ['B'],
        floors: [{ ordinal: 0, label: 'parter' }, { ordinal: 1 }],
      },
      { id: 'B', hasLift: false, joinedTo: ['A'] },
    ]);
    const folder = await anOffice();
    await change(folder, 'building-a.txt', 'L: 101 Wójt | lift W', 'L: 101 Wójt');
    await change(folder, 'building-a.txt', 'L: lift W', 'L: wc');
    expect((await directoryOf(folder)).buildings[0]?.hasLift).toBe(false);
  });

  test('keeps its version as long as nothing in it changes', async () => {
    const folder = await anOffice();
    const before = await directoryOf(folder);
    await writeFile(path.join(folder, 'notes.txt'), 'for myself');
    await change(folder, 'building-a.txt', '# drzwi od rynku', '# drzwi od ulicy');
    expect((await directoryOf(folder)).version).toBe(before.version);
    await change(folder, 'people.csv', 'Leon Grab', 'Leon Buk');
    expect((await directoryOf(folder)).version).not.toBe(before.version);
  });
});

describe('what a spreadsheet or another computer does to files is no fault', () => {
  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['letters and marks apart', (text: string) => text.normalize('NFD')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['empty lines at the end', (text: string) => `${text}\n\n\n`],
  ])('%s', async (_what, to) => {
    const folder = await anOffice();
    await rewriteAll(folder, to);
    expect((await directoryOf(folder)).version).toBe((await directoryOf(goodOffice)).version);
  });

  test('rows of empty cells are passed over, and columns stand in any order', async () => {
    const folder = await anOffice();
    const name = path.join(folder, 'units.csv');
    const rows = (await readFile(name, 'utf8')).trimEnd().split('\n');
    const turned = rows.map((row) => row.split(',').toReversed().join(','));
    await writeFile(name, [...turned, ',,,,,,,', ''].join('\n'));
    expect((await directoryOf(folder)).version).toBe((await directoryOf(goodOffice)).version);
  });

  test('cards in a file ending in .yml, and links that stay inside the folder', async () => {
    const folder = await anOffice();
    await rename(
      path.join(folder, 'services/environment.yaml'),
      path.join(folder, 'services/environment.yml'),
    );
    await rename(path.join(folder, 'people.csv'), path.join(folder, 'people-2026.csv'));
    await symlink('people-2026.csv', path.join(folder, 'people.csv'));
    expect((await directoryOf(folder)).version).toBe((await directoryOf(goodOffice)).version);
  });

  test('two people may stand in for each other', async () => {
    const { people } = await directoryOf(goodOffice);
    const substitutes = new Map(people.map((person) => [person.id, person.substitutes]));
    expect(substitutes.get('ewa-klon')).toContain('adam-buk');
    expect(substitutes.get('adam-buk')).toContain('ewa-klon');
  });
});

describe('a large institution', { timeout: 60_000 }, () => {
  const row = (n: number) =>
    `person-${n},Osoba ${n},neutral,referent,office,${n % 2 === 0 ? '1' : ''},${n % 10_000},,pl,sprawa ${n},person-${(n + 1) % 10_000}`;
  const rows = Array.from({ length: 10_000 }, (_, n) => row(n));

  test('of 10,000 people is read whole', async () => {
    const folder = await anOffice();
    const name = path.join(folder, 'people.csv');
    await writeFile(
      name,
      [await readFile(name, 'utf8'), ...rows].join('\n').replaceAll('\n\n', '\n'),
    );
    expect((await directoryOf(folder)).people).toHaveLength(10_008);
  });

  test('of 10,000 people with a fault in each gives 10,000 faults', async () => {
    const folder = await anOffice();
    const name = path.join(folder, 'people.csv');
    const wrong = rows.map((text) => text.replace(',office,', ',ofice,'));
    await writeFile(name, [(await readFile(name, 'utf8')).trimEnd(), ...wrong].join('\n'));
    const read = await readInstitution(folder);
    expect(read.ok ? [] : read.faults).toHaveLength(10_000);
  });
});
