import Type, { type Static } from 'typebox';

import { collections, mostPulledDocuments } from '#protocol/collections.ts';
import { Checkpoint } from '#protocol/sync.ts';

import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker } from '../asker.ts';
import { errorAnswers, HttpError } from '../http-error.ts';
import type { AnyStore } from '../store/store.ts';

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
      }),
    ),
    ...errorAnswers('malformed-request', 'no-session', 'not-found', 'outdated', 'no-institution'),
  },
};

/** `GET /api/sync/:collection/pull`. */
export async function pullRoutes(app: App, { store, config }: Context): Promise<void> {
  app.get(
    '/api/sync/:collection/pull',
    { schema, onRequest: requireAsker(store, config) },
    async (request, reply) => {
      const { institution, device } = askerOf(request);
      const collection = collections.find((name) => name === request.params.collection);
      if (!collection) throw new HttpError('not-found');
      const limit = Number(request.query.limit ?? usualPage);
      if (limit < 1 || limit > mostPulledDocuments) throw new HttpError('malformed-request');
      const since = await startOf(request.query, store, institution);
      const page = await store.pull({ institution, collection, device, since, limit });
      reply.type('application/json; charset=utf-8');
      const body = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
      // A text goes out in one write with its head; most pulls have nothing new to tell.
      return reply.send(body.length < shortBytes ? body.toString() : body);
    },
  );
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
