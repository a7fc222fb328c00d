import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';

import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';

import { AdminError, troubleWith } from './admin-error.ts';
import { syncToDisk } from './copy-store.ts';

const Rows = Type.Array(Type.Record(Type.String(), Type.Unknown()));

/** What a restore must not undo, by table, as it stood in the store before it. */
const Kept = Type.Object({
  usher: Type.Literal('before-restore'),
  at: Type.String(),
  tables: Type.Object({
    accounts: Rows,
    phones: Rows,
    machine_tokens: Rows,
    passkeys: Rows,
    erasures: Rows,
    views: Rows,
  }),
});
export type Kept = Static<typeof Kept>;
export type KeptTables = Kept['tables'];

const kept = Compile(Kept);

/**
 * Writes it down, for nobody else to read; nothing is replaced.
 *
 * @throws AdminError if it cannot be written there
 */
export function writeKept(file: string, at: string, tables: KeptTables): void {
  const content: Kept = { usher: 'before-restore', at, tables };
  try {
    const opened = openSync(file, 'wx', 0o600);
    writeFileSync(opened, JSON.stringify(content));
    closeSync(opened);
    syncToDisk(file);
  } catch (error) {
    throw troubleWith(file, 'Writing', error);
  }
}

/**
 * Reads what was written down.
 *
 * @throws AdminError if it is not there, or something else
 */
export function readKept(file: string): KeptTables {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw troubleWith(file, 'Reading', error);
  }
  const content = parsed(text);
  if (kept.Check(content)) return content.tables;
  throw new AdminError(
    `${file} is nothing that "before-restore" has written, or only a part of it.`,
    'Look at the name. Nothing was changed.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
