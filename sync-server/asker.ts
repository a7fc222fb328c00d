import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Compile } from 'typebox/compile';

import { SessionRequest } from '#protocol/session.ts';

import type { Config } from './config.ts';
import { HttpError } from './http-error.ts';
import type { AnyStore } from './store/store.ts';

/** Who is asking: scope and rights of every sync request come from here, never from its address. */
export interface Asker {
  readonly institution: string;
  readonly device: string;
  /** Nobody has said yet who holds the phone; it may pull. */
  readonly person: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `requireAsker`; null on addresses open to all. */
    asker: Asker | null;
  }
}

const cookieName = 'usher-session';
const sessions = Compile(SessionRequest);
/** Browsers forget cookies after 400 days at most. */
const sessionSeconds = 400 * 24 * 60 * 60;

/** Lets requests carry their asker. */
export function decorateAsker(app: FastifyInstance): void {
  app.decorateRequest('asker', null);
}

/**
 * The one place that reads who is asking. Runs before a body is read, so that a stranger's megabytes
 * are not.
 *
 * @throws HttpError 401 without a session, 503 while no institution can be served
 */
export function requireAsker(store: AnyStore, config: Config) {
  return async (request: FastifyRequest): Promise<void> => {
    const session = readSession(request.cookies[cookieName]);
    if (!session) throw new HttpError('no-session');
    request.asker = { ...session, institution: await servedInstitution(store, config) };
  };
}

/** The asker of a route that requires one. */
export function askerOf(request: FastifyRequest): Asker {
  if (!request.asker) throw new Error('This route does not ask who is asking');
  return request.asker;
}

/** Answers with the cookie that names phone and person. */
export function setSession(reply: FastifyReply, { device, person }: SessionRequest): void {
  reply.setCookie(cookieName, `${device}.${person ?? ''}`, {
    path: '/api',
    httpOnly: true,
    // Also behind a proxy, if its word is trusted. Over plain http, on the loopback, there would be no cookie.
    secure: reply.request.protocol === 'https',
    sameSite: 'strict',
    maxAge: sessionSeconds,
  });
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

function readSession(cookie: string | undefined): SessionRequest | undefined {
  const [device, person, ...rest] = cookie?.split('.') ?? [];
  if (rest.length > 0) return undefined;
  const session = { device, person: person || null };
  return sessions.Check(session) ? session : undefined;
}
