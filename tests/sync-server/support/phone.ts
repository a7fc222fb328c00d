import type { Visit } from '#domain/visit.ts';
import type { CollectionName } from '#protocol/collections.ts';
import type { Checkpoint, PulledPage, Receipt } from '#protocol/sync.ts';

import { admitAt, type Coming } from '../../support/admit.ts';

/** A request's parts that differ from the usual. */
interface Asked extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a phone says to the server, in plain HTTP. */
export interface Phone {
  readonly cookie: string;
  fetch(address: string, given?: Asked): Promise<Response>;
  pull(collection: CollectionName, query?: string): Promise<PulledPage<Record<string, unknown>>>;
  /** Pulls with a checkpoint, as an address's query. */
  pullAfter(
    collection: CollectionName,
    checkpoint: Checkpoint,
  ): Promise<PulledPage<Record<string, unknown>>>;
  /** Pushes documents as new states, and answers the conflicts. */
  push(...visits: readonly unknown[]): Promise<Record<string, unknown>[]>;
  receipts(): Promise<readonly Receipt[]>;
}

/** A phone on which somebody is signed in. */
export async function aPhone(url: string, given: Coming = {}): Promise<Phone> {
  const { cookie } = await admitAt(url, given);
  const ask: Phone['fetch'] = (address, asked = {}) =>
    fetch(`${url}${address}`, {
      ...asked,
      headers: { cookie, 'content-type': 'application/json', ...asked.headers },
    });
  const pull: Phone['pull'] = async (collection, query = '') => {
    const answer = await ask(`/api/sync/${collection}/pull${query}`);
    if (!answer.ok) throw new Error(`Pull: ${answer.status}`);
    return (await answer.json()) as PulledPage<Record<string, unknown>>;
  };
  return {
    cookie,
    fetch: ask,
    pull,
    pullAfter: (collection, { epoch, seq }) => pull(collection, `?epoch=${epoch}&seq=${seq}`),
    async push(...visits) {
      const body = JSON.stringify(visits.map((visit) => ({ newDocumentState: visit })));
      const answer = await ask('/api/sync/visits/push', { method: 'POST', body });
      if (!answer.ok) throw new Error(`Push: ${answer.status}`);
      return (await answer.json()) as Record<string, unknown>[];
    },
    async receipts() {
      const { documents } = await pull('receipts');
      return documents as unknown as Receipt[];
    },
  };
}

/** A visit as it replicates. */
export function sent(visit: Visit): Visit & { _deleted: boolean } {
  return { ...visit, _deleted: false };
}
