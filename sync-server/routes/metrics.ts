import Type from 'typebox';

import type { App, Context } from '../app-context.ts';
import { deviceSamples } from '../device-samples.ts';
import { lastVerifiedBackup } from '../last-verified-backup.ts';
import { exposition, gauge, type Sample, total } from '../metrics.ts';

const schema = {
  tags: ['operation'],
  summary: 'Numbers about the running server in the Prometheus text format.',
  response: { 200: Type.String() },
};

/** `GET /metrics`. */
export async function metricsRoutes(app: App, context: Context): Promise<void> {
  app.get('/metrics', { schema }, async (_request, reply) => {
    const samples = [...context.counters.samples(), ...(await stateOf(context))];
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(exposition(samples));
  });
}

async function stateOf(context: Context): Promise<Sample[]> {
  const { commits, config, live, store } = context;
  const institutions = await Promise.all(
    (await store.institutions()).map(async (institution) => [
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
