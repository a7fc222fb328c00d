import Type from 'typebox';

import type { App, Context } from '../app-context.ts';
import { servedInstitution } from '../asker.ts';
import { errorAnswers, HttpError } from '../http-error.ts';

const Alive = Type.Object({ status: Type.Literal('ok') });

/** `GET /healthz` and `GET /readyz`. */
export async function healthRoutes(app: App, { store, config }: Context): Promise<void> {
  app.get(
    '/healthz',
    {
      schema: {
        tags: ['operation'],
        summary: 'Says that the process lives.',
        response: { 200: Alive },
      },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    {
      schema: {
        tags: ['operation'],
        summary: 'Says whether the store answers and there is an institution to serve.',
        response: { 200: Alive, ...errorAnswers('no-institution') },
      },
    },
    async () => {
      if (!(await store.isReady())) throw new HttpError('store-unavailable');
      await servedInstitution(store, config);
      return { status: 'ok' as const };
    },
  );
}
