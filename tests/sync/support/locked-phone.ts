import './browser-storage.ts';
import { vi } from 'vitest';

import type { NewAccess } from '../../../src/store/access/create-access.ts';

/** The store as a page finds it that was just loaded: nothing unlocked. */
export async function aPage() {
  vi.resetModules();
  const [{ createAccess }, { unlock, changePin }, people, { renewAccess }, ring, records] =
    await Promise.all([
      import('../../../src/store/access/create-access.ts'),
      import('../../../src/store/access/unlock.ts'),
      import('../../../src/store/access/people-on-phone.ts'),
      import('../../../src/store/access/renew-access.ts'),
      import('../../../src/store/access/key-ring.ts'),
      import('../../../src/store/access/access-records.ts'),
    ]);
  return { createAccess, unlock, changePin, ...people, renewAccess, ...ring, ...records };
}

/** The server's share for Maria. */
export const share = 'c2hhcmUgb2YgbWFyaWEsIDMyIGJ5dGVzIGxvbmcuLi4';
/** What the server gives for a password to open the phone. */
export const spare = 'c3BhcmUgb2YgdGhlIHBob25lLCAzMiBieXRlcyBsb24';

/** Somebody who has just signed in, and chosen a PIN. */
export function maria(given: Partial<NewAccess> = {}): NewAccess {
  return {
    institution: 'jeziorna',
    person: 'maria-kot',
    personName: 'Maria Kot',
    pin: '482913',
    share,
    resume: 'cmVzdW1l',
    offlineDays: 7,
    ...given,
  };
}

/** A colleague of hers on the same phone. */
export const jan = maria({
  person: 'jan-kos',
  personName: 'Jan Kos',
  pin: '700700',
  share: 'c2hhcmUgb2YgamFuLCB3aGljaCBpcyBhbm90aGVyLi4',
  resume: 'amFu',
});

/** Makes the phone one that nobody has a PIN on. */
export async function freshPhone(): Promise<void> {
  const { deleteAccess } = await aPage();
  await deleteAccess();
  localStorage.clear();
}
