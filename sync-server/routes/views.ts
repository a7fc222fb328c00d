import Type from 'typebox';

import { mostViews, ViewNote } from '#protocol/view.ts';

import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker } from '../asker.ts';
import { errorAnswers } from '../http-error.ts';

const telling = {
  tags: ['supervision'],
  summary: 'A desk tells what its supervisor has seen of visitors’ data.',
  description: 'Each record is kept once, and never altered. Tell it again until it is answered.',
  security: [{ session: [] }],
  body: Type.Array(ViewNote, { minItems: 1, maxItems: mostViews }),
  response: {
    200: Type.Object({ noted: Type.Literal(true) }),
    ...errorAnswers('malformed-request', 'no-session', 'outdated', 'no-institution'),
  },
};

/** `POST /api/views`. */
export async function viewRoutes(app: App, { store, config }: Context): Promise<void> {
  app.post(
    '/api/views',
    { schema: telling, onRequest: requireAsker(store, config) },
    async (request) => {
      const { institution, device } = askerOf(request);
      const receivedAt = new Date().toISOString();
      await store.keepViews(
        institution,
        request.body.map((view) => ({ ...view, device, receivedAt })),
      );
      return { noted: true as const };
    },
  );
}
