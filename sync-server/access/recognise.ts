import type { FastifyRequest } from 'fastify';

import type { AskerRow, MachineRow } from '../store/access-rows.ts';
import type { AnyStore } from '../store/store.ts';
import { phoneCookie, sessionCookie } from './cookies.ts';
import { hashOfSecret } from './secrets.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A session ends after so long without a request, and after so long in any case. */
const sessionMs = { unused: dayMs / 2, longest: 7 * dayMs };
/** Using a session is written down at most this often. */
const noteMs = 10 * minuteMs;

/** What a request has shown: nobody's tokens, a phone's, or a machine's. */
export type Recognised =
  | { readonly kind: 'stranger' }
  | { readonly kind: 'machine'; readonly machine: MachineRow }
  | (AskerRow & { readonly kind: 'phone'; readonly sessionToken: string });

/** Looks in the store for what stands behind a request's cookies or its bearer token, whose use counts. */
export async function recognise(
  store: AnyStore,
  institution: string,
  { headers, cookies }: FastifyRequest,
): Promise<Recognised> {
  const bearer = /^Bearer ([\w-]{43})$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    const machine = await store.machineBehind({ institution, token: hashOfSecret(bearer) });
    return machine ? { kind: 'machine', machine } : { kind: 'stranger' };
  }
  const phone = cookies[phoneCookie];
  if (phone === undefined) return { kind: 'stranger' };
  const sessionToken = hashOfSecret(cookies[sessionCookie] ?? '');
  const phoneToken = hashOfSecret(phone);
  const asker = await store.askerBehind({ institution, phoneToken, sessionToken });
  if (!asker) return { kind: 'stranger' };
  // Nobody waits for it, and a use that is not noted is noted at the next.
  if (isUseNews(asker)) void noteUse(store, { institution, token: sessionToken }).catch(ignore);
  return { ...asker, kind: 'phone', sessionToken };
}

/** Sessions used after the one and begun after the other have not ended by themselves; UTC instants. */
export function aliveAfter(nowMs = Date.now()) {
  return {
    usedAfter: new Date(nowMs - sessionMs.unused).toISOString(),
    startedAfter: new Date(nowMs - sessionMs.longest).toISOString(),
  };
}

/** Whether a session has not ended by itself. */
export function isAlive(session: NonNullable<AskerRow['session']>, nowMs = Date.now()): boolean {
  return (
    Date.parse(session.usedAt) > nowMs - sessionMs.unused &&
    Date.parse(session.startedAt) > nowMs - sessionMs.longest
  );
}

function isUseNews({ session }: AskerRow): boolean {
  return session !== null && isAlive(session) && Date.parse(session.usedAt) < Date.now() - noteMs;
}

const ignore = (): void => undefined;

async function noteUse(
  store: AnyStore,
  session: { readonly institution: string; readonly token: string },
): Promise<void> {
  await store.useSession({ ...session, at: new Date().toISOString() });
}
