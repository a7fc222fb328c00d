import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';

/** Every way in which the server says no, with its HTTP status and a sentence for a developer. */
const errors = {
  'malformed-request': [400, 'The request does not match the schema of this address.'],
  'malformed-json': [400, 'The body is not JSON.'],
  'no-session': [401, 'Say who is asking first: PUT /api/session.'],
  'no-person': [403, 'This session names a phone but no person; nothing can be pushed in it.'],
  'foreign-origin': [403, 'A page of another site may neither write nor read here.'],
  'not-found': [404, 'There is nothing at this address.'],
  'pull-only': [405, 'This collection can only be pulled.'],
  'too-large': [413, 'The body is larger than the server takes; push fewer documents at once.'],
  'unsupported-media-type': [415, 'Send JSON, with its content type.'],
  'unknown-person': [422, 'The directory knows no person with this id.'],
  'wrong-root': [422, 'Count or root are not those of the versions told.'],
  outdated: [426, 'This build of the app is too old for the server; load the new one.'],
  internal: [500, 'The server failed; its log says why.'],
  'no-institution': [503, 'No institution was imported yet.'],
  'institution-unclear': [503, 'The store holds several institutions; set INSTITUTION.'],
  'store-unavailable': [503, 'The store does not answer now; try again later.'],
} as const satisfies Record<string, readonly [number, string]>;
export type ErrorCode = keyof typeof errors;

const storeFailures: ReadonlySet<string> = new Set(['ERR_SQLITE_ERROR', 'ERR_POSTGRES']);

/** Body of every answer that is not a success. */
const ErrorAnswer = Type.Object(
  { error: Type.Object({ code: Type.String(), message: Type.String() }) },
  { description: 'What went wrong, as a code for programs and a sentence for developers.' },
);

/** Thrown by hooks and routes to answer with one of the known errors. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: ErrorCode;
  readonly statusCode: number;

  constructor(code: ErrorCode) {
    super(errors[code][1]);
    this.code = code;
    this.statusCode = errors[code][0];
  }
}

/** Response schemas of a route that can answer with these codes. */
export function errorAnswers(...codes: readonly ErrorCode[]) {
  return Object.fromEntries(codes.map((code) => [errors[code][0], ErrorAnswer]));
}

/** Installs the one handler that turns whatever was thrown into an error's answer. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const known = error instanceof HttpError ? error : new HttpError(codeOf(error));
    if (known.statusCode > 499 && known !== error)
      request.log.error({ err: error }, 'request failed');
    return reply.code(known.statusCode).send(answerOf(known));
  });
}

/** An error's body. */
export function answerOf({ code, message }: HttpError) {
  return { error: { code, message } };
}

// The framework's and the database's own messages may quote what was sent: only our sentences go out.
function codeOf(error: FastifyError): ErrorCode {
  if (storeFailures.has(error.code)) return 'store-unavailable';
  if (error.statusCode === 413) return 'too-large';
  if (error.statusCode === 415) return 'unsupported-media-type';
  if (error instanceof SyntaxError || error.code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return error.statusCode === 400 ? 'malformed-json' : 'internal';
  const isOurs = error.statusCode === undefined || error.statusCode > 499;
  return isOurs ? 'internal' : 'malformed-request';
}
