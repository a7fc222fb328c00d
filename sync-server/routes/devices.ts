import Type from 'typebox';

import { Instant } from '#domain/identifiers.ts';
import { DeviceReport, DeviceWord } from '#protocol/device-report.ts';

import { allow } from '../allow.ts';
import { appBuildOf } from '../app-build-name.ts';
import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker } from '../asker.ts';
import { errorAnswers } from '../http-error.ts';

const telling = {
  tags: ['supervision'],
  summary: 'A phone tells how many records it still holds, and which build it runs.',
  security: [{ session: [] }],
  body: DeviceWord,
  response: {
    200: Type.Object({ noted: Type.Literal(true) }),
    ...errorAnswers('malformed-request', 'no-session', 'not-allowed', 'outdated', 'no-institution'),
  },
};

const listing = {
  tags: ['supervision'],
  summary: 'What is known of each phone: who holds it, what it still holds, when it was last here.',
  security: [{ session: [] }],
  response: {
    200: Type.Object({
      /** The server's time: ages are counted from it, since a desk's clock may be wrong. */
      now: Instant,
      build: Type.Union([Type.String(), Type.Null()], {
        description: 'Build of the app that this server hands out.',
      }),
      devices: Type.Array(DeviceReport),
    }),
    ...errorAnswers('no-session', 'not-allowed', 'outdated', 'no-institution'),
  },
};

/** `PUT /api/device` and `GET /api/devices`. */
export async function deviceRoutes(app: App, { store, config, devices }: Context): Promise<void> {
  app.put(
    '/api/device',
    { schema: telling, onRequest: [requireAsker(store, config), allow('write', 'standing')] },
    // What it says is noted with the request (device-notes.ts).
    async () => ({ noted: true as const }),
  );
  app.get(
    '/api/devices',
    { schema: listing, onRequest: [requireAsker(store, config), allow('read', 'standing')] },
    async (request) => ({
      now: new Date().toISOString(),
      build: (await appBuildOf(config.appDir)) ?? null,
      devices: [...(await devices.reports(askerOf(request).institution))],
    }),
  );
}
