import type { Unit } from '#domain/directory.ts';

import { complete, present } from './complete.ts';
import { readExtension, readId, readPlainText } from './read-value.ts';
import type { Reading } from './reading.ts';
import { defineRow, readTable, type Row } from './table-file.ts';
import type { Folder } from './text-file.ts';

const columns = {
  noun: 'unit',
  needed: ['id', 'name'],
  optional: ['abbreviation', 'parent', 'head', 'secretariat_room', 'secretariat_extension', 'site'],
} as const;

/** Reads units.csv; units that lead back to themselves through their parents are a fault. */
export async function readUnits(folder: Folder, reading: Reading): Promise<readonly Unit[]> {
  const rows = await readTable(folder, 'units.csv', columns, reading);
  if (!rows) reading.giveUp('unit');
  const units = (rows ?? []).map((row) => ({ row, unit: readUnit(row, reading) }));
  checkCycles(units, reading);
  return units.map(({ unit }) => unit).filter((unit) => unit !== undefined);
}

function readUnit(row: Row, reading: Reading): Unit | undefined {
  const id = row.need('id', readId);
  defineRow(row, 'unit', reading);
  const parent = row.find('parent', readPlainText);
  if (parent !== undefined) reading.mention('parent', parent, row.place);
  const head = row.find('head', readPlainText);
  if (head !== undefined) reading.mention('head', head, row.place);
  const secretariat = readSecretariat(row, reading);
  const unit = complete<Pick<Unit, 'id' | 'name'>>({ id, name: row.need('name', readPlainText) });
  const abbreviation = row.find('abbreviation', readPlainText);
  const site = row.find('site', readPlainText);
  return unit && { ...unit, ...present({ abbreviation, parent, head, secretariat, site }) };
}

function readSecretariat(row: Row, reading: Reading): Unit['secretariat'] {
  const room = row.find('secretariat_room', readPlainText);
  const extension = row.find('secretariat_extension', readExtension);
  const hasExtension = row.find('secretariat_extension', readPlainText) !== undefined;
  if (room !== undefined) reading.mention('secretariat-room', room, row.place);
  if ((room !== undefined) !== hasExtension)
    reading.fault(row.place, {
      kind: 'half-secretariat',
      missing: hasExtension ? 'room' : 'extension',
    });
  return room !== undefined && extension !== undefined ? { room, extension } : undefined;
}

interface UnitRow {
  readonly row: Row;
  readonly unit: Unit | undefined;
}

/** Who asks a unit's parent for its secretariat must arrive somewhere (A8). */
function checkCycles(units: readonly UnitRow[], reading: Reading): void {
  const byId = new Map(
    units.flatMap(({ row, unit }) => (unit ? [[unit.id, { row, unit }] as const] : [])),
  );
  const done = new Set<string>();
  for (const id of byId.keys()) {
    const path = pathUp(id, (child) => byId.get(child)?.unit.parent, done);
    const cycle = path.slice(path.indexOf(path.at(-1) ?? ''), -1);
    const first = byId.get(cycle[0] ?? '');
    if (first) reading.fault(first.row.place, { kind: 'unit-cycle', units: cycle });
    for (const seen of path) done.add(seen);
  }
}

/** From a unit to the top, or until a unit that was met before; that one is then there twice. */
function pathUp(
  id: string,
  parentOf: (id: string) => string | undefined,
  done: ReadonlySet<string>,
): readonly string[] {
  const path = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !path.has(at) && !done.has(at)) {
    path.add(at);
    at = parentOf(at);
  }
  return at !== undefined && path.has(at) ? [...path, at] : [...path];
}
