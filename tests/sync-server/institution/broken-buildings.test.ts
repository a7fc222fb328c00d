import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe } from 'vitest';

import { change, testBreakages } from './office-folder.ts';

const file = 'building-a.txt';

describe('a corridor text that cannot be walked through', () => {
  testBreakages([
    {
      when: 'a line that begins with a word nobody knows',
      file,
      edit: ['CORRIDOR B\n', 'CORIDOR B\n'],
      at: 9,
      problem: { kind: 'unknown-line', text: 'CORIDOR B', nearest: 'CORRIDOR' },
    },
    {
      when: 'a thing misspelt',
      file,
      edit: ['L: lift W', 'L: lfit W'],
      at: 13,
      problem: { kind: 'unknown-item', item: 'lfit W', nearest: 'lift W' },
    },
    {
      when: 'stairs without an id',
      file: 'building-b.txt',
      edit: ['| door', '| stairs'],
      at: 4,
      problem: { kind: 'unknown-item', item: 'stairs' },
    },
    {
      when: 'a room’s name in brackets',
      file,
      edit: ['4 (2 steps)', '4 (Meldunki)'],
      at: 7,
      problem: { kind: 'unknown-remark', remark: 'Meldunki' },
    },
    {
      when: 'a turn in the middle of a corridor',
      file: 'building-b.txt',
      edit: ['| door', '| left A'],
      at: 4,
      problem: { kind: 'turn-inside-corridor', item: 'left A' },
    },
    {
      when: 'a thousand rooms in a row',
      file,
      edit: ['7-9', '7-9000'],
      at: 11,
      problem: { kind: 'bad-range', range: '7-9000', most: 100 },
    },
    {
      when: 'a corridor before the first floor',
      file: 'building-b.txt',
      edit: ['FLOOR 0 parter', 'CORRIDOR Z\nFLOOR 0 parter'],
      at: 1,
      problem: { kind: 'corridor-before-floor' },
    },
    {
      when: 'doors before the first corridor',
      file: 'building-b.txt',
      edit: ['CORRIDOR A', '  L: 1\nCORRIDOR A'],
      at: 2,
      problem: { kind: 'side-before-corridor' },
    },
    {
      when: 'only the building’s name',
      file: 'building-c.txt',
      edit: async (folder) => {
        await writeFile(path.join(folder, 'building-c.txt'), 'BUILDING Garaż\n');
        await change(
          folder,
          'institution.yaml',
          '  - id: B',
          '  - { id: C, name: { pl: Garaż }, file: building-c.txt }\n  - id: B',
        );
      },
      at: 1,
      problem: { kind: 'no-floor' },
    },
    {
      when: 'a floor without a corridor',
      file: 'building-b.txt',
      edit: ['FLOOR 0', 'FLOOR 1 piętro\nFLOOR 0'],
      at: 1,
      problem: { kind: 'no-corridor', floor: 1 },
    },
    {
      when: 'a floor twice',
      file,
      edit: ['FLOOR 1 I piętro', 'FLOOR 0 I piętro'],
      at: { file, line: 15 },
      problem: { kind: 'floor-twice', floor: 0, firstLine: 3 },
    },
    {
      when: 'a corridor twice on one floor',
      file: 'building-b.txt',
      edit: ['  end: exit', 'CORRIDOR A\n  end: exit'],
      at: 6,
      problem: { kind: 'corridor-twice', corridor: 'A', firstLine: 2 },
    },
    {
      when: 'a corridor that turns into one nobody described',
      file: 'building-b.txt',
      edit: ['end: exit W2 (3 steps)', 'end: exit W2 (3 steps) | right Q'],
      at: 6,
      problem: { kind: 'unknown-corridor', corridor: 'Q', floor: 0 },
    },
    {
      when: 'a corridor that nothing leads to',
      file: 'building-b.txt',
      edit: ['  end: exit', 'CORRIDOR D\n  L: B9\nCORRIDOR E\n  end: exit'],
      at: 6,
      problem: { kind: 'corridor-not-reached', corridor: 'D', floor: 0 },
    },
    {
      when: 'a floor without stairs',
      file: 'building-b.txt',
      edit: [
        '  end: exit W2 (3 steps)',
        '  end: exit W2 (3 steps)\nFLOOR 1 strych\nCORRIDOR A\n  L: B9',
      ],
      at: 7,
      problem: { kind: 'floor-not-reached', floor: 1 },
    },
    {
      when: 'stairs that end in the air',
      file: 'building-b.txt',
      edit: ['| door', '| stairs S9'],
      at: 4,
      problem: { kind: 'shaft-on-one-floor', shaft: 'stairs', id: 'S9' },
    },
    {
      when: 'three steps on the left and two on the right',
      file,
      edit: ['wc | steps 3 | 7-9', 'wc | steps 2 | 7-9'],
      at: 9,
      problem: { kind: 'steps-differ', corridor: 'B' },
    },
    {
      when: 'a passage to a building nobody knows',
      file,
      edit: ['link B0', 'link K0'],
      at: 14,
      problem: { kind: 'unknown-name', role: 'link-building', name: 'K' },
    },
    {
      when: 'a passage to a floor that is not there',
      file,
      edit: ['link B0', 'link B3'],
      at: 14,
      problem: { kind: 'unknown-floor', building: 'B', floor: 3 },
    },
  ]);
});
