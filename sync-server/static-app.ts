import { realpathSync } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

import serveFiles from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { App } from './app-context.ts';
import { appPolicy, workerPolicy } from './content-policy.ts';
import { answerOf, HttpError } from './http-error.ts';

const oneYear = 'public, max-age=31536000, immutable';
const notBuilt =
  'The app is not built yet. Run "npm run build" in the project folder, then load this page again.\n';
const servers = /^\/(api|assets|healthz|readyz|metrics)(\/|\?|$)/;

/** Serves the built app, and its `index.html` for every address that only the app knows. */
export async function registerStaticApp(app: App, appDir: string): Promise<void> {
  await app.register(serveFiles, {
    root: appDir,
    cacheControl: false,
    schemaHide: true,
    // The build's own notes lie there too.
    dotfiles: 'ignore',
    allowedPath: (name) => staysInside(appDir, name),
    setHeaders(reply, file, { mtimeMs }) {
      // Hashed names never change their content; all else must be asked for, or phones never update.
      const isHashed = path.relative(appDir, file).startsWith(`assets${path.sep}`);
      reply.header('cache-control', isHashed ? oneYear : 'no-cache');
      // Kept by the worker together with the page, and so in force without a network too.
      if (file.endsWith('.html')) reply.header('content-security-policy', appPolicy(file, mtimeMs));
      if (path.basename(file) === 'service-worker.js')
        reply.header('content-security-policy', workerPolicy);
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (!isNavigation(request)) return notFound(reply);
    if (!(await isBuilt(appDir))) return reply.code(503).type('text/plain').send(notBuilt);
    return reply.sendFile('index.html');
  });
}

/** Whether what a file name leads to lies in the folder itself, and not at the end of a link out of it. */
function staysInside(folder: string, name: string): boolean {
  try {
    const to = path.relative(realpathSync(folder), realpathSync(path.join(folder, name)));
    return to !== '..' && !to.startsWith(`..${path.sep}`) && !path.isAbsolute(to);
  } catch {
    // Nothing is there; whoever looks for it will say so.
    return true;
  }
}

function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && !servers.test(url) && headers.accept?.includes('text/html') === true;
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).send(answerOf(new HttpError('not-found')));
}

async function isBuilt(appDir: string): Promise<boolean> {
  return access(path.join(appDir, 'index.html')).then(
    () => true,
    () => false,
  );
}
