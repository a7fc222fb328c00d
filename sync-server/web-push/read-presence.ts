import type { Presence } from '#domain/presence.ts';
import { mostPulledDocuments } from '#protocol/collections.ts';
import type { PulledPage } from '#protocol/sync.ts';

import type { AnyStore } from '../store/store.ts';

const pageSize = mostPulledDocuments;

/** What is known of everybody's presence in an institution, by their ids. */
export async function presenceIn(
  store: Pick<AnyStore, 'pull'>,
  institution: string,
): Promise<ReadonlyMap<string, Presence>> {
  const found = new Map<string, Presence>();
  for (let since = 0; ;) {
    const asked = {
      institution,
      collection: 'presence',
      device: '',
      since,
      limit: pageSize,
    } as const;
    const bytes = await store.pull(asked);
    const text = new TextDecoder().decode(bytes);
    const { documents, checkpoint } = JSON.parse(text) as PulledPage<Presence>;
    for (const each of documents) if (!each._deleted) found.set(each.id, each);
    if (documents.length < pageSize) return found;
    since = checkpoint.seq;
  }
}
