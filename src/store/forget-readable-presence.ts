import { removeCollectionStorages } from 'rxdb/plugins/core';

import type { DeskDatabase } from './desk-collections.ts';

/** The collection in which builds before note 051 kept presence, under the ids of colleagues. */
const formerName = 'presence';

/**
 * Takes away what earlier builds have stored of presence, with RxDB's notes about it: readable were the ids of
 * those who had said something. All of it comes anew from the server.
 */
export function forgetReadablePresence(db: DeskDatabase): Promise<void> {
  const { storage, internalStore, token, name, multiInstance, password, hashFunction } = db;
  return removeCollectionStorages(
    storage,
    internalStore,
    token,
    name,
    formerName,
    multiInstance,
    password,
    hashFunction,
  );
}
