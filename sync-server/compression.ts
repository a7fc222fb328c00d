import compress from '@fastify/compress';

import type { App } from './app-context.ts';

/** Compresses what is worth it; live streams are written past the framework and never compressed. */
export async function registerCompression(app: App): Promise<void> {
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    requestEncodings: ['gzip', 'identity'],
  });
}
