import helmet from '@fastify/helmet';

import type { App } from './app-context.ts';

/**
 * Sets what a browser may do with our answers. Pages get helmet's headers; for documents they would
 * only cost time. No HSTS and no upgrade: the server is also reached over plain http on a local net.
 */
export async function registerSafeHeaders(app: App): Promise<void> {
  await app.register(helmet, {
    global: false,
    hsts: false,
    crossOriginEmbedderPolicy: false,
    originAgentCluster: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The decoder of codes is WebAssembly; this allows its compiling, and still no eval of scripts.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
    },
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    if (isPage) {
      reply.helmet();
      // Codes are read with the camera, by our own pages alone.
      reply.header('permissions-policy', 'camera=(self)');
    }
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
    done();
  });
}
