import { describe, expect, test } from 'vitest';

import type { BuildingProblem } from '#domain/way/building-problem.ts';
import { checkBuildingText } from '#domain/way/check-building-text.ts';
import { compilePremises } from '#domain/way/compile-premises.ts';
import { readBuildingTexts } from '#domain/way/read-building-text.ts';
import { placeItems } from '#domain/way/steps-on-floor.ts';

function read(text: string) {
  const faults: (readonly [number, BuildingProblem['kind']])[] = [];
  const buildings = readBuildingTexts(text, (line, { kind }) => faults.push([line, kind]));
  return { buildings, faults };
}

const english = `BUILDING A
FLOOR 0 hall
CORRIDOR A main hall 24m x4m
start: entrance W1 (main)
L: 1 Office | stairs S1 | - 4m | wc+ | 8-12/2
R: desk BOK | lift W | 3 (2 steps, 85 cm) | steps 3 | 4 (private)
end: right B | mark Clock
CORRIDOR B
L: door | 5
PATH W1 B:W2 40m (2 steps)`;

describe('a corridor text', () => {
  test.each([
    [
      'Polish',
      `BUDYNEK A
PIĘTRO 0 hall
KORYTARZ A main hall 24m x4m
początek: wejście W1 (główne)
L: 1 Office | schody S1 | - 4m | toaleta+ | 8-12/2
P: stanowisko BOK | winda W | 3 (2 stopnie, 85 cm) | stopnie 3 | 4 (prywatne)
koniec: prawo B | znak Clock
KORYTARZ B
L: drzwi | 5
DROGA W1 B:W2 40m (2 stopnie)`,
    ],
    [
      'Spanish',
      `EDIFICIO A
PLANTA 0 hall
PASILLO A main hall 24m x4m
inicio: entrada W1 (principal)
I: 1 Office | escalera S1 | - 4m | aseo+ | 8-12/2
D: mostrador BOK | ascensor W | 3 (2 peldaños, 85 cm) | peldaños 3 | 4 (privado)
fin: derecha B | señal Clock
PASILLO B
I: puerta | 5
CAMINO W1 B:W2 40m (2 peldaños)`,
    ],
    [
      'Lithuanian',
      `PASTATAS A
AUKŠTAS 0 hall
KORIDORIUS A main hall 24m x4m
pradžia: įėjimas W1 (pagrindinis)
K: 1 Office | laiptai S1 | - 4m | tualetas+ | 8-12/2
D: langelis BOK | liftas W | 3 (2 laipteliai, 85 cm) | laipteliai 3 | 4 (privatus)
pabaiga: dešinė B | ženklas Clock
KORIDORIUS B
K: durys | 5
TAKAS W1 B:W2 40m (2 laipteliai)`,
    ],
  ])('says the same in %s as in English', (_, text) => {
    expect(read(english).faults).toEqual([]);
    expect(read(text)).toEqual(read(english));
  });

  test('names the line of what it cannot read', () => {
    const { faults } = read('FLOOR 0\nCORRIDOR A\nL: 1 (2,5 steps) | lfit W\nZ: 2\nPATH W1');
    expect(faults).toEqual([
      [3, 'unknown-remark'],
      [3, 'unknown-item'],
      [4, 'unknown-line'],
      [5, 'bad-path'],
    ]);
  });

  test('lets the drawing decide what lies behind steps that one side tells of', () => {
    const faults: string[] = [];
    const [building] = readBuildingTexts(
      'FLOOR 0\nCORRIDOR A\n  start: entrance W1\n  L: 1-4\n  P: 5 | steps 3 | 6 | 7',
      () => {},
    );
    if (!building) throw new Error('no building');
    checkBuildingText(building, (_, { kind }) => faults.push(kind));
    const [corridor] = building.floors.flatMap(({ corridors }) => corridors);
    const pieces = corridor ? placeItems(corridor) : [];
    const behind = pieces.flatMap(({ item, piece }) =>
      item.kind === 'room' && piece === 1 ? [item.number] : [],
    );
    expect([faults, behind]).toEqual([[], ['2', '3', '4', '6', '7']]);
  });

  test('closes a ring whose last corridor was not long enough', () => {
    const { buildings } = read(`FLOOR 0
CORRIDOR A
  start: entrance W1
  L: 1-9
  end: left B
CORRIDOR B
  L: 11-15
  end: left C
CORRIDOR C
  R: 21-23
  end: left D
CORRIDOR D
  R: 31-35
  end: left A`);
    const { premises, problems } = compilePremises(buildings);
    expect(problems.map(({ problem }) => problem.kind)).not.toContain('ring-open');
    const joints = premises.portals.filter(({ id }) => id.endsWith('D>A'));
    expect(joints).toHaveLength(1);
  });

  test('reports wings that lie on top of each other, passages and paths that lead nowhere', () => {
    const { buildings } = read(`FLOOR 0
CORRIDOR A
  L: >B | >C | 1
  end: link B0
CORRIDOR B
  L: 2-9
  R: 10-19
CORRIDOR C
  L: 20-29
  R: 30-39
PATH W1 W2 20m`);
    const { problems } = compilePremises(buildings);
    expect(problems.map(({ line, problem }) => [line, problem.kind])).toEqual([
      [8, 'overlap'],
      [4, 'link-not-returned'],
      [11, 'unknown-entrance'],
      [11, 'unknown-entrance'],
    ]);
  });
});
