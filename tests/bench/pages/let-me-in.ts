import { readAccess } from '../../../src/store/access/access-records.ts';
import { createAccess } from '../../../src/store/access/create-access.ts';
import type { DataKey } from '../../../src/store/access/data-key.ts';
import { untilUnlocked } from '../../../src/store/access/key-ring.ts';
import { unlock } from '../../../src/store/access/unlock.ts';

/** Somebody with a session, and what the server gave them for this phone. */
export interface MayComeIn {
  readonly institution: string;
  readonly person: string;
  readonly share: string;
  readonly resume: string;
}

const pin = '274816';

/** Chooses a PIN on a new phone, or types it on one that is locked, and answers what opens its store. */
export async function letMeIn(who: MayComeIn): Promise<DataKey> {
  const { phone } = await readAccess();
  if (phone) await unlock(who.person, pin);
  else await createAccess({ ...who, personName: who.person, pin, offlineDays: 30 });
  return untilUnlocked();
}
