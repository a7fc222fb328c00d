import type { FastifyInstance } from 'fastify';

import { routeOf } from './log.ts';

type Labels = Readonly<Record<string, string | number>>;

/** Counts what the server does, for `/metrics`; numbers begin again with the process. */
export class Counters {
  readonly #counts = new Map<string, number>();

  /** Adds to the counter of this name and these labels. */
  add(name: string, labels: Labels, count = 1): void {
    const key = seriesName(name, labels);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  /** Every counter as a line of the Prometheus text format, in the order of first use. */
  lines(): string[] {
    return [...this.#counts].map(([series, count]) => `${series} ${count}`);
  }
}

/** One line of the Prometheus text format. */
export function sample(name: string, labels: Labels, value: number): string {
  return `${seriesName(name, labels)} ${value}`;
}

/** Counts every request by method, route and status. */
export function registerRequestCount(app: FastifyInstance, counters: Counters): void {
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
    counters.add('usher_requests_total', labels);
  });
}

function seriesName(name: string, labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return pairs.length > 0 ? `${name}{${pairs.join(',')}}` : name;
}
