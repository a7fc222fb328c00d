import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import type { NamedBuildingText } from '#domain/way/building-text.ts';
import { checkBuildingText } from '#domain/way/check-building-text.ts';
import { compilePremises } from '#domain/way/compile-premises.ts';
import type { Premises } from '#domain/way/premises.ts';
import { readBuildingTexts, type ReportLine } from '#domain/way/read-building-text.ts';

import { tellImdfFault } from '../../sync-server/institution/imdf/imdf-fault.ts';
import { importImdf } from '../../sync-server/institution/imdf/import-imdf.ts';
import { readArchive } from '../../sync-server/institution/imdf/read-archive.ts';
import { importOsm } from '../../sync-server/institution/import-osm.ts';
import { tellMapFault } from '../../sync-server/institution/map-fault.ts';
import { tellFault } from '../../sync-server/institution/words/fault-words.ts';

export interface Read {
  readonly premises: Premises;
  readonly faults: readonly object[];
}

/**
 * Reads a corridor text, an OSM file, an IMDF archive (zipped, or the folder of its files), or a folder
 * of corridor texts, each file one building.
 */
export function readPremises(file: string): Read {
  const isFolder = statSync(file).isDirectory();
  if (isFolder ? existsSync(path.join(file, 'unit.geojson')) : /\.zip$/iu.test(file))
    return readImdf(file);
  if (isFolder) return readFolder(file);
  const text = readFileSync(file, 'utf8');
  if (/\.(?:osm|xml)$/iu.test(file)) {
    const { premises, faults } = importOsm(text, path.basename(file, path.extname(file)));
    return { premises, faults: faults.map((fault) => ({ ...fault, ...tellMapFault(fault) })) };
  }
  if (!file.endsWith('.txt')) throw new Error(`${file}: neither .txt, .osm, .zip nor a folder`);
  const faults: object[] = [];
  return compiled(readText(text, path.basename(file), faults), faults);
}

function readImdf(place: string): Read {
  const { premises, faults } = importImdf(readArchive(place), path.basename(place, '.zip'));
  return { premises, faults: faults.map((fault) => ({ ...fault, ...tellImdfFault(fault) })) };
}

function readFolder(folder: string): Read {
  const faults: object[] = [];
  const names = readdirSync(folder).filter((name) => /^building.*\.txt$/u.test(name));
  const buildings = names.toSorted().flatMap((name) => {
    const id = /^building-(.+)\.txt$/u.exec(name)?.[1]?.toUpperCase();
    const texts = readText(readFileSync(path.join(folder, name), 'utf8'), name, faults);
    return texts.length === 1 && id ? texts.map((text) => ({ ...text, id })) : texts;
  });
  return compiled(buildings, faults);
}

function readText(text: string, file: string, faults: object[]): readonly NamedBuildingText[] {
  const report: ReportLine = (line, problem) => {
    faults.push({ file, line, kind: problem.kind, ...tellFault(problem, 'en') });
  };
  const buildings = readBuildingTexts(text, report);
  for (const building of buildings) checkBuildingText(building, report);
  return buildings;
}

function compiled(buildings: readonly NamedBuildingText[], faults: object[]): Read {
  const { premises, problems } = compilePremises(buildings);
  for (const { problem, ...where } of problems)
    faults.push({ ...where, kind: problem.kind, ...tellFault(problem, 'en') });
  return { premises, faults };
}
