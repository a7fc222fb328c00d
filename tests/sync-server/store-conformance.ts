import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';
import type { PulledPage } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { AnyStore, PullRequest, Push } from '../../sync-server/store/store.ts';
import { aDevice, aDirectory, anAct, anInstitution, aPerson, aVisit } from '../support/builders.ts';
import { sent } from './support/phone.ts';

/** A place where a store keeps its data, to be opened more than once. */
export interface StorePlace {
  open(): Promise<AnyStore>;
  /** Clears it away after the test. */
  remove(): Promise<void>;
}

type Page = PulledPage<{ readonly id: string; readonly [field: string]: unknown }>;

const at = '2026-11-23T08:00:00.000Z';

function aPush(documents: readonly unknown[], given: Partial<Push> = {}): Push {
  const rows = documents.map((newDocumentState) => ({ newDocumentState }));
  return { institution: 'jeziorna', device: aDevice, person: 'jan-kos', rows, at, ...given };
}

function chunksOf(given: Parameters<typeof aDirectory>[0] = {}) {
  return directoryToChunks(aDirectory(given), hashOf);
}

async function pulled(store: AnyStore, given: Partial<PullRequest> = {}): Promise<Page> {
  const usual = { institution: 'jeziorna', collection: 'visits', device: aDevice } as const;
  const body = await store.pull({ ...usual, since: 0, limit: 1000, ...given });
  return JSON.parse(new TextDecoder().decode(body)) as Page;
}

/** What every store must do, whichever database keeps it. */
export function testStore(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    let place: StorePlace;
    let store: AnyStore;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    test('keeps its epoch and what it took when it is opened again', async () => {
      const visit = aVisit();
      const { epoch } = store;
      await store.accept([aPush([sent(visit)])]);
      const page = await pulled(store);
      await store.close();
      store = await place.open();
      expect(store.epoch).toBe(epoch);
      expect(await pulled(store)).toEqual(page);
      expect(page.checkpoint).toEqual({ epoch, seq: 1 });
    });

    test('numbers without a gap, in the order of arrival', async () => {
      const visits = Array.from({ length: 5 }, () => aVisit());
      const pushes = visits.map((visit) => aPush([sent(visit)], { device: undefined }));
      await store.accept(pushes);
      expect(await store.lastSeq('jeziorna')).toBe(5);
      const { documents } = await pulled(store, { since: 2, limit: 2 });
      expect(documents.map(({ id }) => id)).toEqual([visits[2]?.id, visits[3]?.id]);
    });

    test('moves a changed document behind what was there', async () => {
      const [first, second] = [aVisit(), aVisit()];
      await store.accept([aPush([sent(first), sent(second)])]);
      const { checkpoint } = await pulled(store);
      const grown = { ...first, acts: [...first.acts, anAct('paused')] };
      await store.accept([aPush([sent(visitDocument(grown))])]);
      const { documents } = await pulled(store, { since: checkpoint.seq });
      expect(documents).toEqual([sent(visitDocument(grown))]);
      expect((await pulled(store)).documents.map(({ id }) => id)).toEqual([second.id, first.id]);
    });

    test('writes a receipt for the pushing device, and none without a device', async () => {
      const [mine, nobodys] = [aVisit(), aVisit()];
      await store.accept([aPush([sent(mine)]), aPush([sent(nobodys)], { device: undefined })]);
      const { documents } = await pulled(store, { collection: 'receipts' });
      expect(documents).toMatchObject([
        { document: mine.id, contentHash: mine.contentHash, seq: 1, receivedAt: at },
      ]);
      const other = { collection: 'receipts', device: 'another' } as const;
      expect((await pulled(store, other)).documents).toEqual([]);
    });

    test('answers each push with its own outcome', async () => {
      const visit = aVisit();
      const bad = { ...sent(aVisit()), _deleted: true };
      const results = await store.accept([
        aPush([sent(visit)]),
        aPush([sent(visit), bad]),
        aPush([]),
      ]);
      const nothing = { accepted: 0, same: 0, refused: [], conflicts: [] };
      expect(results).toMatchObject([
        { ok: true, outcome: { ...nothing, accepted: 1, changed: true } },
        { ok: true, outcome: { accepted: 0, same: 1, refused: ['deleted'], changed: true } },
        { ok: true, outcome: { ...nothing, changed: false } },
      ]);
    });

    test('undoes a push that fails alone, and numbers on without a gap', async () => {
      const [before, lost, after] = [aVisit(), aVisit(), aVisit()];
      const breaking = {
        get newDocumentState(): never {
          throw new Error('broken off');
        },
      };
      const results = await store.accept([
        aPush([sent(before)]),
        aPush([], { rows: [{ newDocumentState: sent(lost) }, breaking] }),
        aPush([sent(after)]),
      ]);
      expect(await store.lastSeq('jeziorna')).toBe(4);
      expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
      expect((await pulled(store)).documents.map(({ id }) => id)).toEqual([before.id, after.id]);
    });

    test('keeps a refused version once', async () => {
      const bad = { ...sent(aVisit()), _deleted: true };
      await store.accept([aPush([bad]), aPush([bad], { at: '2026-11-24T08:00:00.000Z' })]);
      expect(await store.quarantined('jeziorna')).toBe(1);
      expect(await store.quarantined('elsewhere')).toBe(0);
      expect(await store.quarantine('jeziorna')).toEqual([
        {
          institution: 'jeziorna',
          at,
          device: aDevice,
          person: 'jan-kos',
          collection: 'visits',
          id: bad.id,
          code: 'deleted',
          where: '/_deleted',
          raw: JSON.stringify(bad),
        },
      ]);
    });

    test('keeps a refused version whatever its id holds', async () => {
      const bad = { ...sent(aVisit()), id: 'a\0b\ud800' };
      const good = aVisit();
      expect(await store.accept([aPush([bad, sent(good)])])).toMatchObject([
        { ok: true, outcome: { accepted: 1, refused: ['malformed'] } },
      ]);
      expect((await store.quarantine('jeziorna'))[0]?.raw).toBe(JSON.stringify(bad));
    });

    test('keeps every character of what people typed', async () => {
      const visit = aVisit({
        acts: [anAct('opened'), anAct('words-noted', { words: 'ł\0"\\{}😀' })],
      });
      await store.accept([aPush([sent(visit)])]);
      expect((await pulled(store)).documents).toEqual([sent(visit)]);
    });

    test('knows an institution once its directory is published', async () => {
      await store.accept([aPush([sent(aVisit())])]);
      expect(await store.institutions()).toEqual([]);
      expect(await store.directory('jeziorna')).toBeUndefined();
      await store.publishDirectory('jeziorna', chunksOf());
      expect(await store.institutions()).toEqual(['jeziorna']);
      expect(await store.directory('jeziorna')).toEqual(aDirectory());
    });

    test('publishes the same directory again without writing anything', async () => {
      expect(await store.publishDirectory('jeziorna', chunksOf())).toEqual({ changedChunks: 5 });
      const seq = await store.lastSeq('jeziorna');
      expect(await store.publishDirectory('jeziorna', chunksOf())).toEqual({ changedChunks: 0 });
      expect(await store.lastSeq('jeziorna')).toBe(seq);
    });

    test('publishes a shrunken directory by deleting what the head no longer names', async () => {
      const people = Array.from({ length: 600 }, (_, number) =>
        aPerson({ id: `person-${number}` }),
      );
      await store.publishDirectory('jeziorna', chunksOf({ people }));
      const { checkpoint } = await pulled(store, { collection: 'directory' });
      const shrunken = { version: 'second', people: people.slice(0, 100) };
      await store.publishDirectory('jeziorna', chunksOf(shrunken));
      const since = checkpoint.seq;
      const { documents } = await pulled(store, { collection: 'directory', since });
      const deleted = documents.filter((document) => document['_deleted']).map(({ id }) => id);
      expect(deleted.toSorted()).toEqual(['people-1', 'people-2', 'people-3']);
      expect(documents.at(-1)?.id).toBe('head');
      expect(await store.directory('jeziorna')).toEqual(aDirectory(shrunken));
      await store.publishDirectory('jeziorna', chunksOf({ people }));
      expect((await store.directory('jeziorna'))?.people).toHaveLength(600);
    });

    test('keeps institutions apart', async () => {
      const visit = aVisit();
      const same = { ...visit, institution: 'elsewhere' };
      const elsewhere = sent(visitDocument(same));
      await store.accept([aPush([sent(visit)]), aPush([elsewhere], { institution: 'elsewhere' })]);
      const institution = anInstitution({ id: 'elsewhere' });
      await store.publishDirectory('elsewhere', chunksOf({ institution }));
      expect((await pulled(store)).documents).toEqual([sent(visit)]);
      const others = await pulled(store, { institution: 'elsewhere' });
      expect(others.documents).toEqual([elsewhere]);
      expect(await store.lastSeq('jeziorna')).toBe(2);
      expect(await store.institutions()).toEqual(['elsewhere']);
    });

    test('notices what another connection has committed, once, and not its own commits', async () => {
      expect(await store.changedElsewhere()).toBe(false);
      await store.accept([aPush([sent(aVisit())])]);
      expect(await store.changedElsewhere()).toBe(false);
      const other = await place.open();
      await other.publishDirectory('jeziorna', chunksOf());
      await other.close();
      expect(await store.changedElsewhere()).toBe(true);
      expect(await store.changedElsewhere()).toBe(false);
      expect(await store.institutions()).toEqual(['jeziorna']);
    });
  });
}
