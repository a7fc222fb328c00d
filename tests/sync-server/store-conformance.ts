import { describe, expect, test } from 'vitest';

import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';
import type { PulledPage } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import type { AnyStore, PullRequest, Push } from '../../sync-server/store/store.ts';
import { aDevice, aDirectory, anAct, anInstitution, aPerson, aVisit } from '../support/builders.ts';
import { sent } from './support/phone.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

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
    const hand = aStoreForEach(makePlace);

    test('keeps its epoch and what it took when it is opened again', async () => {
      const visit = aVisit();
      const { epoch } = hand.store;
      await hand.store.accept([aPush([sent(visit)])]);
      const page = await pulled(hand.store);
      await hand.store.close();
      hand.store = await hand.place.open();
      expect(hand.store.epoch).toBe(epoch);
      expect(await pulled(hand.store)).toEqual(page);
      expect(page.checkpoint).toEqual({ epoch, seq: 1 });
    });

    test('numbers without a gap, in the order of arrival', async () => {
      const visits = Array.from({ length: 5 }, () => aVisit());
      const pushes = visits.map((visit) => aPush([sent(visit)], { device: undefined }));
      await hand.store.accept(pushes);
      expect(await hand.store.lastSeq('jeziorna')).toBe(5);
      const { documents } = await pulled(hand.store, { since: 2, limit: 2 });
      expect(documents.map(({ id }) => id)).toEqual([visits[2]?.id, visits[3]?.id]);
    });

    test('moves a changed document behind what was there', async () => {
      const [first, second] = [aVisit(), aVisit()];
      await hand.store.accept([aPush([sent(first), sent(second)])]);
      const { checkpoint } = await pulled(hand.store);
      const grown = { ...first, acts: [...first.acts, anAct('paused')] };
      await hand.store.accept([aPush([sent(visitDocument(grown))])]);
      const { documents } = await pulled(hand.store, { since: checkpoint.seq });
      expect(documents).toEqual([sent(visitDocument(grown))]);
      expect((await pulled(hand.store)).documents.map(({ id }) => id)).toEqual([
        second.id,
        first.id,
      ]);
    });

    test('writes a receipt for the pushing device, and none without a device', async () => {
      const [mine, nobodys] = [aVisit(), aVisit()];
      await hand.store.accept([aPush([sent(mine)]), aPush([sent(nobodys)], { device: undefined })]);
      const { documents } = await pulled(hand.store, { collection: 'receipts' });
      expect(documents).toMatchObject([
        { document: mine.id, contentHash: mine.contentHash, seq: 1, receivedAt: at },
      ]);
      const other = { collection: 'receipts', device: 'another' } as const;
      expect((await pulled(hand.store, other)).documents).toEqual([]);
    });

    test('answers each push with its own outcome', async () => {
      const visit = aVisit();
      const bad = { ...sent(aVisit()), _deleted: true };
      const results = await hand.store.accept([
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
      const results = await hand.store.accept([
        aPush([sent(before)]),
        aPush([], { rows: [{ newDocumentState: sent(lost) }, breaking] }),
        aPush([sent(after)]),
      ]);
      expect(await hand.store.lastSeq('jeziorna')).toBe(4);
      expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
      expect((await pulled(hand.store)).documents.map(({ id }) => id)).toEqual([
        before.id,
        after.id,
      ]);
    });

    test('keeps a refused version once', async () => {
      const bad = { ...sent(aVisit()), _deleted: true };
      await hand.store.accept([aPush([bad]), aPush([bad], { at: '2026-11-24T08:00:00.000Z' })]);
      expect(await hand.store.quarantined('jeziorna')).toBe(1);
      expect(await hand.store.quarantined('elsewhere')).toBe(0);
      expect(await hand.store.quarantine('jeziorna')).toEqual([
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
      expect(await hand.store.accept([aPush([bad, sent(good)])])).toMatchObject([
        { ok: true, outcome: { accepted: 1, refused: ['malformed'] } },
      ]);
      expect((await hand.store.quarantine('jeziorna'))[0]?.raw).toBe(JSON.stringify(bad));
    });

    test('keeps every character of what people typed', async () => {
      const visit = aVisit({
        acts: [anAct('opened'), anAct('words-noted', { words: 'ł\0"\\{}😀' })],
      });
      await hand.store.accept([aPush([sent(visit)])]);
      expect((await pulled(hand.store)).documents).toEqual([sent(visit)]);
    });

    test('knows an institution once its directory is published', async () => {
      await hand.store.accept([aPush([sent(aVisit())])]);
      expect(await hand.store.institutions()).toEqual([]);
      expect(await hand.store.directory('jeziorna')).toBeUndefined();
      await hand.store.publishDirectory('jeziorna', chunksOf());
      expect(await hand.store.institutions()).toEqual(['jeziorna']);
      expect(await hand.store.directory('jeziorna')).toEqual(aDirectory());
    });

    test('publishes the same directory again without writing anything', async () => {
      expect(await hand.store.publishDirectory('jeziorna', chunksOf())).toEqual({
        changedChunks: 5,
      });
      const seq = await hand.store.lastSeq('jeziorna');
      expect(await hand.store.publishDirectory('jeziorna', chunksOf())).toEqual({
        changedChunks: 0,
      });
      expect(await hand.store.lastSeq('jeziorna')).toBe(seq);
    });

    test('publishes a shrunken directory by deleting what the head no longer names', async () => {
      const people = Array.from({ length: 600 }, (_, number) =>
        aPerson({ id: `person-${number}` }),
      );
      await hand.store.publishDirectory('jeziorna', chunksOf({ people }));
      const { checkpoint } = await pulled(hand.store, { collection: 'directory' });
      const shrunken = { version: 'second', people: people.slice(0, 100) };
      await hand.store.publishDirectory('jeziorna', chunksOf(shrunken));
      const since = checkpoint.seq;
      const { documents } = await pulled(hand.store, { collection: 'directory', since });
      const deleted = documents.filter((document) => document['_deleted']).map(({ id }) => id);
      expect(deleted.toSorted()).toEqual(['people-1', 'people-2', 'people-3']);
      expect(documents.at(-1)?.id).toBe('head');
      expect(await hand.store.directory('jeziorna')).toEqual(aDirectory(shrunken));
      await hand.store.publishDirectory('jeziorna', chunksOf({ people }));
      expect((await hand.store.directory('jeziorna'))?.people).toHaveLength(600);
    });

    test('keeps institutions apart', async () => {
      const visit = aVisit();
      const same = { ...visit, institution: 'elsewhere' };
      const elsewhere = sent(visitDocument(same));
      await hand.store.accept([
        aPush([sent(visit)]),
        aPush([elsewhere], { institution: 'elsewhere' }),
      ]);
      const institution = anInstitution({ id: 'elsewhere' });
      await hand.store.publishDirectory('elsewhere', chunksOf({ institution }));
      expect((await pulled(hand.store)).documents).toEqual([sent(visit)]);
      const others = await pulled(hand.store, { institution: 'elsewhere' });
      expect(others.documents).toEqual([elsewhere]);
      expect(await hand.store.lastSeq('jeziorna')).toBe(2);
      expect(await hand.store.institutions()).toEqual(['elsewhere']);
    });

    test('notices what another connection has committed, once, and not its own commits', async () => {
      expect(await hand.store.changedElsewhere()).toBe(false);
      await hand.store.accept([aPush([sent(aVisit())])]);
      expect(await hand.store.changedElsewhere()).toBe(false);
      const other = await hand.place.open();
      await other.publishDirectory('jeziorna', chunksOf());
      await other.close();
      expect(await hand.store.changedElsewhere()).toBe(true);
      expect(await hand.store.changedElsewhere()).toBe(false);
      expect(await hand.store.institutions()).toEqual(['jeziorna']);
    });
  });
}
