import type { DeviceReport } from '#protocol/device-report.ts';

import { gauge, type Sample } from './metrics.ts';

const monthMs = 30 * 24 * 3_600_000;

/** What an institution's phones hold, as numbers; none of them names a phone. */
export function deviceSamples(
  institution: string,
  devices: readonly DeviceReport[],
  nowMs: number,
): Sample[] {
  const holding = devices.filter(({ unsent }) => (unsent ?? 0) > 0);
  const oldestMs = Math.min(
    nowMs,
    ...holding.map(({ unsentSince, seenAt }) => Date.parse(unsentSince ?? seenAt)),
  );
  const records = holding.reduce((sum, { unsent }) => sum + (unsent ?? 0), 0);
  const recent = devices.filter(({ seenAt }) => nowMs - Date.parse(seenAt) < monthMs);
  return [
    gauge('usher_devices', { institution }, recent.length),
    gauge('usher_devices_holding_unsent', { institution }, holding.length),
    gauge('usher_devices_unsent_records', { institution }, records),
    gauge(
      'usher_devices_oldest_unsent_seconds',
      { institution },
      Math.round((nowMs - oldestMs) / 1000),
    ),
  ];
}
