import type { Visit } from '#domain/visit.ts';
import { writeUnsentFile } from '#protocol/unsent-file.ts';

import { type DataKey, SealBroken, unseal } from './access/data-key.ts';
import { unlockedNow } from './access/key-ring.ts';
import { holder } from './holder.ts';
import { houseNow } from './house-clock.ts';
import {
  isDeleted,
  type OnDisk,
  readDocuments,
  type StoredCollection,
  storedCollections,
  withoutRxFields,
} from './old-database.ts';
import { sealedName } from './sealed-name.ts';
import { placeOf, sealedField } from './sealed-place.ts';

/** Unsent visits of a database that does not open, as the text of a file (docs/unsent-file.md). */
export interface Rescued {
  readonly text: string;
  readonly count: number;
  /** How many more are there that this phone's key does not open; they stay. */
  readonly unreadable: number;
}

type Stored = Visit & OnDisk & { readonly [sealedField]?: string };

/**
 * Reads what is unsent without RxDB, whatever build has stored it: in every version of the visits'
 * store, since a migration that was broken off leaves some visits in the older one; and in the clear, as
 * builds before note 034 have stored it.
 *
 * @param key opens what is sealed; that of whoever has the phone unlocked when absent
 */
export async function rescueUnsent(key: DataKey | undefined = unlockedNow()): Promise<Rescued> {
  const visits: Visit[] = [];
  let unreadable = 0;
  for (const name of ['usher', sealedName('usher')])
    for (const each of await storedCollections(name))
      if (each.collection === 'visits')
        for await (const stored of readDocuments<Stored>(each.databaseName))
          for (const document of stored.filter(({ unsent }) => unsent === 1)) {
            const visit = await asVisit(document, each, key);
            if (visit) visits.push(visit);
            else unreadable += 1;
          }
  const from = { device: holder().device, writtenAt: new Date(houseNow()).toISOString() };
  const count = new Set(visits.map(({ id }) => id)).size;
  return { text: writeUnsentFile(visits, from), count, unreadable };
}

async function asVisit(
  stored: Stored,
  { version }: StoredCollection,
  key: DataKey | undefined,
): Promise<Visit | undefined> {
  const { unsent: _unsent, ...plain } = withoutRxFields<Stored>(stored);
  const { [sealedField]: sealed, ...clear } = plain;
  if (sealed === undefined) return clear as unknown as Visit;
  if (!key) return undefined;
  const shelf = { database: 'usher', collection: 'visits', version };
  const bare = { ...stored, _deleted: isDeleted(stored) };
  try {
    const text = await unseal(key, placeOf(shelf, bare), sealed);
    return { ...(JSON.parse(text) as object), ...clear } as unknown as Visit;
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}
