import {
  usualWindows,
  visitScope,
  type VisitScope,
  type VisitWindows,
} from '#domain/visit-scope.ts';

import type { Asker } from './asker.ts';
import type { AnyStore } from './store/store.ts';

/** How long what an institution has chosen is not asked again, in milliseconds: every pull needs it. */
const freshMs = 1000;

/** For how many days phones may hold visits, as each institution has chosen. */
export class InstitutionWindows {
  readonly #store: Pick<AnyStore, 'head'>;
  readonly #known = new Map<string, { readonly windows: VisitWindows; readonly atMs: number }>();

  constructor(store: Pick<AnyStore, 'head'>) {
    this.#store = store;
  }

  /** What an institution has chosen, at most a second ago. */
  async of(institution: string): Promise<VisitWindows> {
    const nowMs = performance.now();
    const known = this.#known.get(institution);
    if (known && nowMs - known.atMs < freshMs) return known.windows;
    const head = await this.#store.head(institution);
    const windows = { ...usualWindows, ...head?.institution.settings?.visitsOnPhones };
    this.#known.set(institution, { windows, atMs: nowMs });
    return windows;
  }

  /** Which visits whoever asks may hold; undefined for none. */
  async scopeFor({
    institution,
    roles,
    person,
  }: Pick<Asker, 'institution' | 'roles' | 'person'>): Promise<VisitScope | undefined> {
    return visitScope(roles, person, await this.of(institution));
  }
}
