import type { Level, Shape } from '#domain/way/premises.ts';

import type { ReportImdf } from './imdf-fault.ts';
import { labelIn, listIn, textIn, type ImdfFeatures } from './imdf-features.ts';
import { polygonsOf, type Project } from './project.ts';

/** A level with the floor it covers; what is beyond that is outside. */
export interface MappedLevel {
  readonly level: Level;
  readonly extent: readonly Shape[];
}

/** The levels by their ids; `building` is what the building is called where the archive has one only. */
export function readLevels(
  features: ImdfFeatures,
  building: string,
  project: Project,
  report: ReportImdf,
): ReadonlyMap<string, MappedLevel> {
  const names = buildingNames(features, building);
  return new Map(
    features.level.flatMap((feature): readonly (readonly [string, MappedLevel])[] => {
      const { id, element, properties } = feature;
      const { ordinal } = properties;
      if (typeof ordinal !== 'number' || !Number.isFinite(ordinal)) {
        report(element, { kind: 'no-ordinal' });
        return [];
      }
      const label = labelIn(properties['short_name'], features.language);
      const name = labelIn(properties['name'], features.language);
      const [first] = listIn(properties['building_ids']);
      const level = {
        building: names.get(textIn(first)) ?? building,
        ordinal,
        label: label ?? name ?? String(ordinal),
      };
      const extent = polygonsOf(feature).map(([outer = [], ...holes]) => ({
        outer: outer.map(project),
        holes: holes.map((hole) => hole.map(project)),
      }));
      return [[id, { level, extent }]];
    }),
  );
}

function buildingNames(features: ImdfFeatures, only: string): ReadonlyMap<string, string> {
  return new Map(
    features.building.map(({ id, properties }, index) => {
      if (features.building.length === 1) return [id, only];
      const short = labelIn(properties['alt_name'], features.language);
      const name = short ?? labelIn(properties['name'], features.language);
      return [id, name ?? String.fromCodePoint(65 + index)];
    }),
  );
}
