import { DatabaseSync } from 'node:sqlite';

import { expect } from 'vitest';

import { currentShifts, endShift, type KeptCertificate } from '../../../src/store/shifts.ts';
import type { Serving } from '../../sync-server/support/serving.ts';
import type { PhoneInHand } from './phone.ts';
import { until } from './until.ts';

/** The server loses a visit behind its own back. */
export function lose({ config }: Serving, id: string): void {
  const store = new DatabaseSync(config.storeFile);
  store.prepare("DELETE FROM documents WHERE collection = 'visits' AND id = ?").run(id);
  store.close();
}

/** A person ends their shift on a phone. */
export function ends(phone: PhoneInHand, person = 'maria-kot'): Promise<void> {
  return endShift(phone.holder.device, person);
}

/** The certificates that a phone keeps. */
export function certificatesOf({ holder }: PhoneInHand): readonly KeptCertificate[] {
  return currentShifts().certificates.filter(({ device }) => device === holder.device);
}

/** Whether a phone still waits for one. */
export function isEnding({ holder }: PhoneInHand): boolean {
  return currentShifts().endings.some(({ device }) => device === holder.device);
}

/** Waits until a phone has the certificate; answers the newest. */
export async function certified(phone: PhoneInHand): Promise<KeptCertificate> {
  await until(() => expect(isEnding(phone)).toBe(false));
  const [certificate] = certificatesOf(phone);
  if (!certificate) throw new Error('There is no certificate');
  return certificate;
}
