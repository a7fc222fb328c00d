import type { Act } from '#domain/act.ts';
import type { VisitScope } from '#domain/visit-scope.ts';
import type { Visit } from '#domain/visit.ts';
import type { PulledPage } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { AnyStore } from '../../../sync-server/store/store.ts';
import { aDevice, anAct, aVisit } from '../../support/builders.ts';
import { sent } from './phone.ts';

type Page = PulledPage<Visit>;

export const dayMs = 86_400_000;
export const firstMs = Date.parse('2026-11-02T09:00:00.000Z');
export const instant = (day: number, seconds = 0): string =>
  new Date(firstMs + day * dayMs + seconds * 1000).toISOString();

export const shift: VisitScope = { days: 3, isOpenHeld: true, own: undefined };
export const log: VisitScope = { days: 10, isOpenHeld: false, own: undefined };
export const own: VisitScope = {
  days: undefined,
  isOpenHeld: false,
  own: { person: 'maria-kot', days: 7 },
};
export const union: VisitScope = {
  days: 3,
  isOpenHeld: true,
  own: { person: 'maria-kot', days: 7 },
};

/** A visit opened on a day, with further acts a second after each other. */
export function visitOn(day: number, ...acts: readonly Act[]): Visit {
  const all = [anAct('opened'), ...acts];
  return aVisit({ acts: all.map((act, nth) => ({ ...act, at: instant(day, nth) })) });
}

export function closedOn(day: number, ...acts: readonly Act[]): Visit {
  return visitOn(day, ...acts, anAct('closed'));
}

export function grownOn(visit: Visit, day: number, ...acts: readonly Act[]): Visit {
  const more = acts.map((act, nth) => ({ ...act, at: instant(day, nth + 30) }));
  return visitDocument({ ...visit, acts: [...visit.acts, ...more] });
}

export const toMaria = () => anAct('referred', { whom: { kind: 'person', person: 'maria-kot' } });

export async function takes(
  store: AnyStore,
  day: number,
  ...visits: readonly Visit[]
): Promise<void> {
  const rows = visits.map((visit) => ({ newDocumentState: sent(visit) }));
  const push = { institution: 'jeziorna', device: aDevice, person: 'jan-kos', rows };
  const [result] = await store.accept([{ ...push, at: instant(day, 60) }]);
  if (!result?.ok || result.outcome.accepted !== visits.length) throw new Error('Not taken');
}

export interface Asked {
  readonly scope: VisitScope;
  readonly day: number;
  readonly since?: number;
  readonly limit?: number;
}

export async function pulled(store: AnyStore, { scope, day, since = 0, limit = 100 }: Asked) {
  const body = await store.pull({
    institution: 'jeziorna',
    collection: 'visits',
    device: aDevice,
    since,
    limit,
    visits: { scope, nowMs: firstMs + day * dayMs },
  });
  return JSON.parse(new TextDecoder().decode(body)) as Page;
}

/** A visit with one act more, done on this day or just after the last. */
export function grownLater(visit: Visit, day: number, act: Act): Visit {
  const at = instant(day, visit.acts.length);
  const last = visit.acts.at(-1)?.at ?? '';
  const later = at > last ? at : new Date(Date.parse(last) + 1).toISOString();
  return visitDocument({ ...visit, acts: [...visit.acts, { ...act, at: later }] });
}
