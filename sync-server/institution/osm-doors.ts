import { add, distance, distanceToWalls, inwardAt, isInside, scale } from '#domain/way/geometry.ts';
import { outside, type Point, type Portal } from '#domain/way/premises.ts';

import { levelsOf } from './osm-levels.ts';
import type { MappedSpace, ReportElement } from './osm-spaces.ts';
import type { OsmData, OsmNode } from './osm-xml.ts';

/** Two nodes nearer to each other, between the same spaces, are the leaves of one door. */
const doubledMetres = 0.9;
const snapMetres = 0.12;
const gapMetres = [0.15, 0.3, 0.6, 0.9];

/**
 * The doors of an indoor map. A door joins the spaces that share its node, on each of its levels;
 * one on a stairwell or lift is there on every level on which a neighbour shares it too.
 */
export function readDoors(
  data: OsmData,
  spaces: readonly MappedSpace[],
  points: ReadonlyMap<string, Point>,
  report: ReportElement,
): readonly Portal[] {
  const reader = new DoorReader(data, spaces, report);
  for (const node of data.nodes.values()) {
    const at = points.get(node.id);
    if (at && (node.tags['door'] || node.tags['entrance'])) reader.read(node, at);
  }
  return reader.portals;
}

class DoorReader {
  readonly portals: Portal[] = [];
  readonly #spaces: readonly MappedSpace[];
  readonly #levels: readonly number[];
  readonly #touching = new Map<string, Set<MappedSpace>>();
  readonly #facade: ReadonlySet<string>;
  readonly #report: ReportElement;

  constructor(data: OsmData, spaces: readonly MappedSpace[], report: ReportElement) {
    this.#spaces = spaces;
    this.#report = report;
    this.#levels = [...new Set(spaces.flatMap(({ space }) => space.levels))];
    for (const mapped of spaces)
      for (const node of mapped.rings.flat())
        this.#touching.set(node, (this.#touching.get(node) ?? new Set()).add(mapped));
    const ways = [...data.ways.values()];
    this.#facade = new Set(
      ways.filter(({ tags }) => tags['building'] || tags['highway']).flatMap(({ nodes }) => nodes),
    );
  }

  read(node: OsmNode, at: Point): void {
    const touching = [...(this.#touching.get(node.id) ?? [])];
    const own = levelsOf(node.tags);
    const onStairs = touching.some(({ space }) => space.levels.length > 1);
    const shared = onStairs
      ? this.#levels.filter((level) => onLevel(touching, level).length > 1)
      : [];
    for (const level of new Set([...own, ...shared])) {
      const joined = this.#joinedBy(node, at, level, onLevel(touching, level));
      this.#add(node, at, level, joined, own.includes(level));
    }
  }

  #joinedBy(
    node: OsmNode,
    at: Point,
    level: number,
    touching: readonly MappedSpace[],
  ): readonly MappedSpace[] {
    const [only] = touching;
    if (touching.length === 1 && only) {
      const behind = this.#isWayOut(node, level) ? undefined : this.#acrossGap(at, level, only);
      if (!behind) return touching;
      this.#report(`node ${node.id}`, { kind: 'door-over-a-gap', name: nameOf(behind) }, level);
      return [only, behind];
    }
    if (touching.length > 0) return touching;
    const near = onLevel(this.#spaces, level)
      .map((mapped) => ({ mapped, metres: distanceToWalls(at, mapped.space.shape) }))
      .filter(({ metres }) => metres < snapMetres)
      .toSorted((a, b) => a.metres - b.metres)
      .slice(0, 2);
    const centimetres = Math.ceil((near.at(-1)?.metres ?? 0) * 100);
    this.#report(
      `node ${node.id}`,
      near.length === 0 ? { kind: 'door-on-no-wall' } : { kind: 'door-off-the-wall', centimetres },
      level,
    );
    return near.map(({ mapped }) => mapped);
  }

  #acrossGap(at: Point, level: number, near: MappedSpace): MappedSpace | undefined {
    const outward = scale(inwardAt(at, near.space.shape), -1);
    for (const metres of gapMetres) {
      const point = add(at, scale(outward, metres));
      const found = onLevel(this.#spaces, level).find(
        (mapped) => mapped !== near && isInside(point, mapped.space.shape),
      );
      if (found) return found;
    }
    return undefined;
  }

  #isWayOut({ id, tags }: OsmNode, level: number): boolean {
    return tags['entrance'] !== undefined || (level === 0 && this.#facade.has(id));
  }

  #add(
    node: OsmNode,
    at: Point,
    level: number,
    joined: readonly MappedSpace[],
    isOwnLevel: boolean,
  ): void {
    const element = `node ${node.id}`;
    const [first, second] = joined;
    if (!first) return;
    if (!second) {
      if (isOwnLevel && this.#isWayOut(node, level))
        this.#push(node, at, level, [undefined, first]);
      else this.#report(element, { kind: 'door-one-sided', name: nameOf(first) }, level);
      return;
    }
    if (joined.length > 2)
      this.#report(element, { kind: 'door-of-several', names: joined.map(nameOf) }, level);
    for (const [index, one] of joined.entries())
      for (const other of joined.slice(index + 1)) this.#push(node, at, level, [one, other]);
  }

  #push(
    node: OsmNode,
    at: Point,
    level: number,
    [one, other]: readonly [MappedSpace | undefined, MappedSpace],
  ): void {
    const side = (mapped: MappedSpace | undefined) => ({
      space: mapped?.space.id ?? outside,
      level,
      at,
    });
    const sides = [side(one), side(other)] as const;
    const same = this.portals.find(
      (portal) =>
        distance(portal.sides[0].at, at) < doubledMetres &&
        portal.sides.every((known) =>
          sides.some(({ space }) => space === known.space && level === known.level),
        ),
    );
    if (same) {
      const first = `node ${same.id.split('@')[0]}`;
      this.#report(`node ${node.id}`, { kind: 'door-doubled', other: first }, level);
      return;
    }
    const suffix = this.portals.some(({ id }) => id === `${node.id}@${level}`)
      ? `:${sides[1].space}`
      : '';
    this.portals.push({
      id: `${node.id}@${level}${suffix}`,
      sides,
      door: doorOf(node, one, other),
      steps: 0,
      ...this.#width(node, level),
      ...(node.tags['entrance'] === 'emergency' && { isEmergency: true }),
      ...((node.tags['wheelchair'] === 'no' || one?.isBarred || other.isBarred) && {
        isBarred: true,
      }),
      ...(!one && { entrance: { id: node.tags['ref'] ?? node.id, kind: entranceKind(node) } }),
    });
  }

  #width({ id, tags }: OsmNode, level: number): { readonly widthMetres?: number } {
    const found = tags['width'] ?? tags['door:width'];
    if (found === undefined) return {};
    const [, metres] = /^(\d{1,2}(?:[.,]\d+)?) ?m?$/u.exec(found.trim()) ?? [];
    if (metres !== undefined) return { widthMetres: Number(metres.replace(',', '.')) };
    this.#report(`node ${id}`, { kind: 'bad-width', found }, level);
    return {};
  }
}

function onLevel(spaces: readonly MappedSpace[], level: number): readonly MappedSpace[] {
  return spaces.filter(({ space }) => space.levels.includes(level));
}

export function nameOf({ space }: MappedSpace): string {
  return space.number ?? space.name ?? `way ${space.id}`;
}

function doorOf(
  { tags }: OsmNode,
  one: MappedSpace | undefined,
  other: MappedSpace,
): Portal['door'] {
  if (one?.space.kind === 'lift' || other.space.kind === 'lift') return 'lift';
  if (tags['door'] === 'no') return 'none';
  return tags['door'] === 'revolving' ? 'revolving' : 'door';
}

function entranceKind({ tags }: OsmNode): 'main' | 'entrance' | 'exit' {
  if (tags['entrance'] === 'main') return 'main';
  return tags['entrance'] === 'exit' ? 'exit' : 'entrance';
}
