import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Role } from '#domain/role.ts';

import { isAlive, recognise, type Recognised } from './access/recognise.ts';
import type { Config } from './config.ts';
import { HttpError } from './http-error.ts';
import type { MachineRow } from './store/access-rows.ts';
import type { AnyStore } from './store/store.ts';

/** Who is asking: scope and rights of every sync request come from here, never from its address. */
export interface Asker {
  readonly institution: string;
  /** The phone, or the id under which a machine's token writes. */
  readonly device: string;
  /** Null for a machine that writes in nobody's name, and for a revoked phone in nobody's session. */
  readonly person: string | null;
  /** As they are now, read for each request; none while `revoked`. */
  readonly roles: readonly Role[];
  /** Whom the institution no longer trusts: nothing is answered, and what comes goes to quarantine. */
  readonly revoked: Revoked | null;
}

/** What was revoked of an asker that is still recognised. */
export type Revoked = 'phone-revoked' | 'person-revoked';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `requireAsker`; null on addresses open to all. */
    asker: Asker | null;
  }
}

/** Lets requests carry their asker. */
export function decorateAsker(app: FastifyInstance): void {
  app.decorateRequest('asker', null);
}

/**
 * The one place that says who is asking, from what the store knows at this moment. Runs before a body is
 * read, so that a stranger's megabytes are not.
 *
 * @throws HttpError 401 without a session, 403 for whom the institution has revoked, 503 while no
 *   institution can be served
 */
export function requireAsker(store: AnyStore, config: Config) {
  const find = recogniseAsker(store, config);
  return async (request: FastifyRequest): Promise<void> => {
    await find(request);
    const { revoked } = askerOf(request);
    if (revoked) throw new HttpError(revoked);
  };
}

/** As `requireAsker`, but lets whom the institution has revoked through, marked as such. */
export function recogniseAsker(store: AnyStore, config: Config) {
  return async (request: FastifyRequest): Promise<void> => {
    const institution = await servedInstitution(store, config);
    const recognised = await recognise(store, institution, request);
    request.asker = { institution, ...askerIn(recognised) };
  };
}

/** The asker of a route that requires one. */
export function askerOf(request: FastifyRequest): Asker {
  if (!request.asker) throw new Error('This route does not ask who is asking');
  return request.asker;
}

/**
 * The institution this server serves: the configured one, or the only one in the store.
 *
 * @throws HttpError 503 when there is none, or several and no choice among them
 */
export async function servedInstitution(store: AnyStore, config: Config): Promise<string> {
  const institutions = await store.institutions();
  if (config.institution !== undefined && institutions.includes(config.institution))
    return config.institution;
  const [only, ...others] = config.institution === undefined ? institutions : [];
  if (only === undefined) throw new HttpError('no-institution');
  if (others.length > 0) throw new HttpError('institution-unclear');
  return only;
}

type Standing = Omit<Asker, 'institution'>;

function askerIn(recognised: Recognised): Standing {
  switch (recognised.kind) {
    case 'stranger':
      throw new HttpError('no-session');
    case 'machine':
      return machineIn(recognised.machine);
    case 'phone':
      return personIn(recognised);
  }
}

// What was revoked is said before what has expired: unsent visits are still to be brought.
function personIn({ phone, session }: Extract<Recognised, { kind: 'phone' }>): Standing {
  const { device } = phone;
  const person = session?.person ?? null;
  if (phone.revokedAt !== null) return { device, person, roles: [], revoked: 'phone-revoked' };
  if (!session) throw new HttpError('no-session');
  if (session.personRevokedAt !== null)
    return { device, person, roles: [], revoked: 'person-revoked' };
  if (!isAlive(session)) throw new HttpError('no-session');
  if (session.mustChangePassword) throw new HttpError('password-to-change');
  return { device, person, roles: session.roles, revoked: null };
}

function machineIn({ device, person, roles, revokedAt, expiresAt }: MachineRow): Standing {
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.now()) throw new HttpError('no-session');
  if (revokedAt !== null) return { device, person, roles: [], revoked: 'phone-revoked' };
  return { device, person, roles, revoked: null };
}
