import type { Access } from '#protocol/access.ts';

import { keepRights } from './phone.ts';

/** Keeps what the server says of somebody: it holds until it says otherwise. */
export function hearAccess(access: Access): void {
  const { person, personName: name, roles, scope, lockAfterSeconds } = access;
  keepRights({ person, name, roles, scope, lockAfterSeconds });
}
