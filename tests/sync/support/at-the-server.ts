import type { Visit } from '#domain/visit.ts';
import type { CollectionName } from '#protocol/collections.ts';
import type { PulledPage } from '#protocol/sync.ts';

import type { Store } from '../../../sync-server/store/store.ts';

/** What the server holds of a collection, read past HTTP. */
export function heldBy<T>(store: Store, collection: CollectionName): PulledPage<T>['documents'] {
  const asked = { institution: 'jeziorna', collection, device: '', since: 0, limit: 1000 };
  const page = JSON.parse(new TextDecoder().decode(store.pull(asked))) as PulledPage<T>;
  return page.documents;
}

/** The visits the server holds, in the order in which it took their last versions. */
export function visitsAt(store: Store): PulledPage<Visit>['documents'] {
  return heldBy<Visit>(store, 'visits');
}

/** All that was noted down in a visit, in the order in which it happened. */
export function wordsOf(visit: Pick<Visit, 'acts'> | undefined): string[] {
  return (visit?.acts ?? []).flatMap((act) => (act.kind === 'words-noted' ? [act.words] : []));
}

/** An act that notes something down. */
export function words(text: string) {
  return { kind: 'words-noted', words: text } as const;
}
