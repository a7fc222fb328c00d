import type { DataKey } from '../../src/store/access/data-key.ts';
import { putOnRing, type Unlocked } from '../../src/store/access/key-ring.ts';

const bytes = new Uint8Array(32).fill(7);

/** A key that every phone in a test has, without anybody's PIN. */
export const fixedKey: DataKey = {
  key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
  institution: 'jeziorna',
};

/** Unlocks the app's own store as if somebody had typed a PIN. */
export function unlockWithFixedKey(): void {
  const unlocked: Unlocked = { ...fixedKey, person: 'maria-kot', personKey: fixedKey.key };
  putOnRing(unlocked);
}
