import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';

/** Every way in which the server says no, with its HTTP status and a sentence for a developer. */
const errors = {
  'malformed-request': [400, 'The request does not match the schema of this address.'],
  'malformed-json': [400, 'The body is not JSON.'],
  'password-too-weak': [400, 'The password is too short, or too easily guessed.'],
  'no-phone': [401, 'This browser is not enrolled as a phone of the institution.'],
  'no-session': [401, 'Nobody is signed in, or no longer: POST /api/session, or resume.'],
  'wrong-credentials': [401, 'Name and password, or what should resume, do not belong together.'],
  'no-person': [403, 'Nobody stands behind this token; nothing can be pushed with it.'],
  'not-allowed': [403, 'The roles of whoever asks do not allow this.'],
  'not-your-phone': [403, "This phone is another person's own."],
  'password-to-change': [403, 'The password is a first one: change it, then go on.'],
  'phone-revoked': [403, 'The institution has revoked this phone.'],
  'person-revoked': [403, 'The institution has revoked this account.'],
  'code-invalid': [403, 'The code is wrong, used, or too old.'],
  'foreign-origin': [403, 'A page of another site may neither write nor read here.'],
  'not-found': [404, 'There is nothing at this address.'],
  'pull-only': [405, 'This collection can only be pulled.'],
  'too-slow': [408, 'The request did not arrive in time.'],
  'name-taken': [409, 'Another account has this name, or this person has one already.'],
  'last-administrator': [409, 'Nobody would be left to administrate the institution.'],
  'closed-app-off': [409, 'This house tells phones nothing while their app is closed.'],
  'passkeys-unavailable': [409, 'Passkeys need https and a name; this address is none of it.'],
  'too-large': [413, 'The body is larger than the server takes; push fewer documents at once.'],
  'unsupported-media-type': [415, 'Send JSON, with its content type.'],
  'endpoint-refused': [422, 'The endpoint is no public https address, or the keys are none.'],
  'unknown-person': [422, 'The directory knows no person with this id.'],
  'wrong-root': [422, 'Count or root are not those of the versions told.'],
  outdated: [426, 'This build of the app is too old for the server; load the new one.'],
  'headers-too-large': [431, 'The headers are larger than the server takes.'],
  'too-many-attempts': [429, 'Too many attempts have failed; wait as long as retry-after says.'],
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

/** Status with which a code is answered; none for what is no code of ours. */
export function statusOf(code: string): number | undefined {
  return Object.hasOwn(errors, code) ? errors[code as ErrorCode][0] : undefined;
}

/** Too many attempts have failed; says how long to wait. */
export class TooManyAttempts extends HttpError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too-many-attempts');
    this.retryAfterSeconds = retryAfterSeconds;
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
    if (error instanceof TooManyAttempts) reply.header('retry-after', error.retryAfterSeconds);
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
