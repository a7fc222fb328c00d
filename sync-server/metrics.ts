import type { FastifyInstance } from 'fastify';

import type { MeasuredCommit } from './group-commit.ts';
import { routeOf } from './log.ts';
import {
  type CounterName,
  type GaugeName,
  type HistogramName,
  metricFamilies,
  type MetricFamily,
  type MetricName,
} from './metric-families.ts';

type Labels = Readonly<Record<string, string | number>>;

/** One line of the Prometheus text format, with the metric it belongs to. */
export interface Sample {
  readonly family: MetricName;
  readonly line: string;
}

interface Histogram {
  /** For each bucket how many values fell into it, and into none before it. */
  readonly counts: number[];
  count: number;
  sum: number;
}

/** Counts what the server does, for `/metrics`; numbers begin again with the process. */
export class Counters {
  readonly #counts = new Map<string, { readonly family: CounterName; count: number }>();
  readonly #histograms = new Map<HistogramName, Histogram>();

  /** Adds to the counter of this name and these labels. */
  add(family: CounterName, labels: Labels, count = 1): void {
    const key = seriesName(family, labels);
    const counter = this.#counts.get(key) ?? { family, count: 0 };
    counter.count += count;
    this.#counts.set(key, counter);
  }

  /** Puts a value into the histogram of this name. */
  observe(name: HistogramName, value: number): void {
    const { buckets } = metricFamilies[name];
    const histogram = this.#histograms.get(name) ?? {
      counts: buckets.map(() => 0),
      count: 0,
      sum: 0,
    };
    const place = buckets.findIndex((end) => value <= end);
    if (place >= 0) histogram.counts[place] = (histogram.counts[place] ?? 0) + 1;
    histogram.count += 1;
    histogram.sum += value;
    this.#histograms.set(name, histogram);
  }

  /** Puts one commit into its histograms. */
  observeCommit({ seconds, waitedSeconds }: MeasuredCommit): void {
    this.observe('usher_commit_duration_seconds', seconds);
    this.observe('usher_commit_pushes', waitedSeconds.length);
    for (const waited of waitedSeconds) this.observe('usher_push_wait_seconds', waited);
  }

  /** Everything counted so far. */
  samples(): Sample[] {
    const counters = [...this.#counts].map(([series, { family, count }]) => ({
      family,
      line: `${series} ${count}`,
    }));
    return [...counters, ...[...this.#histograms].flatMap(([name, held]) => told(name, held))];
  }
}

/** A number that goes up and down, as it is now. */
export function gauge(family: GaugeName, labels: Labels, value: number): Sample {
  return { family, line: `${seriesName(family, labels)} ${value}` };
}

/** A number without labels that only grows and that somebody else counts, as it is now. */
export function total(family: CounterName, value: number): Sample {
  return { family, line: `${family} ${value}` };
}

/** The Prometheus text format: every metric with its help and type, also one without a number yet. */
export function exposition(samples: readonly Sample[]): string {
  const families = Object.entries<MetricFamily>(metricFamilies).flatMap(
    ([name, { type, help }]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...samples.filter(({ family }) => family === name).map(({ line }) => line),
    ],
  );
  return `${families.join('\n')}\n`;
}

/** Counts every request by method, route and status. */
export function registerRequestCount(app: FastifyInstance, counters: Counters): void {
  app.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
    counters.add('usher_requests_total', labels);
    done();
  });
}

function told(family: HistogramName, { counts, count, sum }: Histogram): Sample[] {
  const { buckets } = metricFamilies[family];
  let upTo = 0;
  const cumulated = counts.map((counted) => (upTo += counted));
  return [
    ...buckets.map((end, place) => `${family}_bucket{le="${end}"} ${cumulated[place] ?? 0}`),
    `${family}_bucket{le="+Inf"} ${count}`,
    `${family}_sum ${sum}`,
    `${family}_count ${count}`,
  ].map((line) => ({ family, line }));
}

function seriesName(name: string, labels: Labels): string {
  let pairs = '';
  // A plain loop: every request is counted.
  for (const label in labels) pairs += `${pairs === '' ? '' : ','}${label}="${labels[label]}"`;
  return pairs === '' ? name : `${name}{${pairs}}`;
}
