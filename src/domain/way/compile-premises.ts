import type { BuildingProblem } from './building-problem.ts';
import type { NamedBuildingText } from './building-text.ts';
import { closeRings } from './close-rings.ts';
import { compilePaths } from './compile-paths.ts';
import type { CompiledFloor, LinkDoor, ShaftDoor } from './compiled-floor.ts';
import { add, subtract } from './geometry.ts';
import { moveFloor } from './move-floor.ts';
import { overlapsOn } from './overlaps.ts';
import type { Landmark, Level, Point, Portal, Premises, Space } from './premises.ts';

/** A problem of one building's text; the way can be found all the same, if not everywhere. */
export interface PremisesProblem {
  readonly building: string;
  readonly line: number;
  readonly problem: BuildingProblem;
}

export interface CompiledPremises {
  readonly premises: Premises;
  readonly problems: readonly PremisesProblem[];
}

/** Compiles corridor texts into the premises that router, directions and drawing know. */
export function compilePremises(buildings: readonly NamedBuildingText[]): CompiledPremises {
  const compiler = new PremisesCompiler();
  for (const building of buildings) compiler.addBuilding(building);
  return compiler.finish(buildings);
}

const betweenBuildings = 20;

class PremisesCompiler {
  readonly #levels: Level[] = [];
  readonly #spaces: Space[] = [];
  readonly #portals: Portal[] = [];
  readonly #landmarks: Landmark[] = [];
  readonly #links: (LinkDoor & { readonly from: string })[] = [];
  readonly #problems: PremisesProblem[] = [];

  addBuilding(building: NamedBuildingText): void {
    const offset = this.#freePlace();
    const anchors = new Map<string, Point>();
    const shafts: ShaftDoor[] = [];
    for (const floor of building.floors) {
      const report = (line: number, problem: BuildingProblem) =>
        this.#problems.push({ building: building.id, line, problem });
      const drawn = closeRings(building.id, floor, report);
      for (const { line, ...problem } of overlapsOn(drawn.layout)) report(line, problem);
      const placed = moveFloor(drawn, alignment(drawn, anchors) ?? offset);
      for (const shaft of placed.shafts)
        if (!anchors.has(keyOf(shaft))) anchors.set(keyOf(shaft), shaft.at);
      this.#levels.push({ building: building.id, ordinal: floor.ordinal, label: floor.label });
      this.#spaces.push(...placed.spaces);
      this.#portals.push(...placed.portals);
      this.#landmarks.push(...placed.landmarks);
      this.#links.push(...placed.links.map((link) => ({ ...link, from: building.id })));
      shafts.push(...placed.shafts);
    }
    this.#addShafts(building.id, shafts);
  }

  finish(buildings: readonly NamedBuildingText[]): CompiledPremises {
    this.#addLinks();
    const report = (problem: PremisesProblem) => this.#problems.push(problem);
    const paths = compilePaths(buildings, this.#portals, report);
    return {
      premises: {
        levels: this.#levels,
        spaces: this.#spaces,
        portals: this.#portals,
        landmarks: this.#landmarks,
        paths,
      },
      problems: this.#problems,
    };
  }

  /** To the east of what is drawn already. */
  #freePlace(): Point {
    if (this.#spaces.length === 0) return [0, 0];
    const east = this.#spaces.flatMap(({ shape }) => shape.outer.map(([x]) => x));
    return [Math.max(...east) + betweenBuildings, 0];
  }

  #addShafts(building: string, doors: readonly ShaftDoor[]): void {
    const shafts = new Map<string, ShaftDoor[]>();
    for (const door of doors) shafts.set(keyOf(door), [...(shafts.get(keyOf(door)) ?? []), door]);
    for (const [key, openings] of shafts) {
      const id = `${building}/${key}`;
      const [first] = openings;
      if (!first) continue;
      const levels = [...new Set(openings.map(({ level }) => level))].toSorted((a, b) => a - b);
      const shape = { outer: first.outer, holes: [] };
      this.#spaces.push({ id, kind: first.kind, building, levels, number: first.id, shape });
      for (const [index, opening] of openings.entries())
        this.#portals.push(shaftPortal(`${id}:${opening.level}:${index + 1}`, id, opening));
    }
  }

  /** Joins each passage with the one that leads back, in the order in which they are written. */
  #addLinks(): void {
    const waiting = [...this.#links];
    for (let link = waiting.shift(); link; link = waiting.shift()) {
      const { from, building, floor, level, line } = link;
      const index = waiting.findIndex(
        (other) =>
          other.from === building &&
          other.level === floor &&
          other.building === from &&
          other.floor === level,
      );
      const [back] = index < 0 ? [] : waiting.splice(index, 1);
      if (back)
        this.#portals.push({
          id: `${link.corridor}>${back.corridor}`,
          sides: [sideOf(link), sideOf(back)],
          door: 'none',
          steps: 0,
        });
      else
        this.#problems.push({
          building: from,
          line,
          problem: { kind: 'link-not-returned', building, floor },
        });
    }
  }
}

function keyOf({ kind, id }: ShaftDoor): string {
  return `${kind} ${id}`;
}

function sideOf({ corridor, level, at }: LinkDoor): Portal['sides'][number] {
  return { space: corridor, level, at };
}

function shaftPortal(id: string, shaft: string, opening: ShaftDoor): Portal {
  const { level, at, item, corridor } = opening;
  return {
    id,
    sides: [
      { space: corridor, level, at },
      { space: shaft, level, at },
    ],
    door: opening.kind === 'lift' ? 'lift' : 'none',
    steps: item.doorSteps,
    ...(item.doorMetres !== undefined && { widthMetres: item.doorMetres }),
    ...(opening.isCorridorEnd && { isCorridorEnd: true }),
  };
}

/** How a floor must be moved for a shaft it shares with a floor drawn before to be in one place. */
function alignment(floor: CompiledFloor, anchors: ReadonlyMap<string, Point>): Point | undefined {
  for (const shaft of floor.shafts) {
    const anchor = anchors.get(keyOf(shaft));
    if (anchor) return subtract(add(anchor, [0, 0]), shaft.at);
  }
  return undefined;
}
