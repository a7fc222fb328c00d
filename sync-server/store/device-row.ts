import type { DeviceReport } from '#protocol/device-report.ts';

/** What a server has noticed of one phone since it last wrote it down. */
export interface DeviceNote {
  readonly institution: string;
  readonly device: string;
  readonly person: string | null;
  readonly build?: string | undefined;
  /** Absent when the phone has not told since. */
  readonly unsent?: number | undefined;
  readonly seenAt: string;
  readonly pushedAt?: string | undefined;
  readonly pulledAt?: string | undefined;
}

/** What a row of the table `devices` tells, the same in every database. */
export function deviceReport(row: Readonly<Record<string, unknown>>): DeviceReport {
  const text = (column: string) => {
    const value = row[column];
    return typeof value === 'string' ? value : null;
  };
  return {
    device: String(row['device']),
    person: text('person'),
    build: text('build'),
    unsent: row['unsent'] === null ? null : Number(row['unsent']),
    unsentSince: text('unsent_since'),
    seenAt: String(row['seen_at']),
    pushedAt: text('pushed_at'),
    pulledAt: text('pulled_at'),
  };
}
