import './browser-storage.ts';
import { onTestFinished } from 'vitest';

/**
 * Lets writes into a database fail until the test ends.
 *
 * @param database how its name ends
 * @param fails asked at each document that is written
 * @param error what the browser calls it: no room, or a connection killed without a word (iOS)
 * @returns makes room again
 */
export function failWrites(
  database: string,
  fails: () => boolean,
  error: 'QuotaExceededError' | 'InvalidStateError' = 'QuotaExceededError',
): () => void {
  const prototype = IDBObjectStore.prototype;
  type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
  const put = Reflect.get(prototype, 'put') as Put;
  prototype.put = function failing(this: IDBObjectStore, ...given: Parameters<Put>) {
    if (
      this.transaction.db.name.endsWith(database) &&
      (this.name === 'docs' || database === 'usher-drafts') &&
      fails()
    )
      throw new DOMException('The disk does not write', error);
    return put.apply(this, given);
  };
  const repair = () => {
    prototype.put = put;
  };
  onTestFinished(repair);
  return repair;
}
