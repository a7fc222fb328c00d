import type { FastifyRequest } from 'fastify';
import Type from 'typebox';

import { assertMay } from '../allow.ts';
import type { App, Context } from '../app-context.ts';
import { isAskedFromHere } from '../asked-from-here.ts';
import { type Asker, requireAsker } from '../asker.ts';
import { deviceSamples } from '../device-samples.ts';
import { errorAnswers } from '../http-error.ts';
import { lastVerifiedBackup } from '../last-verified-backup.ts';
import { exposition, gauge, type Sample, total } from '../metrics.ts';

const schema = {
  tags: ['operation'],
  summary: 'Numbers about the running server in the Prometheus text format.',
  description:
    'From the machine itself for everybody, unless METRICS=token; from elsewhere, and through a proxy, for ' +
    'those whose roles may read them: supervisors, editors and administrators, or a token with such a role.',
  security: [{ token: [] }, { session: [] }],
  response: { 200: Type.String(), ...errorAnswers('no-session', 'not-allowed', 'no-institution') },
};

/** `GET /metrics`. */
export async function metricsRoutes(app: App, context: Context): Promise<void> {
  const identify = requireAsker(context.store, context.config);
  const mayRead = async (request: FastifyRequest) => {
    if (context.config.metrics === 'loopback' && isAskedFromHere(request)) return;
    await identify(request);
    assertMay(request, 'read', 'metrics');
  };
  app.get('/metrics', { schema, onRequest: mayRead }, async (request, reply) => {
    const samples = [...context.counters.samples(), ...(await stateOf(context, request.asker))];
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(exposition(samples));
  });
}

async function stateOf(context: Context, asker: Asker | null): Promise<Sample[]> {
  const { commits, config, live, store } = context;
  // A token belongs to one institution; the machine itself may look at all in its store.
  const told = asker ? [asker.institution] : await store.institutions();
  const institutions = await Promise.all(
    told.map(async (institution) => [
      gauge('usher_seq', { institution }, await store.lastSeq(institution)),
      gauge('usher_quarantined_versions', { institution }, await store.quarantined(institution)),
      ...deviceSamples(institution, await store.devices(institution), Date.now()),
    ]),
  );
  return [
    gauge('usher_oldest_waiting_push_seconds', {}, commits.oldestWaitSeconds()),
    gauge('usher_live_streams', {}, live.size),
    ...institutions.flat(),
    ...(await backupState(config.dataDir)),
    total('process_cpu_seconds_total', cpuSeconds()),
    gauge('process_resident_memory_bytes', {}, process.memoryUsage.rss()),
    gauge('process_uptime_seconds', {}, Math.round(process.uptime())),
  ];
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

async function backupState(dataDir: string): Promise<Sample[]> {
  const backup = await lastVerifiedBackup(dataDir);
  if (!backup) return [];
  const takenAtSeconds = Math.floor(Date.parse(backup.takenAt) / 1000);
  return [gauge('usher_last_verified_backup_timestamp_seconds', {}, takenAtSeconds)];
}
