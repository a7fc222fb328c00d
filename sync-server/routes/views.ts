import Type from 'typebox';

import { mostViews, ViewNote } from '#protocol/view.ts';

import { allow } from '../allow.ts';
import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker } from '../asker.ts';
import { notesBodyBytes } from '../body-limits.ts';
import { errorAnswers, HttpError } from '../http-error.ts';

const telling = {
  tags: ['supervision'],
  summary: 'A desk tells what its supervisor has seen of visitors’ data.',
  description: 'Each record is kept once, and never altered. Tell it again until it is answered.',
  security: [{ session: [] }],
  body: Type.Array(ViewNote, { minItems: 1, maxItems: mostViews }),
  response: {
    200: Type.Object({ noted: Type.Literal(true) }),
    ...errorAnswers(
      'malformed-request',
      'no-session',
      'not-allowed',
      'too-large',
      'outdated',
      'no-institution',
    ),
  },
};

/** `POST /api/views`. */
export async function viewRoutes(app: App, { store, config, authors }: Context): Promise<void> {
  app.post(
    '/api/views',
    {
      schema: telling,
      bodyLimit: notesBodyBytes,
      onRequest: [requireAsker(store, config), allow('write', 'views')],
    },
    async (request) => {
      const { institution, device } = askerOf(request);
      const named = request.body.map(({ by }) => ({ by, device }));
      // Nobody says of somebody who never was at this desk that they have looked.
      const unknown = await authors.unknownAmong(institution, named);
      if (unknown.size > 0) throw new HttpError('not-allowed');
      const receivedAt = new Date().toISOString();
      await store.keepViews(
        institution,
        request.body.map((view) => ({ ...view, device, receivedAt })),
      );
      return { noted: true as const };
    },
  );
}
