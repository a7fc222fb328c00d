import type { FastifyReply, FastifyRequest } from 'fastify';

export const phoneCookie = 'usher-phone';
export const sessionCookie = 'usher-session';

/** Browsers forget cookies after 400 days at most. */
const cookieSeconds = 400 * 24 * 60 * 60;

const path = '/api';

/** Gives a browser the token by which its phone, or whoever is in on it, is known. */
export function giveCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: typeof phoneCookie | typeof sessionCookie,
  token: string,
): void {
  reply.setCookie(name, token, {
    path,
    httpOnly: true,
    sameSite: 'strict',
    // `https` also behind a proxy that is trusted to say so; plain http is served on the loopback.
    secure: request.protocol === 'https',
    maxAge: cookieSeconds,
  });
}

/** Gives whoever has come in their session, and a browser that was enrolled by it its own token. */
export function giveEntry(
  request: FastifyRequest,
  reply: FastifyReply,
  entered: { readonly sessionToken: string; readonly phoneToken?: string },
): void {
  if (entered.phoneToken !== undefined) giveCookie(request, reply, phoneCookie, entered.phoneToken);
  giveCookie(request, reply, sessionCookie, entered.sessionToken);
}

/** Takes a cookie back. */
export function takeCookie(reply: FastifyReply, name: typeof sessionCookie): void {
  reply.clearCookie(name, { path });
}
