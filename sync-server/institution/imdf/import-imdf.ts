import { pathsRound } from '#domain/way/compile-paths.ts';
import { outside, type Portal, type Premises } from '#domain/way/premises.ts';

import { readOpenBorders } from './imdf-borders.ts';
import type { ImdfFault, ReportImdf } from './imdf-fault.ts';
import { readFeatures } from './imdf-features.ts';
import { readLevels } from './imdf-levels.ts';
import { nameOf, readOpenings } from './imdf-openings.ts';
import { joinShafts, type JoinedUnit } from './imdf-shafts.ts';
import { readUnits } from './imdf-units.ts';
import { projectionOf } from './project.ts';

export interface ImportedArchive {
  readonly premises: Premises;
  readonly faults: readonly ImdfFault[];
}

/**
 * Imports a building from the files of an IMDF 1.0 archive (OGC 20-094). Whatever cannot be used is
 * in the faults.
 *
 * @param files texts of the archive's files by name, see `readArchive`
 * @throws ArchiveError for files that are no GeoJSON, and without levels or units
 */
export function importImdf(files: ReadonlyMap<string, string>, building: string): ImportedArchive {
  const faults: ImdfFault[] = [];
  const report: ReportImdf = (element, problem, level) =>
    faults.push({ element, problem, ...(level !== undefined && { level }) });
  const features = readFeatures(files, report);
  const project = projectionOf(features.unit);
  const levels = readLevels(features, building, project, report);
  const units = joinShafts(
    readUnits(features, levels, project, report),
    features.relationship,
    report,
  );
  const doors = readOpenings(features.opening, levels, units, project, report, features.language);
  const portals = [...doors, ...readOpenBorders(units, doors)];
  for (const unit of units) reportUnreached(unit, portals, report);
  const entrances = portals.filter(
    ({ sides, isEmergency }) => !isEmergency && sides.some(({ space }) => space === outside),
  );
  return {
    premises: {
      levels: [...levels.values()]
        .map(({ level }) => level)
        .toSorted((a, b) => a.ordinal - b.ordinal),
      spaces: [...new Map(units.map(({ drawn }) => [drawn.id, drawn])).values()],
      portals,
      paths: pathsRound(entrances),
      landmarks: [],
    },
    faults,
  };
}

function reportUnreached(unit: JoinedUnit, portals: readonly Portal[], report: ReportImdf): void {
  const { drawn, level, feature } = unit;
  const doors = portals.filter(({ sides }) =>
    sides.some((side) => side.space === drawn.id && side.level === level.ordinal),
  );
  if (doors.some(({ isEmergency }) => !isEmergency)) return;
  const kind = doors.length === 0 ? 'room-without-door' : 'emergency-only';
  report(feature.element, { kind, name: nameOf(unit) }, level.ordinal);
}
