import { readAside } from './aside.ts';

/** What the database holds, told outside of it, so that its loss is noticed. */
export interface Mark {
  readonly hadVisits: boolean;
  /** Content hash of each unsent visit, by its id. */
  readonly unsent: Readonly<Record<string, string>>;
}

/** Where the mark of a database lies. */
export function markKey(databaseName: string): string {
  return `usher.mark.${databaseName}`;
}

/** Whether anything was ever recorded on this phone. */
export function holdsRecords(): boolean {
  return readAside<Mark>(markKey('usher'))?.hadVisits ?? false;
}

/** How many visits are unsent, as far as can be told while the phone is locked. */
export function unsentAtRest(): number {
  return Object.keys(readAside<Mark>(markKey('usher'))?.unsent ?? {}).length;
}
