import type { AccessChange, AccessRecords } from './access-records.ts';
import { staysUnlocked } from './key-ring.ts';

/** What was kept when this page last looked: as sealed as it lies on the disk. */
let known: AccessRecords | undefined;

/** Remembers what is kept, in case the browser throws it away under the page. */
export function remember(records: AccessRecords): void {
  known = records;
}

/** What was kept when this page last looked; undefined while the phone is locked. */
export function knownRecords(): AccessRecords | undefined {
  return staysUnlocked() ? known : undefined;
}

/** Forgets it, so that what is erased now does not come back. */
export function forgetRecords(): void {
  known = undefined;
}

/**
 * What has to be put back, if the browser has thrown it away while somebody has the phone unlocked: what
 * is recorded from now on could be opened by nobody else. Whoever was dropped on purpose stays away.
 */
export function thrownAway(found: AccessRecords): AccessRecords | undefined {
  // A person may go on purpose, and the phone's own record only once the phone is locked.
  const before = knownRecords();
  return !found.phone && before?.phone ? before : undefined;
}

/** The records as they are after a change. */
export function changed(
  before: AccessRecords,
  { phone = before.phone, people = [], dropped = [] }: AccessChange = {},
): AccessRecords {
  const gone = new Set([...dropped, ...people.map(({ person }) => person)]);
  const others = before.people.filter(({ person }) => !gone.has(person));
  return {
    phone,
    people: [...others, ...people.filter(({ person }) => !dropped.includes(person))],
  };
}
