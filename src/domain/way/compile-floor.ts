import type { CorridorItem, FloorText } from './building-text.ts';
import type { CompiledFloor, LinkDoor, ShaftDoor } from './compiled-floor.ts';
import { doorOf, nameOf } from './item-facts.ts';
import {
  layOutFloor,
  pointIn,
  type FloorLayout,
  type Junction,
  type JunctionEnd,
  type LaidCorridor,
} from './lay-out-floor.ts';
import { outside, type Landmark, type Point, type Portal, type Space } from './premises.ts';
import { rectangle, standsIn, type Stand } from './stands.ts';

/** Compiles one floor of a corridor text; what it shares with other floors is left for the whole. */
export function compileFloor(
  building: string,
  floor: FloorText,
  lengths?: ReadonlyMap<string, number>,
): CompiledFloor {
  return new FloorCompiler(building, floor.ordinal, layOutFloor(floor, lengths)).compile();
}

class FloorCompiler {
  readonly #building: string;
  readonly #level: number;
  readonly #layout: FloorLayout;
  readonly #spaces = new Map<string, Space>();
  readonly #portals = new Map<string, Portal>();
  readonly #landmarks: Landmark[] = [];
  readonly #shafts: ShaftDoor[] = [];
  readonly #links: LinkDoor[] = [];

  constructor(building: string, level: number, layout: FloorLayout) {
    this.#building = building;
    this.#level = level;
    this.#layout = layout;
  }

  compile(): CompiledFloor {
    for (const corridor of this.#layout.corridors) {
      this.#addPieces(corridor);
      for (const stand of standsIn(corridor))
        this.#addStand(stand, this.#pieceAt(corridor, stand.along));
    }
    for (const junction of this.#layout.junctions) this.#addJunction(junction);
    return {
      spaces: [...this.#spaces.values()],
      portals: [...this.#portals.values()],
      landmarks: this.#landmarks,
      shafts: this.#shafts,
      links: this.#links,
      layout: this.#layout,
    };
  }

  #id(name: string): string {
    return `${this.#building}/${this.#level}/${name}`;
  }

  #pieceAt(corridor: LaidCorridor, along: number): string {
    const piece = corridor.cuts.filter(({ at }) => at < along).length;
    return this.#id(piece === 0 ? corridor.text.id : `${corridor.text.id}.${piece}`);
  }

  #addPieces(corridor: LaidCorridor): void {
    const { text, cuts, lengthMetres } = corridor;
    const half = corridor.widthMetres / 2;
    const bounds = [0, ...cuts.map(({ at }) => at), lengthMetres];
    for (const [index, from] of bounds.slice(0, -1).entries()) {
      const to = bounds[index + 1] ?? from;
      const id = this.#pieceAt(corridor, (from + to) / 2);
      this.#spaces.set(id, {
        id,
        kind: 'corridor',
        building: this.#building,
        levels: [this.#level],
        ...(text.name !== undefined && { name: text.name }),
        shape: { outer: rectangle(corridor, from, to, -half, half), holes: [] },
        axis: [pointIn(corridor, from, 0), pointIn(corridor, to, 0)],
        corridor: this.#id(text.id),
      });
    }
    for (const [index, { item, at }] of cuts.entries()) {
      const width = item.doorMetres === undefined ? {} : { widthMetres: item.doorMetres };
      this.#addPortal(`${text.id}:${item.kind}${index + 1}`, {
        sides: [
          this.#side(this.#pieceAt(corridor, at - 0.01), pointIn(corridor, at, 0)),
          this.#side(this.#pieceAt(corridor, at + 0.01), pointIn(corridor, at, 0)),
        ],
        door: item.kind === 'door' ? 'door' : 'none',
        steps: item.kind === 'steps' ? item.count : item.doorSteps,
        ...width,
      });
    }
  }

  #addStand(stand: Stand, corridor: string): void {
    const { item, door: at, isCorridorEnd } = stand;
    const level = this.#level;
    if (item.kind === 'room' || item.kind === 'wc' || item.kind === 'desk')
      this.#addRoom(stand, corridor);
    else if (item.kind === 'stairs' || item.kind === 'lift')
      this.#shafts.push({
        ...stand,
        corridor,
        kind: item.kind,
        id: item.id,
        level,
        at,
        item,
        isCorridorEnd,
      });
    else if (item.kind === 'entrance' || item.kind === 'exit')
      this.#addEntrance(stand, item, corridor);
    else if (item.kind === 'mark')
      this.#landmarks.push({ name: item.name, building: this.#building, level, at });
    else if (item.kind === 'link') this.#links.push({ ...item, level, corridor, at });
  }

  #addRoom({ item, door, outer, isCorridorEnd }: Stand, corridor: string): void {
    const known = nameOf(item);
    const id = this.#freeId(known.number ?? known.name ?? `${known.use} ${this.#spaces.size}`);
    this.#spaces.set(id, {
      id,
      kind: 'room',
      building: this.#building,
      levels: [this.#level],
      ...known,
      ...(item.isPrivate && { isPrivate: true }),
      shape: { outer, holes: [] },
    });
    this.#addPortal(`${id.slice(this.#id('').length)}:door`, {
      sides: [this.#side(corridor, door), this.#side(id, door)],
      door: item.kind === 'desk' ? 'none' : 'door',
      steps: item.doorSteps,
      ...doorOf(item, isCorridorEnd),
    });
  }

  #addEntrance(
    { door, isCorridorEnd }: Stand,
    item: CorridorItem & { readonly kind: 'entrance' | 'exit' },
    corridor: string,
  ): void {
    const kind = item.isMain ? 'main' : item.kind;
    this.#addPortal(item.id, {
      sides: [this.#side(outside, door), this.#side(corridor, door)],
      door: 'door',
      steps: item.doorSteps,
      entrance: { id: item.id, kind },
      ...doorOf(item, isCorridorEnd),
    });
  }

  #addJunction({ ends }: Junction): void {
    const [here, there] = ends;
    const corridorOf = (end: JunctionEnd) =>
      this.#layout.corridors.find(({ text }) => text.id === end.corridor);
    const from = corridorOf(here);
    const to = corridorOf(there);
    if (!from || !to) return;
    const isEnd = [here, there].some(({ place }) => place === 'start' || place === 'end');
    this.#addPortal(`${here.corridor}>${there.corridor}`, {
      sides: [
        this.#side(this.#pieceAt(from, here.along), here.at),
        this.#side(this.#pieceAt(to, there.along), there.at),
      ],
      door: 'none',
      steps: 0,
      ...(isEnd && { isCorridorEnd: true }),
    });
  }

  #side(space: string, at: Point): Portal['sides'][number] {
    return { space, level: this.#level, at };
  }

  #addPortal(name: string, portal: Omit<Portal, 'id'>): void {
    let id = this.#id(name);
    while (this.#portals.has(id)) id += '+';
    this.#portals.set(id, { id, ...portal });
  }

  #freeId(name: string): string {
    let id = this.#id(name);
    while (this.#spaces.has(id)) id += '+';
    return id;
  }
}
