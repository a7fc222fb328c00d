import { unseal } from '../../../src/store/access/data-key.ts';
import { readDocuments, storedCollections } from '../../../src/store/old-database.ts';
import { sealedName } from '../../../src/store/sealed-name.ts';
import { placeOf, sealedField } from '../../../src/store/sealed-place.ts';
import { fixedKey } from '../../support/fixed-key.ts';

type Row = Readonly<Record<string, unknown>>;

/** All that a phone keeps on its disk, RxDB's own notes included, opened with the key of all tests. */
export async function allOnDisk(phone: string): Promise<string> {
  const texts: string[] = [];
  for (const { databaseName, collection, version } of await storedCollections(sealedName(phone)))
    for await (const rows of readDocuments<Row>(databaseName))
      for (const { [sealedField]: sealed, ...bare } of rows) {
        const place = placeOf({ database: phone, collection, version }, asWritten(bare));
        const opened = typeof sealed === 'string' ? await unseal(fixedKey, place, sealed) : '';
        texts.push(JSON.stringify(bare), opened);
      }
  return texts.join('\n');
}

/** Everything that a database of ours has on the disk, as it lies there, by collection. */
export async function rowsOnDisk(name: string): Promise<Map<string, Record<string, unknown>[]>> {
  const found = new Map<string, Record<string, unknown>[]>();
  for (const { collection, databaseName } of await storedCollections(sealedName(name)))
    for await (const documents of readDocuments<Record<string, unknown>>(databaseName))
      found.set(collection, [...(found.get(collection) ?? []), ...documents]);
  return found;
}

/** Whether a text stands anywhere in it. */
export async function isOnDisk(phone: string, text: string): Promise<boolean> {
  return (await allOnDisk(phone)).includes(text);
}

// Dexie has no booleans in its indexes.
function asWritten({ _deleted, ...row }: Row): Row {
  return { ...row, _deleted: _deleted === '1' };
}
