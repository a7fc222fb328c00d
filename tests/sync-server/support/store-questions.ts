import type { VisitScope } from '#domain/visit-scope.ts';

import type { AnyStore, Push } from '../../../sync-server/store/store.ts';
import { aDevice, aDirectory, anAct, aVisit } from '../../support/builders.ts';
import { sent } from './phone.ts';
import { chunksOf } from './serving.ts';

/** How a statement comes to rows of a table: through an index, or from the first row to the last. */
export interface Access {
  readonly table: string;
  /** `undefined` when it reads the whole table. */
  readonly index: string | undefined;
}

/** What the server asks its store for again and again, each with the index that is meant to answer it. */
export interface StoreQuestion {
  readonly name: string;
  readonly by: 'id' | 'number' | 'quarantine' | 'push' | 'fuller' | 'recent' | 'marked';
  readonly ask: (store: AnyStore) => unknown;
}

const institution = 'jeziorna';
const visit = aVisit();
const fuller = aVisit({ ...visit, acts: [...visit.acts, anAct('words-noted')] });

/** The hot paths: pushing, pulling, and what each request asks besides. */
export const storeQuestions: readonly StoreQuestion[] = [
  { name: 'a push of a new visit', by: 'push', ask: (store) => store.accept([push(visit)]) },
  { name: 'a push of the same', by: 'push', ask: (store) => store.accept([push(visit)]) },
  {
    name: 'a push of a fuller one',
    by: 'fuller',
    ask: async (store) => {
      await store.accept([push(visit)]);
      await store.accept([push(fuller)]);
    },
  },
  {
    name: 'a push of many',
    by: 'push',
    ask: (store) => store.accept([push(...Array.from({ length: 100 }, () => aVisit()))]),
  },
  { name: 'a pull of visits', by: 'number', ask: (store) => store.pull(page('visits')) },
  {
    name: 'a pull of the log',
    by: 'recent',
    ask: (store) => store.pull(scoped({ days: 90, isOpenHeld: false, own: undefined })),
  },
  {
    name: 'a pull of a shift',
    by: 'marked',
    ask: (store) => store.pull(scoped({ days: 3, isOpenHeld: true, own: undefined })),
  },
  {
    name: 'a pull of one’s own',
    by: 'marked',
    ask: (store) =>
      store.pull(
        scoped({ days: undefined, isOpenHeld: false, own: { person: 'maria-kot', days: 30 } }),
      ),
  },
  { name: 'a pull of receipts', by: 'number', ask: (store) => store.pull(page('receipts')) },
  { name: 'a pull of the directory', by: 'number', ask: (store) => store.pull(page('directory')) },
  { name: 'reading the directory', by: 'number', ask: (store) => store.directory(institution) },
  { name: 'reading the settings', by: 'id', ask: (store) => store.head(institution) },
  { name: 'listing the institutions', by: 'id', ask: (store) => store.institutions() },
  {
    name: 'counting the quarantine',
    by: 'quarantine',
    ask: (store) => store.quarantined(institution),
  },
];

/** Publishes the directory of the institution that the questions are about. */
export async function publish(store: AnyStore): Promise<void> {
  await store.publishDirectory(institution, chunksOf(aDirectory()));
}

function page(collection: 'visits' | 'receipts' | 'directory') {
  return { institution, collection, device: aDevice, since: 500, limit: 200 };
}

function scoped(scope: VisitScope) {
  return { ...page('visits'), visits: { scope, nowMs: Date.parse('2026-11-23T08:00:00.000Z') } };
}

function push(...visits: readonly Parameters<typeof sent>[0][]): Push {
  const rows = visits.map((each) => ({ newDocumentState: sent(each) }));
  return {
    institution,
    device: aDevice,
    person: 'jan-kos',
    rows,
    at: '2026-11-23T08:00:00.000Z',
  };
}
