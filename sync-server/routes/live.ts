import Type from 'typebox';

import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker } from '../asker.ts';
import { errorAnswers } from '../http-error.ts';

const schema = {
  tags: ['sync'],
  summary: 'A stream of events for one phone; each event says RESYNC: pull every collection again.',
  security: [{ session: [] }],
  produces: ['text/event-stream'],
  response: {
    200: Type.String({ description: 'Server-sent events, with a comment every 20 seconds.' }),
    ...errorAnswers('no-session', 'outdated', 'no-institution'),
  },
};

/** `GET /api/sync/live`. */
export async function liveRoutes(app: App, { store, config, live }: Context): Promise<void> {
  app.get(
    '/api/sync/live',
    // A HEAD would open a stream of which nobody hears.
    { schema, exposeHeadRoute: false, onRequest: requireAsker(store, config) },
    async (request, reply) => {
      reply.hijack();
      await live.open(askerOf(request), reply.raw);
    },
  );
}
