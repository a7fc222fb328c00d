import type { Role } from '#domain/role.ts';
import { scopeText } from '#domain/visit-scope.ts';
import type { Access } from '#protocol/access.ts';

import type { Context } from '../app-context.ts';
import type { PhoneRow } from '../store/access-rows.ts';
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
  /** What opens the phone without a PIN; only a password brings it, to whoever may open the phone. */
  readonly spare?: string | undefined;
}

/** Tells a phone who is in on it and what they may do. */
export async function accessOf(
  { store, windows }: Pick<Context, 'store' | 'windows'>,
  { phone, person, roles, mustChangePassword, resume, spare }: Entered,
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
    scope: scopeText(await windows.scopeFor({ institution, roles, person })),
    offlineDays: rules.offlineDays,
    lockAfterSeconds: rules.lockAfterMinutes * 60,
    phoneKind: kind,
    share: share ?? '',
    resume: resume ?? null,
    spare: spare ?? null,
    mustChangePassword,
  };
}
