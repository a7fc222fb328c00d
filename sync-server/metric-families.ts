/** One metric of `/metrics`: its name, what it counts, and for a histogram the upper ends of its buckets. */
export interface MetricFamily {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly buckets?: readonly number[];
}

// One wait for the disk is a few milliseconds; a minute means that something hangs.
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/** Everything that `/metrics` tells, in the order in which it is told. */
export const metricFamilies = {
  usher_requests_total: {
    type: 'counter',
    help: 'Requests answered, by method, route and status.',
  },
  usher_pushes_total: { type: 'counter', help: 'Pushes stored.' },
  usher_pushed_rows_total: {
    type: 'counter',
    help: 'Visits pushed, by outcome: accepted, same (known already), conflict (to be merged).',
  },
  usher_refused_total: {
    type: 'counter',
    help: 'Visits refused for good and put into quarantine, by code.',
  },
  usher_certificates_total: {
    type: 'counter',
    help: 'Shift certificates asked for, by outcome: certified, lacking (the server lost visits).',
  },
  usher_blanked_visits_total: {
    type: 'counter',
    help: 'Visits out of which what was about the visitor was taken because its time was over.',
  },
  usher_commit_duration_seconds: {
    type: 'histogram',
    help: 'How long a commit of pushes takes, the wait for the disk included.',
    buckets: seconds,
  },
  usher_commit_pushes: {
    type: 'histogram',
    help: 'Pushes that shared one commit.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
  },
  usher_push_wait_seconds: {
    type: 'histogram',
    help: 'From the moment a push was read until it is on disk.',
    buckets: seconds,
  },
  usher_oldest_waiting_push_seconds: {
    type: 'gauge',
    help: 'How long the push has waited that waits longest for its commit; 0 when none waits.',
  },
  usher_live_streams: {
    type: 'gauge',
    help: 'Live streams open: phones that hear of news at once.',
  },
  usher_devices: { type: 'gauge', help: 'Phones that were here in the last 30 days.' },
  usher_devices_holding_unsent: {
    type: 'gauge',
    help: 'Phones that told of unsent records when they were last here, however long ago.',
  },
  usher_devices_unsent_records: { type: 'gauge', help: 'Unsent records that they told of.' },
  usher_devices_oldest_unsent_seconds: {
    type: 'gauge',
    help: 'How long the phone has held unsent records that has held them longest; 0 when none does.',
  },
  usher_seq: { type: 'gauge', help: "The institution's last number." },
  usher_quarantined_versions: {
    type: 'gauge',
    help: 'Refused versions in quarantine, waiting for somebody to look at them.',
  },
  usher_last_verified_backup_timestamp_seconds: {
    type: 'gauge',
    help: 'When the newest backup was taken that was found whole; absent when there is none.',
  },
  process_cpu_seconds_total: {
    type: 'counter',
    help: 'Processor time the process has used, in itself and in the system for it.',
  },
  process_resident_memory_bytes: { type: 'gauge', help: 'Memory the process holds.' },
  process_uptime_seconds: { type: 'gauge', help: 'How long the process has run.' },
} as const satisfies { readonly [name: string]: MetricFamily };

export type MetricName = keyof typeof metricFamilies;

type NameOf<T extends MetricFamily['type']> = {
  [N in MetricName]: (typeof metricFamilies)[N]['type'] extends T ? N : never;
}[MetricName];

export type CounterName = NameOf<'counter'>;
export type GaugeName = NameOf<'gauge'>;
export type HistogramName = NameOf<'histogram'>;
