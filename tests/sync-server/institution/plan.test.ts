import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { placeCalled } from '#domain/way/way-ends.ts';
import { hashOf } from '#protocol/content-hash.ts';
import { chunksToDirectory, directoryToChunks } from '#protocol/directory-chunk.ts';

import { readInstitution } from '../../../sync-server/institution/read-institution.ts';
import { tellFault } from '../../../sync-server/institution/words/fault-words.ts';
import { box, Drawing } from '../../support/draw-imdf.ts';
import { writeZip } from '../../support/write-zip.ts';
import { anOffice, change, faultsOf, testBreakages } from './office-folder.ts';

async function directoryOf(folder: string) {
  const read = await readInstitution(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read;
}

/** Two rooms beside each other, the second without a door; 1 m is about 0.00001 degrees. */
const map = `<?xml version='1.0'?>
<osm version='0.6'>
<node id='1' lat='50.0000' lon='20.0000'/>
<node id='2' lat='50.0000' lon='20.0001'/>
<node id='3' lat='50.0001' lon='20.0001'/>
<node id='4' lat='50.0001' lon='20.0000'/>
<node id='5' lat='50.0002' lon='20.0001'/>
<node id='6' lat='50.0002' lon='20.0000'/>
<node id='7' lat='50.0000' lon='20.00005'><tag k='entrance' v='main'/><tag k='door' v='yes'/><tag k='level' v='0'/></node>
<way id='101'><nd ref='1'/><nd ref='7'/><nd ref='2'/><nd ref='3'/><nd ref='4'/><nd ref='1'/><tag k='indoor' v='room'/><tag k='level' v='0'/><tag k='ref' v='C1'/></way>
<way id='102'><nd ref='4'/><nd ref='3'/><nd ref='5'/><nd ref='6'/><nd ref='4'/><tag k='indoor' v='room'/><tag k='level' v='0'/><tag k='ref' v='1'/></way>
</osm>`;

async function anOfficeWithMap(
  text: string | Buffer = map,
  file = 'building-c.osm',
): Promise<string> {
  const folder = await anOffice();
  await writeFile(path.join(folder, file), text);
  await change(
    folder,
    'institution.yaml',
    'posts:',
    `  - { id: C, name: { pl: Pawilon, en: Pavilion }, file: ${file} }\nposts:`,
  );
  return folder;
}

describe('the plan of an institution', () => {
  test('comes to the phones with every room of the directory in it', async () => {
    const { directory } = await directoryOf(await anOffice());
    const { premises } = chunksToDirectory(directoryToChunks(directory, hashOf)) ?? {};
    const lost = directory.rooms.filter(
      ({ number, building }) => !premises || !placeCalled(premises, number, building),
    );
    expect([lost, premises?.spaces.length]).toEqual([[], directory.premises?.spaces.length]);
  });

  test('holds a building that comes as a map, whose faults are remarked by line', async () => {
    const { directory, remarks } = await directoryOf(await anOfficeWithMap());
    expect(directory.buildings.find(({ id }) => id === 'C')?.floors).toHaveLength(1);
    expect(directory.rooms.filter(({ building }) => building === 'C')).toHaveLength(1);
    expect(remarks.map(({ file, line, problem }) => [file, line, problem.kind])).toEqual([
      ['building-c.osm', 11, 'map'],
      ['building-c.osm', 11, 'defined-twice'],
    ]);
    for (const { problem } of remarks)
      expect(tellFault(problem, 'pl').what).not.toBe(tellFault(problem, 'en').what);
  });

  test('holds a building that comes as an IMDF archive, whose faults are remarked', async () => {
    const archive = new Drawing()
      .level('L0', 0)
      .unit('C1', box(0, 0, 10, 10))
      .unit('C2', box(10, 0, 20, 10))
      .opening('front door', [
        [2, 0],
        [3, 0],
      ]);
    const folder = await anOfficeWithMap(writeZip(archive.files()), 'building-c.zip');
    const { directory, remarks } = await directoryOf(folder);
    expect(directory.rooms.filter(({ building }) => building === 'C')).toHaveLength(2);
    expect(remarks.map(({ file, problem }) => [file, problem.kind])).toEqual([
      ['building-c.zip', 'archive'],
    ]);
    for (const { problem } of remarks)
      expect(tellFault(problem, 'pl').what).not.toBe(tellFault(problem, 'en').what);
    const faults = await faultsOf(await anOfficeWithMap('PK', 'building-c.zip'));
    expect(faults.map(({ problem }) => problem.kind)).toEqual(['archive-unreadable']);
  });

  test('draws no building on top of another', async () => {
    const { directory } = await directoryOf(await anOfficeWithMap());
    const spaces = directory.premises?.spaces ?? [];
    const xs = (isMap: boolean) =>
      spaces
        .filter(({ building }) => (building === 'C') === isMap)
        .flatMap(({ shape }) => shape.outer.map(([x]) => x));
    expect(Math.min(...xs(true))).toBeGreaterThan(Math.max(...xs(false)));
  });

  test('is refused where a map is none, with the line', async () => {
    const faults = await faultsOf(await anOfficeWithMap(map.replace('</osm>', '<way')));
    expect(faults.map(({ file, problem }) => [file, problem.kind])).toEqual([
      ['building-c.osm', 'map-unreadable'],
    ]);
  });

  test('goes on without the link that a building does not return', async () => {
    const folder = await anOffice();
    await change(folder, 'building-b.txt', 'start: link A0', 'start: entrance W9');
    const { remarks } = await directoryOf(folder);
    expect(remarks.map(({ line, problem }) => [line, problem.kind])).toEqual([
      [14, 'link-not-returned'],
    ]);
  });
});

const meetingPlace = 'Stolik w holu }, building: A, floor: 0';

describe('what is closed, where a post and the meeting place stand, and how far a way is told', () => {
  test('is read', async () => {
    const folder = await anOffice();
    await change(
      folder,
      'institution.yaml',
      'isServiceDesk: false }',
      'isServiceDesk: false, place: A:W1 }',
    );
    await change(
      folder,
      'institution.yaml',
      'rules:',
      'settings: { way: { mostDecisions: 2, escortSecondAttempt: false } }\nrules:',
    );
    await change(folder, 'institution.yaml', meetingPlace, `${meetingPlace}, place: A:3`);
    await writeFile(
      path.join(folder, 'notices.yaml'),
      "- { id: w, kind: closed, text: { pl: Winda, en: Lift }, closes: ['A:W', 'A:0/B'], from: 2026-11-24 }",
    );
    const { directory } = await directoryOf(folder);
    expect(directory.notices?.[0]?.closes).toEqual(['A:W', 'A:0/B']);
    expect(directory.institution.posts[0]?.place).toBe('A:W1');
    expect(directory.institution.accessiblePlace.place).toBe('A:3');
    expect(directory.institution.settings?.way).toEqual({
      mostDecisions: 2,
      escortSecondAttempt: false,
    });
  });

  testBreakages([
    {
      when: 'the meeting place is in no building',
      file: 'institution.yaml',
      edit: (folder) =>
        change(folder, 'institution.yaml', meetingPlace, `${meetingPlace}, place: A:999`),
      at: 16,
      problem: { kind: 'unknown-name', role: 'meeting-place', name: 'A:999' },
    },
    {
      when: 'a notice closes a lift that is not there',
      file: 'notices.yaml',
      edit: (folder) =>
        writeFile(
          path.join(folder, 'notices.yaml'),
          "- id: w\n  kind: closed\n  text: { pl: Winda, en: Lift }\n  from: 2026-11-24\n  closes: ['A:W2']\n",
        ),
      at: 5,
      problem: { kind: 'unknown-name', role: 'notice-closes', name: 'A:W2' },
    },
  ]);
});
