import type { FastifyRequest, HookHandlerDoneFunction as Done } from 'fastify';
import Type from 'typebox';

import { mayDo } from '#domain/roles.ts';
import type { Visit } from '#domain/visit.ts';
import { collections, mostPushedRows } from '#protocol/collections.ts';
import type { PushRow } from '#protocol/sync.ts';

import type { App, Context } from '../app-context.ts';
import { askerOf, recogniseAsker, type Asker } from '../asker.ts';
import { largestBodyBytes } from '../body-limits.ts';
import { handOnIncoming } from '../hand-on.ts';
import { errorAnswers, HttpError } from '../http-error.ts';
import type { PushOutcome } from '../store/store.ts';

const schema = {
  tags: ['sync'],
  summary: 'Stores documents; answers one document for each that was not taken.',
  description:
    'A row is { assumedMasterState, newDocumentState }. A version that lacks acts of ours is answered ' +
    'with ours, to be merged and pushed again; one that carries a `refusal` was put into quarantine. ' +
    'All that comes from a revoked phone or person goes there, so that nothing is lost.',
  security: [{ session: [] }],
  params: Type.Object({ collection: Type.String({ description: 'Only visits can be pushed.' }) }),
  // Rows are judged one by one: a schema here would turn away the good with the bad (stack.md, B1).
  body: Type.Array(Type.Unknown(), { description: `At most ${mostPushedRows} rows.` }),
  response: {
    200: Type.Array(Type.Unknown()),
    ...errorAnswers(
      'malformed-request',
      'no-session',
      'no-person',
      'not-allowed',
      'not-found',
      'pull-only',
      'too-large',
      'outdated',
      'store-unavailable',
    ),
  },
};

/** `POST /api/sync/:collection/push`. */
export async function pushRoutes(app: App, context: Context): Promise<void> {
  app.post(
    '/api/sync/:collection/push',
    {
      schema,
      bodyLimit: largestBodyBytes,
      onRequest: [
        onlyVisits,
        recogniseAsker(context.store, context.config),
        requirePerson,
        mayPush,
      ],
    },
    async (request) => {
      const asker = askerOf(request);
      const outcome = await storeRows(context, asker, request.body);
      for (const code of outcome.refused) request.log.warn({ code }, 'version refused');
      await handOnIncoming(context, asker, storedOf(request.body, outcome)).catch((err: unknown) =>
        // What was pushed is stored all the same, and that is what the phone has to know.
        request.log.error({ err }, 'handing on failed'),
      );
      return [...outcome.conflicts];
    },
  );
}

const none: ReadonlySet<string> = new Set();

async function storeRows(
  { commits, live, counters, authors, closedApps, now }: Context,
  { institution, device, person, revoked }: Asker,
  rows: readonly unknown[],
): Promise<PushOutcome> {
  if (rows.length > mostPushedRows) throw new HttpError('too-large');
  const at = new Date(now()).toISOString();
  const push = { institution, device, person: person ?? undefined, rows, at };
  const isRevoked = revoked !== null;
  const unknownAuthors = isRevoked ? none : await authors.unknownIn(institution, rows);
  const outcome = await commits.add({ ...push, isRevoked, unknownAuthors });
  if (outcome.changed) live.announce(institution);
  if (outcome.announced) closedApps.tell(institution, outcome.announced);
  counters.add('usher_pushes_total', {});
  counters.add('usher_pushed_rows_total', { outcome: 'accepted' }, outcome.accepted);
  counters.add('usher_pushed_rows_total', { outcome: 'same' }, outcome.same);
  const conflicts = outcome.conflicts.length - outcome.refused.length;
  counters.add('usher_pushed_rows_total', { outcome: 'conflict' }, conflicts);
  for (const code of outcome.refused) counters.add('usher_refused_total', { code });
  return outcome;
}

/** Those of the pushed visits that were taken as they came. */
function storedOf(rows: readonly unknown[], { conflicts }: PushOutcome): readonly Visit[] {
  const pushed = (rows as readonly PushRow<Visit>[]).map((row) => row?.newDocumentState);
  if (conflicts.length === 0) return pushed;
  const answered = new Set((conflicts as readonly { id?: unknown }[]).map(({ id }) => id));
  return pushed.filter((visit) => visit && !answered.has(visit.id));
}

function onlyVisits(request: FastifyRequest, _reply: unknown, done: Done): void {
  const { collection } = request.params as { collection: string };
  if (collection === 'visits') return done();
  const isKnown = collections.some((name) => name === collection);
  done(new HttpError(isKnown ? 'pull-only' : 'not-found'));
}

function requirePerson(request: FastifyRequest, _reply: unknown, done: Done): void {
  const { person, revoked } = askerOf(request);
  done(person === null && !revoked ? new HttpError('no-person') : undefined);
}

// What somebody who was revoked still has goes to quarantine; nothing of it is lost.
function mayPush(request: FastifyRequest, _reply: unknown, done: Done): void {
  const { roles, revoked } = askerOf(request);
  done(revoked || mayDo(roles, 'write', 'visits') ? undefined : new HttpError('not-allowed'));
}
