import Type from 'typebox';

import type { App, Context } from '../app-context.ts';
import { sample } from '../metrics.ts';

const schema = {
  tags: ['operation'],
  summary: 'Numbers about the running server in the Prometheus text format.',
  response: { 200: Type.String() },
};

/** `GET /metrics`. */
export async function metricsRoutes(app: App, context: Context): Promise<void> {
  app.get('/metrics', { schema }, async (_request, reply) => {
    const lines = [...context.counters.lines(), ...(await stateOf(context))];
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}

async function stateOf({ store, live }: Context): Promise<string[]> {
  const institutions = await store.institutions();
  const seqs = institutions.map(async (institution) =>
    sample('usher_seq', { institution }, await store.lastSeq(institution)),
  );
  return [
    sample('usher_live_streams', {}, live.size),
    ...(await Promise.all(seqs)),
    sample('process_resident_memory_bytes', {}, process.memoryUsage.rss()),
    sample('process_uptime_seconds', {}, Math.round(process.uptime())),
  ];
}
