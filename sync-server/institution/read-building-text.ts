import type { BuildingProblem } from './building-fault.ts';
import type { BuildingText, CorridorItem, CorridorText, FloorText } from './building-text.ts';
import { nearestName } from './nearest-name.ts';
import { readCorridorItems } from './read-corridor-items.ts';
import type { Reading } from './reading.ts';

/** After one of these, whole sides of rooms may be missing; people in them are not to blame. */
const losesRooms: ReadonlySet<BuildingProblem['kind']> = new Set([
  'unknown-line',
  'corridor-before-floor',
  'side-before-corridor',
  'bad-range',
]);

/** Reads a corridor text (docs/add-an-institution.md) line by line and reports each it cannot read. */
export function readBuildingText(text: string, file: string, reading: Reading): BuildingText {
  let isWhole = true;
  const parser = new BuildingParser((line, problem) => {
    isWhole = false;
    reading.fault({ file, line }, problem);
    if (losesRooms.has(problem.kind)) reading.giveUp('room');
  });
  for (const [index, line] of text.split('\n').entries())
    parser.readLine(line.replace(/(^|\s)#.*$/u, '').trim(), index + 1);
  const floors = parser.finish();
  return { isWhole, floors };
}

type Side = 'left' | 'right' | 'start' | 'end';
type Growing<T> = { -readonly [K in keyof T]: T[K] };
type GrowingCorridor = Growing<Omit<CorridorText, Side>> & { [S in Side]: CorridorItem[] };
type GrowingFloor = Growing<Omit<FloorText, 'corridors'>> & { corridors: GrowingCorridor[] };

const sides: { readonly [word: string]: Side } = {
  l: 'left',
  r: 'right',
  p: 'right',
  start: 'start',
  end: 'end',
};

const lineWords = ['BUILDING', 'FLOOR', 'CORRIDOR', 'L:', 'P:', 'R:', 'start:', 'end:'];

class BuildingParser {
  readonly #floors: GrowingFloor[] = [];
  readonly #report: (line: number, problem: BuildingProblem) => void;

  readonly #lines = [
    { pattern: /^BUILDING((?:\s.*)?)$/iu, read: () => {} },
    {
      pattern: /^FLOOR\s+(-?\d{1,3})(?:\s(.*))?$/iu,
      read: (ordinal: string, label: string, line: number) =>
        this.#openFloor(Number(ordinal), label || ordinal, line),
    },
    {
      pattern: /^CORRIDOR\s+(\S+)(?:\s(.*))?$/iu,
      read: (id: string, rest: string, line: number) => this.#openCorridor(id, rest, line),
    },
    {
      pattern: /^(L|R|P|start|end)\s*:(.*)$/iu,
      read: (word: string, rest: string, line: number) =>
        this.#readSide(word.toLowerCase(), rest, line),
    },
  ];

  constructor(report: (line: number, problem: BuildingProblem) => void) {
    this.#report = report;
  }

  readLine(text: string, line: number): void {
    if (text === '') return;
    for (const { pattern, read } of this.#lines) {
      const [, first, second] = pattern.exec(text) ?? [];
      if (first === undefined) continue;
      read(first, second?.trim() ?? '', line);
      return;
    }
    const nearest = nearestName(/^[^\s:]*:?/u.exec(text)?.[0] ?? '', lineWords);
    this.#report(line, { kind: 'unknown-line', text: text.slice(0, 60), nearest });
  }

  finish(): readonly FloorText[] {
    if (this.#floors.length === 0) this.#report(1, { kind: 'no-floor' });
    for (const { ordinal, line, corridors } of this.#floors)
      if (corridors.length === 0) this.#report(line, { kind: 'no-corridor', floor: ordinal });
    return this.#floors;
  }

  #openFloor(ordinal: number, label: string, line: number): void {
    const first = this.#floors.find((floor) => floor.ordinal === ordinal);
    if (first) this.#report(line, { kind: 'floor-twice', floor: ordinal, firstLine: first.line });
    this.#floors.push({ ordinal, label, line, corridors: [] });
  }

  #openCorridor(id: string, rest: string, line: number): void {
    const floor = this.#floors.at(-1);
    if (!floor) {
      this.#report(line, { kind: 'corridor-before-floor' });
      return;
    }
    const first = floor.corridors.find((corridor) => corridor.id === id);
    if (first) this.#report(line, { kind: 'corridor-twice', corridor: id, firstLine: first.line });
    const width = /(?:^|\s)x(\d{1,2}(?:[.,]\d+)?)m$/u.exec(rest);
    const name = rest.slice(0, width?.index ?? rest.length).trim();
    floor.corridors.push({
      id,
      line,
      ...(name !== '' && { name }),
      ...(width?.[1] && { widthMetres: Number(width[1].replace(',', '.')) }),
      left: [],
      right: [],
      start: [],
      end: [],
    });
  }

  #readSide(word: string, text: string, line: number): void {
    const corridor = this.#floors.at(-1)?.corridors.at(-1);
    const side = sides[word];
    if (!corridor || !side) {
      this.#report(line, { kind: 'side-before-corridor' });
      return;
    }
    const atEnd = side === 'start' || side === 'end';
    const report = (problem: BuildingProblem) => this.#report(line, problem);
    corridor[side].push(...readCorridorItems(text, line, atEnd, report));
  }
}
