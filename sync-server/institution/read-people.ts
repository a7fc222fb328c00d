import type { FormOfAddress, Person } from '#domain/directory.ts';
import { languages } from '#domain/localized.ts';

import { complete, present } from './complete.ts';
import { readChoice, readEmail, readExtension, readId, readPlainText } from './read-value.ts';
import type { Reading } from './reading.ts';
import { defineRow, readTable, type Row } from './table-file.ts';
import type { Folder } from './text-file.ts';

const columns = {
  noun: 'person',
  needed: ['id', 'name', 'address', 'position', 'unit', 'languages'],
  optional: ['room', 'extension', 'email', 'handles', 'substitutes'],
} as const;

const formsOfAddress = ['sir', 'madam', 'neutral'] as const satisfies readonly FormOfAddress[];

type Needed =
  | 'id'
  | 'name'
  | 'address'
  | 'position'
  | 'unit'
  | 'languages'
  | 'handles'
  | 'substitutes';

/** Reads people.csv. */
export async function readPeople(folder: Folder, reading: Reading): Promise<readonly Person[]> {
  const rows = await readTable(folder, 'people.csv', columns, reading);
  if (!rows) reading.giveUp('person');
  return (rows ?? [])
    .map((row) => readPerson(row, reading))
    .filter((person) => person !== undefined);
}

function readPerson(row: Row, reading: Reading): Person | undefined {
  const id = row.need('id', readId);
  defineRow(row, 'person', reading);
  const unit = row.need('unit', readPlainText);
  if (unit !== undefined) reading.mention('unit', unit, row.place);
  const room = row.find('room', readPlainText);
  if (room !== undefined) reading.mention('room', room, row.place);
  const person = complete<Pick<Person, Needed>>({
    id,
    name: row.need('name', readPlainText),
    address: row.need('address', readChoice(formsOfAddress)),
    position: row.need('position', readPlainText),
    unit,
    languages: readLanguages(row),
    handles: row.list('handles', readPlainText),
    substitutes: readSubstitutes(row, id, reading),
  });
  const extension = row.find('extension', readExtension);
  const email = row.find('email', readEmail);
  return person && { ...person, ...present({ room, extension, email }) };
}

function readLanguages(row: Row): Person['languages'] {
  row.need('languages', readPlainText);
  return row.list('languages', readChoice(languages));
}

/** Two people may stand in for each other; nobody stands in for themselves. */
function readSubstitutes(
  row: Row,
  person: string | undefined,
  reading: Reading,
): readonly string[] {
  const substitutes = row.list('substitutes', readPlainText);
  for (const substitute of substitutes)
    if (substitute === person)
      reading.fault(row.place, { kind: 'own-substitute', person: substitute });
    else reading.mention('substitute', substitute, row.place);
  return substitutes;
}
