import './browser-storage.ts';
import { onTestFinished } from 'vitest';

/**
 * Lets writes into a database fail as on a full disk, until the test ends.
 *
 * @param database how its name ends
 * @param fails asked at each document that is written
 * @returns makes room again
 */
export function failWrites(database: string, fails: () => boolean): () => void {
  const prototype = IDBObjectStore.prototype;
  const { put } = prototype;
  prototype.put = function failing(this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (this.transaction.db.name.endsWith(database) && this.name === 'docs' && fails())
      throw new DOMException('The disk is full', 'QuotaExceededError');
    return put.apply(this, given);
  };
  const repair = () => {
    prototype.put = put;
  };
  onTestFinished(repair);
  return repair;
}
