import {
  add,
  direction,
  distance,
  distanceToWalls,
  isInside,
  leftOf,
  lengthOf,
  nearestOnWalls,
  scale,
  subtract,
} from '#domain/way/geometry.ts';
import { outside, type Point, type Portal, type PortalSide } from '#domain/way/premises.ts';

import { doorFacts, entranceKind } from './imdf-door-facts.ts';
import type { ReportImdf } from './imdf-fault.ts';
import { labelIn, textIn, type ImdfFeature } from './imdf-features.ts';
import type { MappedLevel } from './imdf-levels.ts';
import type { JoinedUnit } from './imdf-shafts.ts';
import { linesOf, type Project } from './project.ts';

/** How far behind an opening a unit may begin: the thickness of a wall. */
const lookMetres = [0.1, 0.2, 0.35, 0.5, 0.8, 1.2];
const wallMetres = 0.6;
const doubledMetres = 0.9;
const beyondMetres = 1.6;

/** An opening as it is drawn: where its middle is, and which way one goes through it. */
interface Drawn {
  readonly feature: ImdfFeature;
  readonly id: string;
  readonly at: Point;
  readonly through: Point;
  readonly metres: number;
  readonly mapped: MappedLevel;
}

/**
 * The doors of an archive: each joins the units that lie behind its two sides on its level. One
 * that has nothing behind it leads outside where the level ends there, and else is reported.
 */
export function readOpenings(
  openings: readonly ImdfFeature[],
  levels: ReadonlyMap<string, MappedLevel>,
  units: readonly JoinedUnit[],
  project: Project,
  report: ReportImdf,
  language?: string,
): readonly Portal[] {
  const reader = new OpeningReader(units, report, language);
  for (const feature of openings) {
    const level = textIn(feature.properties['level_id']);
    const mapped = levels.get(level);
    if (!mapped) report(feature.element, { kind: 'unknown-level', found: level });
    if (!mapped) continue;
    const lines = linesOf(feature).map((line) => line.map(project));
    if (lines.length === 0) report(feature.element, { kind: 'bad-geometry', expected: 'line' });
    for (const [index, line] of lines.entries()) {
      const [first = [0, 0], last = [0, 0]] = [line[0], line.at(-1)];
      reader.read({
        feature,
        id: index === 0 ? feature.id : `${feature.id}#${index + 1}`,
        at: scale(add(first, last), 0.5),
        through: leftOf(direction(subtract(last, first))),
        metres: lengthOf(line),
        mapped,
      });
    }
  }
  return reader.portals;
}

class OpeningReader {
  readonly portals: Portal[] = [];
  readonly #units: readonly JoinedUnit[];
  readonly #report: ReportImdf;
  readonly #language: string | undefined;

  constructor(units: readonly JoinedUnit[], report: ReportImdf, language: string | undefined) {
    this.#units = units;
    this.#report = report;
    this.#language = language;
  }

  read(drawn: Drawn): void {
    const { feature, mapped } = drawn;
    const { ordinal } = mapped.level;
    const report = (problem: Parameters<ReportImdf>[1]) =>
      this.#report(feature.element, problem, ordinal);
    if (/^(?:automobile|bicycle)/u.test(textIn(feature.properties['category'])))
      report({ kind: 'door-for-vehicles' });
    else {
      const [one, other] = [1, -1].map((sense) => this.#behind(drawn, sense, ordinal));
      if (one && one === other) report({ kind: 'door-inside', name: nameOf(one) });
      else if (one && other) this.#join(drawn, one, other);
      else if (one ?? other) this.#leadOut(drawn, one ?? other, one ? -1 : 1);
      else this.#reportLost(drawn);
    }
  }

  #behind({ at, through }: Drawn, sense: number, ordinal: number): JoinedUnit | undefined {
    for (const metres of lookMetres) {
      const point = add(at, scale(through, sense * metres));
      const found = this.#units.filter(
        ({ level, space }) => level.ordinal === ordinal && isInside(point, space.shape),
      );
      // A room drawn over the hall it stands in is what the door belongs to.
      const room = found.find(({ space }) => space.kind !== 'corridor' && space.kind !== 'area');
      if (found.length > 0) return room ?? found[0];
    }
    return undefined;
  }

  #join(drawn: Drawn, one: JoinedUnit, other: JoinedUnit): void {
    const { at, feature, mapped } = drawn;
    const gap = distanceToWalls(at, one.space.shape) + distanceToWalls(at, other.space.shape);
    if (gap > wallMetres)
      this.#report(
        feature.element,
        { kind: 'door-over-a-gap', name: nameOf(other), centimetres: Math.round(gap * 100) },
        mapped.level.ordinal,
      );
    const sides = [this.#side(one, at), this.#side(other, at)] as const;
    this.#push(drawn, sides, [one, other]);
  }

  #leadOut(drawn: Drawn, inner: JoinedUnit | undefined, outward: number): void {
    const { at, through, feature, mapped } = drawn;
    if (!inner) return;
    const { ordinal } = mapped.level;
    const beyond = add(at, scale(through, outward * beyondMetres));
    const endsHere =
      mapped.extent.length > 0
        ? !mapped.extent.some((shape) => isInside(beyond, shape))
        : ordinal === 0;
    const category = textIn(feature.properties['category']);
    const isWayOut = category === 'emergencyexit' || category === 'pedestrian.principal';
    if (!isWayOut && !(endsHere && ordinal === 0))
      this.#report(feature.element, { kind: 'door-one-sided', name: nameOf(inner) }, ordinal);
    else {
      const sides = [{ space: outside, level: ordinal, at }, this.#side(inner, at)] as const;
      this.#push(drawn, sides, [inner]);
    }
  }

  #reportLost(drawn: Drawn): void {
    const own = drawn.mapped.level.ordinal;
    const levels = [...new Set(this.#units.map(({ level }) => level.ordinal))].filter(
      (ordinal) => ordinal !== own && [1, -1].some((sense) => this.#behind(drawn, sense, ordinal)),
    );
    this.#report(
      drawn.feature.element,
      levels.length > 0 ? { kind: 'door-on-wrong-level', levels } : { kind: 'door-on-no-wall' },
      own,
    );
  }

  #side({ space, drawn, level }: JoinedUnit, at: Point): PortalSide {
    return { space: drawn.id, level: level.ordinal, at: nearestOnWalls(at, space.shape) };
  }

  #push(
    { feature, id, metres }: Drawn,
    sides: readonly [PortalSide, PortalSide],
    units: readonly JoinedUnit[],
  ): void {
    const same = this.portals.find(
      (portal) =>
        distance(portal.sides[1].at, sides[1].at) < doubledMetres &&
        portal.sides.every((known) =>
          sides.some(({ space, level }) => space === known.space && level === known.level),
        ),
    );
    if (same) {
      const problem = { kind: 'door-doubled', other: `opening ${same.id}` } as const;
      this.#report(feature.element, problem, sides[1].level);
      return;
    }
    const isOut = sides[0].space === outside;
    const name = labelIn(feature.properties['name'], this.#language);
    this.portals.push({
      id,
      sides,
      steps: 0,
      ...doorFacts(feature, metres, units),
      ...(isOut && { entrance: { id: name ?? id, kind: entranceKind(feature) } }),
    });
  }
}

export function nameOf({ space, feature }: JoinedUnit): string {
  return space.number ?? space.name ?? feature.element;
}
