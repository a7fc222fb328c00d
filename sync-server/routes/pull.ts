import Type, { type Static } from 'typebox';

import { collections, mostPulledDocuments } from '#protocol/collections.ts';
import { Checkpoint } from '#protocol/sync.ts';

import { assertMay } from '../allow.ts';
import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker, type Asker } from '../asker.ts';
import { errorAnswers, HttpError } from '../http-error.ts';
import type { AnyStore } from '../store/store.ts';
import type { AskedVisits } from '../store/visit-bounds.ts';

const usualPage = 200;
const shortBytes = 4096;

const Query = Type.Object({
  epoch: Type.Optional(
    Type.String({ maxLength: 36, description: 'Epoch of the checkpoint; absent: from the start.' }),
  ),
  seq: Type.Optional(
    Type.String({ pattern: '^\\d{0,15}$', description: 'Sequence number of the checkpoint.' }),
  ),
  limit: Type.Optional(
    Type.String({
      pattern: '^\\d{1,4}$',
      description: `Documents in one page, 1 to ${mostPulledDocuments}; ${usualPage} when absent.`,
    }),
  ),
});

const schema = {
  tags: ['sync'],
  summary: 'Answers the documents after a checkpoint; fewer than asked for means: that is all.',
  security: [{ session: [] }],
  params: Type.Object({
    collection: Type.String({ description: `One of: ${collections.join(', ')}.` }),
  }),
  querystring: Query,
  response: {
    200: Type.Unsafe<Buffer | string>(
      Type.Object({
        documents: Type.Array(Type.Object({ _deleted: Type.Boolean() })),
        checkpoint: Checkpoint,
        scope: Type.Optional(
          Type.String({
            description:
              'Of visits: which the asker may have. When it changes, pull from the start.',
          }),
        ),
      }),
    ),
    ...errorAnswers(
      'malformed-request',
      'no-session',
      'not-allowed',
      'not-found',
      'outdated',
      'no-institution',
    ),
  },
};

/** `GET /api/sync/:collection/pull`. */
export async function pullRoutes(app: App, context: Context): Promise<void> {
  const { store, config } = context;
  app.get(
    '/api/sync/:collection/pull',
    { schema, onRequest: requireAsker(store, config) },
    async (request, reply) => {
      const { institution, device } = askerOf(request);
      const collection = collections.find((name) => name === request.params.collection);
      if (!collection) throw new HttpError('not-found');
      assertMay(request, 'read', collection);
      const limit = Number(request.query.limit ?? usualPage);
      if (limit < 1 || limit > mostPulledDocuments) throw new HttpError('malformed-request');
      const since = await startOf(request.query, store, institution);
      const asked = { institution, collection, device, since, limit };
      const visits = collection === 'visits' ? await visitsFor(askerOf(request), context) : {};
      const page = await store.pull({ ...asked, ...visits });
      reply.type('application/json; charset=utf-8');
      const body = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
      // A text goes out in one write with its head; most pulls have nothing new to tell.
      return reply.send(body.length < shortBytes ? body.toString() : body);
    },
  );
}

// Decided here and never by the query: a scope is a right.
async function visitsFor(
  asker: Asker,
  { windows, now }: Context,
): Promise<{ readonly visits: AskedVisits }> {
  const scope = await windows.scopeFor(asker);
  if (!scope) throw new HttpError('not-allowed');
  return { visits: { scope, nowMs: now() } };
}

/**
 * Where a phone goes on reading. A checkpoint of another store, or one from beyond our last commit,
 * was counted before this store was restored: everything is read again.
 */
async function startOf(
  { epoch, seq }: Static<typeof Query>,
  store: AnyStore,
  institution: string,
): Promise<number> {
  const asked = Number(seq ?? 0);
  if (epoch !== store.epoch || asked > (await store.lastSeq(institution))) return 0;
  return asked;
}
