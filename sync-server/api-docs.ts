import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';

import type { App } from './app-context.ts';

/** Publishes what the routes' own schemas say, as OpenAPI (`/api/docs/json`) and as pages (`/api/docs`). */
export async function registerApiDocs(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Usher sync server',
        description: 'Replicates visits, receipts and the directory; see docs/sync-protocol.md.',
        version: '1',
      },
      tags: [
        { name: 'session', description: 'Signing in, and who is in on a phone.' },
        { name: 'access', description: 'Enrolling phones; accounts, for administrators.' },
        { name: 'sync', description: 'What phones and foreign RxDB clients replicate with.' },
        { name: 'supervision', description: 'What phones still hold, and what was certified.' },
        { name: 'operation', description: 'For those who run the server.' },
      ],
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'usher-session',
            description:
              'Beside the cookie `usher-phone` of the phone that the session belongs to.',
          },
          token: { type: 'http', scheme: 'bearer', description: 'A machine, instead of cookies.' },
        },
      },
    },
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs' });
}
