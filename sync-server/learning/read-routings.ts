import { setImmediate as breath } from 'node:timers/promises';

import { isBlanked } from '#domain/personal-fields.ts';
import { type Routing, routingsOf } from '#domain/search/learn-routings.ts';
import type { Visit } from '#domain/visit.ts';

import type { AnyStore } from '../store/store.ts';

/** What the log says of words and matters. */
export interface LoggedRoutings {
  readonly routings: readonly Routing[];
  /** Visitors' names that are not blanked yet. */
  readonly names: readonly string[];
}

const readAtOnce = 200;

/**
 * Reads an institution's whole log, in small pages, so that phones that sync meanwhile hardly wait.
 *
 * @param stop ends it early; it then throws
 */
export async function readRoutings(
  store: AnyStore,
  institution: string,
  timeZone: string,
  stop?: AbortSignal,
): Promise<LoggedRoutings> {
  const routings: Routing[] = [];
  const names = new Set<string>();
  for (let seq = 0; ;) {
    stop?.throwIfAborted();
    const page = await store.visitsAfter(institution, seq, readAtOnce);
    for (const { body } of page) {
      const visit = JSON.parse(body) as Visit;
      routings.push(...routingsOf(visit, timeZone));
      for (const act of visit.acts)
        if (act.kind === 'visitor-named' && !isBlanked(act)) names.add(act.name);
    }
    const last = page.at(-1);
    if (!last) return { routings, names: [...names] };
    seq = last.seq;
    await breath();
  }
}
