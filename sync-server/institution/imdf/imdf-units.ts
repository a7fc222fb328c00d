import { distance } from '#domain/way/geometry.ts';
import type { Level, Point, Shape, Space, SpaceKind } from '#domain/way/premises.ts';

import type { ReportImdf } from './imdf-fault.ts';
import { labelIn, textIn, type ImdfFeature, type ImdfFeatures } from './imdf-features.ts';
import type { MappedLevel } from './imdf-levels.ts';
import { polygonsOf, type Project } from './project.ts';

/** A piece of floor on one level, as it is drawn. */
export interface MappedUnit {
  readonly feature: ImdfFeature;
  readonly category: string;
  readonly level: Level;
  readonly space: Space;
}

/** Categories of the standard that are no rooms; walls, columns and voids are nothing to walk in. */
const kindOf: Readonly<Record<string, SpaceKind | 'solid'>> = {
  walkway: 'corridor',
  'walkway.island': 'corridor',
  footbridge: 'corridor',
  movingwalkway: 'corridor',
  lobby: 'area',
  waitingroom: 'area',
  lounge: 'area',
  platform: 'area',
  terrace: 'area',
  unenclosedarea: 'area',
  road: 'area',
  // Steps on one level: to the router a piece of floor whose borders no wheelchair passes.
  steps: 'area',
  stairs: 'stairs',
  escalator: 'stairs',
  elevator: 'lift',
  ramp: 'ramp',
  ...Object.fromEntries(
    [
      'brick',
      'column',
      'concrete',
      'drywall',
      'glass',
      'structure',
      'wood',
      'vegetation',
      'opentobelow',
      'fieldofplay',
    ].map((category) => [category, 'solid' as const]),
  ),
};

const roomCategories =
  /^(?:auditorium|classroom|conferenceroom|firstaid|fitnessroom|foodservice|huddleroom|kitchen|laboratory|library|mailroom|mothersroom|movietheater|nonpublic|office|parking|phoneroom|privatelounge|recreation|restroom(?:\..+)?|room|serverroom|shower|smokingarea|storage|theater|unspecified)$/u;

/** The pieces of floor that one can be in; a unit in several parts is several of them. */
export function readUnits(
  features: ImdfFeatures,
  levels: ReadonlyMap<string, MappedLevel>,
  project: Project,
  report: ReportImdf,
): readonly MappedUnit[] {
  const occupants = occupantsOf(features);
  return features.unit.flatMap((feature): readonly MappedUnit[] => {
    const { element, properties } = feature;
    const category = textIn(properties['category']);
    const mapped = levels.get(textIn(properties['level_id']));
    if (!mapped) {
      report(element, { kind: 'unknown-level', found: textIn(properties['level_id']) });
      return [];
    }
    const kind = kindOf[category] ?? 'room';
    if (kind === 'solid') return [];
    if (kind === 'room' && !roomCategories.test(category))
      report(element, { kind: 'unknown-category', found: category });
    const shapes = polygonsOf(feature).map((rings) => toShape(rings.map((r) => r.map(project))));
    if (shapes.length === 0) report(element, { kind: 'bad-geometry', expected: 'polygon' });
    const facts = factsOf(feature, category, occupants, features.language);
    return shapes.map((shape, index) => ({
      feature,
      category,
      level: mapped.level,
      space: {
        id: index === 0 ? feature.id : `${feature.id}#${index + 1}`,
        kind,
        building: mapped.level.building,
        levels: [mapped.level.ordinal],
        ...facts,
        shape,
      },
    }));
  });
}

function factsOf(
  feature: ImdfFeature,
  category: string,
  occupants: ReadonlyMap<string, string>,
  language: string | undefined,
): Pick<Space, 'number' | 'name' | 'use' | 'isPrivate'> {
  const { properties } = feature;
  const labels = [properties['name'], properties['alt_name']].flatMap(
    (value) => labelIn(value, language) ?? [],
  );
  const number = labels.find((label) => /^\p{L}{0,3}[ -]?\d[\p{L}\d./-]*$/u.test(label));
  const name = occupants.get(feature.id) ?? labels.find((label) => label !== number);
  const isToilet = category.startsWith('restroom');
  return {
    ...(number !== undefined && { number }),
    ...(name !== undefined && { name }),
    ...(isToilet && { use: category.endsWith('wheelchair') ? 'wc-accessible' : 'wc' }),
    ...((textIn(properties['restriction']) !== '' || category === 'nonpublic') && {
      isPrivate: true,
    }),
  };
}

/** Who is in a unit: an occupant stands at an anchor, and the anchor in a unit. */
function occupantsOf({ anchor, occupant, language }: ImdfFeatures): ReadonlyMap<string, string> {
  const unitOf = new Map(anchor.map(({ id, properties }) => [id, textIn(properties['unit_id'])]));
  return new Map(
    occupant.flatMap(({ properties }): readonly (readonly [string, string])[] => {
      const unit = unitOf.get(textIn(properties['anchor_id']));
      const name = labelIn(properties['name'], language);
      return unit && name ? [[unit, name]] : [];
    }),
  );
}

function toShape(rings: readonly (readonly Point[])[]): Shape {
  const [outer = [], ...holes] = rings.map(withoutDoubles);
  return { outer, holes };
}

function withoutDoubles(ring: readonly Point[]): readonly Point[] {
  return ring.filter((point, index) => {
    const before = ring[index === 0 ? ring.length - 1 : index - 1];
    return !before || distance(point, before) > 1e-6;
  });
}
