import { nearestName } from '../nearest-name.ts';
import type { BuildingProblem } from './building-problem.ts';
import type {
  CorridorItem,
  CorridorText,
  FloorText,
  NamedBuildingText,
  PathText,
} from './building-text.ts';
import { readCorridorItems } from './read-corridor-items.ts';
import { readPath } from './read-path.ts';
import { lineInEnglish, lineStarts, sideNamed, type TextSide } from './text-words.ts';

/** Where problems of a text go; lines are counted from 1. */
export type ReportLine = (line: number, problem: BuildingProblem) => void;

/**
 * Reads a corridor text (docs/add-an-institution.md) line by line and reports each it cannot read.
 * A text without a BUILDING line describes one building; what stands in such a line gives its id,
 * a single word of capitals and digits (`BUILDING Budynek B`), else A, B, C in order.
 */
export function readBuildingTexts(text: string, report: ReportLine): readonly NamedBuildingText[] {
  const parser = new BuildingParser(report);
  for (const [index, line] of text.split('\n').entries())
    parser.readLine(line.replace(/(^|\s)#.*$/u, '').trim(), index + 1);
  return parser.finish();
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };
type GrowingCorridor = Growing<Omit<CorridorText, TextSide>> & { [S in TextSide]: CorridorItem[] };
type GrowingFloor = Growing<Omit<FloorText, 'corridors'>> & { corridors: GrowingCorridor[] };
interface GrowingBuilding {
  id: string;
  name: string;
  isWhole: boolean;
  readonly floors: GrowingFloor[];
  readonly paths: PathText[];
}

class BuildingParser {
  readonly #buildings: GrowingBuilding[] = [];
  readonly #report: ReportLine;

  readonly #lines = [
    {
      pattern: /^BUILDING((?:\s.*)?)$/iu,
      read: (name: string) => this.#openBuilding(name.trim()),
    },
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
      pattern: /^PATH\s+(.+)$/iu,
      read: (ends: string, _: string, line: number) => this.#readPath(ends, line),
    },
    {
      pattern: /^(\p{L}+)\s*:(.*)$/iu,
      read: (word: string, rest: string, line: number) => this.#readSide(word, rest, line),
    },
  ];

  constructor(report: ReportLine) {
    this.#report = (line, problem) => {
      this.#building.isWhole = false;
      report(line, problem);
    };
  }

  readLine(text: string, line: number): void {
    if (text === '') return;
    const known = lineInEnglish(text);
    for (const { pattern, read } of this.#lines) {
      const [, first, second] = pattern.exec(known) ?? [];
      if (first === undefined) continue;
      read(first, second?.trim() ?? '', line);
      return;
    }
    this.#reportUnknown(text, line);
  }

  finish(): readonly NamedBuildingText[] {
    for (const { floors } of this.#buildings.length > 0 ? this.#buildings : [this.#building]) {
      if (floors.length === 0) this.#report(1, { kind: 'no-floor' });
      for (const { ordinal, line, corridors } of floors)
        if (corridors.length === 0) this.#report(line, { kind: 'no-corridor', floor: ordinal });
    }
    return this.#buildings;
  }

  get #building(): GrowingBuilding {
    return this.#buildings.at(-1) ?? this.#openBuilding('');
  }

  #reportUnknown(text: string, line: number): void {
    const nearest = nearestName(/^[^\s:]*:?/u.exec(text)?.[0] ?? '', lineStarts);
    this.#report(line, { kind: 'unknown-line', text: text.slice(0, 60), nearest });
  }

  #openBuilding(name: string): GrowingBuilding {
    const next = String.fromCodePoint(65 + this.#buildings.length);
    const id = /(?:^|\s)(\p{Lu}[\p{Lu}\d]{0,2})(?:\s|$)/u.exec(name)?.[1] ?? next;
    const building = { id, name, isWhole: true, floors: [], paths: [] };
    this.#buildings.push(building);
    return building;
  }

  #openFloor(ordinal: number, label: string, line: number): void {
    const { floors } = this.#building;
    const first = floors.find((floor) => floor.ordinal === ordinal);
    if (first) this.#report(line, { kind: 'floor-twice', floor: ordinal, firstLine: first.line });
    floors.push({ ordinal, label, line, corridors: [] });
  }

  #openCorridor(id: string, rest: string, line: number): void {
    const floor = this.#building.floors.at(-1);
    if (!floor) {
      this.#report(line, { kind: 'corridor-before-floor' });
      return;
    }
    const first = floor.corridors.find((corridor) => corridor.id === id);
    if (first) this.#report(line, { kind: 'corridor-twice', corridor: id, firstLine: first.line });
    const { name, x, length } = measuresIn(rest);
    floor.corridors.push({
      id,
      line,
      ...(name && { name }),
      ...(x && { widthMetres: Number(x.replace(',', '.')) }),
      ...(length && { lengthMetres: Number(length.replace(',', '.')) }),
      left: [],
      right: [],
      start: [],
      end: [],
    });
  }

  #readPath(ends: string, line: number): void {
    const path = readPath(ends, line);
    if (path) this.#building.paths.push(path);
    else this.#report(line, { kind: 'bad-path', text: ends.slice(0, 60) });
  }

  #readSide(word: string, text: string, line: number): void {
    const side = sideNamed(word);
    const corridor = this.#building.floors.at(-1)?.corridors.at(-1);
    if (!side) this.#reportUnknown(`${word}:${text}`, line);
    else if (!corridor) this.#report(line, { kind: 'side-before-corridor' });
    else {
      const atEnd = side === 'start' || side === 'end';
      const report = (problem: BuildingProblem) => this.#report(line, problem);
      corridor[side].push(...readCorridorItems(text, line, atEnd, report));
    }
  }
}

/** What stands behind a corridor's id: its name, and its length and width in metres: `24m x4m`. */
function measuresIn(rest: string): { readonly [key: string]: string | undefined } {
  const measures =
    /^(?<name>.*?)\s*(?:(?<=^|\s)(?<length>\d{1,3}(?:[.,]\d+)?)m)?\s*(?:(?<=^|\s)x(?<x>\d{1,2}(?:[.,]\d+)?)m)?$/u;
  return measures.exec(rest)?.groups ?? {};
}
