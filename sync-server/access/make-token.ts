import { randomUUID } from 'node:crypto';

import type { Role } from '#domain/role.ts';

import { HttpError } from '../http-error.ts';
import type { MachineRow } from '../store/access-rows.ts';
import type { AnyStore } from '../store/store.ts';
import { houseFacts } from './house-facts.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

const dayMs = 86_400_000;

/**
 * Makes a token for a program. With a person it may push visits, in that name and under its own id.
 *
 * @throws HttpError unknown-person
 */
export async function makeToken(
  store: AnyStore,
  wanted: {
    readonly institution: string;
    readonly roles: readonly Role[];
    readonly days: number;
    readonly name: string;
    readonly person: string | undefined;
  },
): Promise<{ readonly token: string; readonly machine: Omit<MachineRow, 'revokedAt'> }> {
  const { institution, person } = wanted;
  const { people } = await houseFacts(store, institution);
  if (person !== undefined && !people.has(person)) throw new HttpError('unknown-person');
  const token = newSecret();
  const now = Date.now();
  const machine = {
    institution,
    token: hashOfSecret(token),
    device: randomUUID(),
    name: wanted.name,
    roles: wanted.roles,
    person: person ?? null,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + wanted.days * dayMs).toISOString(),
  };
  const { device, createdAt: at } = machine;
  if (person !== undefined) await store.notePair({ institution, person, device, at });
  await store.addMachine(machine);
  return { token, machine };
}
