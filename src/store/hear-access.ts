import type { Access } from '#protocol/access.ts';

import { renewAccess } from './access/renew-access.ts';
import { keepRights } from './phone.ts';

/** Keeps what the server says of somebody: it holds until it says otherwise, or the days are over. */
export async function hearAccess(access: Access): Promise<void> {
  const { person, personName: name, roles, scope, lockAfterSeconds } = access;
  keepRights({ person, name, roles, scope, lockAfterSeconds });
  await renewAccess(access);
}
