import { distanceToWalls, isInside, middleOf } from '#domain/way/geometry.ts';
import type { Space } from '#domain/way/premises.ts';

import type { ReportImdf } from './imdf-fault.ts';
import { listIn, recordIn, textIn, type ImdfFeature } from './imdf-features.ts';
import type { MappedUnit } from './imdf-units.ts';

/** A unit with the space it belongs to; stairs, lifts and ramps of several levels have one in common. */
export type JoinedUnit = MappedUnit & { readonly drawn: Space };

const metresAside = 0.5;

/**
 * Joins the stairs, lifts and ramps of different levels into one space each: by the archive's
 * relationships, and where it has none, because one lies above the other, which is reported.
 */
export function joinShafts(
  units: readonly MappedUnit[],
  relationships: readonly ImdfFeature[],
  report: ReportImdf,
): readonly JoinedUnit[] {
  const shafts = units.filter(({ space }) => ['stairs', 'lift', 'ramp'].includes(space.kind));
  const joined = new Map(shafts.map((unit) => [unit.space.id, unit.space.id]));
  const byFeature = new Map(shafts.map((unit) => [unit.feature.id, unit.space.id]));
  const allUnits = new Set(units.map(({ feature }) => feature.id));
  for (const relationship of relationships) {
    const ids = unitsIn(relationship);
    for (const id of ids)
      if (!allUnits.has(id)) report(relationship.element, { kind: 'unknown-unit', found: id });
    const known = ids.flatMap((id) => byFeature.get(id) ?? []);
    for (const [index, id] of known.entries()) join(joined, known[index - 1] ?? id, id);
  }
  joinByPlace(shafts, joined, report);
  return units.map((unit) => ({ ...unit, drawn: spaceOf(unit, shafts, joined, report) }));
}

function unitsIn({ properties }: ImdfFeature): readonly string[] {
  return [
    properties['origin'],
    ...listIn(properties['intermediary']),
    properties['destination'],
  ].flatMap((reference) => {
    const { id, feature_type } = recordIn(reference);
    return feature_type === 'unit' ? [textIn(id)] : [];
  });
}

function join(joined: Map<string, string>, one: string, other: string): void {
  const [kept, given] = [joined.get(one) ?? one, joined.get(other) ?? other];
  for (const [id, group] of joined) if (group === given) joined.set(id, kept);
}

function joinByPlace(
  shafts: readonly MappedUnit[],
  joined: Map<string, string>,
  report: ReportImdf,
): void {
  for (const upper of shafts)
    for (const lower of shafts) {
      const { space } = upper;
      const isNext = space.levels[0] === (lower.space.levels[0] ?? 0) + 1;
      if (!isNext || lower.space.kind !== space.kind || lower.space.building !== space.building)
        continue;
      if (joined.get(space.id) === joined.get(lower.space.id) || !liesAbove(space, lower.space))
        continue;
      join(joined, lower.space.id, space.id);
      report(upper.feature.element, { kind: 'joined-by-place', other: lower.feature.element });
    }
}

function liesAbove(upper: Space, lower: Space): boolean {
  const middle = middleOf(upper.shape);
  return (
    isInside(middle, lower.shape) ||
    isInside(middleOf(lower.shape), upper.shape) ||
    distanceToWalls(middle, lower.shape) < metresAside
  );
}

function spaceOf(
  unit: MappedUnit,
  shafts: readonly MappedUnit[],
  joined: ReadonlyMap<string, string>,
  report: ReportImdf,
): Space {
  const group = joined.get(unit.space.id);
  if (group === undefined) return unit.space;
  const parts = shafts.filter(({ space }) => joined.get(space.id) === group);
  const levels = [...new Set(parts.flatMap(({ space }) => space.levels))].toSorted((a, b) => a - b);
  if (levels.length > 1) {
    const named = parts.find(({ space }) => space.number ?? space.name) ?? parts[0];
    return { ...(named?.space ?? unit.space), id: group, levels };
  }
  report(unit.feature.element, { kind: 'stairs-on-one-level' }, unit.level.ordinal);
  // The landing before them: one walks on it, and nowhere from it.
  return unit.space.kind === 'stairs' ? { ...unit.space, kind: 'area' } : unit.space;
}
