import { hash } from 'node:crypto';

import type { Role } from '#domain/role.ts';
import type { Access } from '#protocol/access.ts';

import type { PhoneRow } from '../store/access-rows.ts';
import type { AnyStore } from '../store/store.ts';
import { houseFacts } from './house-facts.ts';
import { newSecret } from './secrets.ts';

/** Somebody who is in on a phone. */
export interface Entered {
  readonly phone: PhoneRow;
  readonly person: string;
  readonly roles: readonly Role[];
  readonly mustChangePassword: boolean;
  /** What resumes this session's successors; only a password brings one. */
  readonly resume?: string;
}

/** Tells a phone who is in on it and what they may do. */
export async function accessOf(
  store: AnyStore,
  { phone, person, roles, mustChangePassword, resume }: Entered,
): Promise<Access> {
  const { institution, device, kind } = phone;
  const { people, rules } = await houseFacts(store, institution);
  const share = await store.shareOf({ institution, person, device, share: newSecret() });
  return {
    institution,
    epoch: store.epoch,
    device,
    person,
    personName: people.get(person)?.name ?? person,
    roles: [...roles],
    scope: scopeOf(person, roles),
    offlineDays: rules.offlineDays,
    lockAfterSeconds: rules.lockAfterMinutes * 60,
    phoneKind: kind,
    share: share ?? '',
    resume: resume ?? null,
    mustChangePassword,
  };
}

/** Short text that changes with what somebody may hold on a phone. */
function scopeOf(person: string, roles: readonly Role[]): string {
  return hash('sha256', JSON.stringify([person, roles]), 'base64url').slice(0, 16);
}
