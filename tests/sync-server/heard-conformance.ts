import { describe, expect, test } from 'vitest';

import { aDevice, aDirectory } from '../support/builders.ts';
import { chunksOf } from './support/serving.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

/** What every store must do with what cards have learned. */
export function testHeard(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);

    test('keeps what cards have learned beside every version of the directory', async () => {
      const { store } = hand;
      await store.publishDirectory('jeziorna', chunksOf(aDirectory()));
      expect(await store.heard('jeziorna')).toEqual([]);
      expect(await store.keepHeard('jeziorna', [])).toBe(false);
      const learned = [{ card: 'id-card', phrase: 'plastik' }];
      expect(await store.keepHeard('jeziorna', learned)).toBe(true);
      expect(await store.keepHeard('jeziorna', learned)).toBe(false);
      await store.publishDirectory('jeziorna', chunksOf(aDirectory({ version: 'second' })));
      expect(await store.heard('jeziorna')).toEqual(learned);
      expect(await store.heard('elsewhere')).toEqual([]);
      expect(await store.directory('jeziorna')).toEqual(aDirectory({ version: 'second' }));
      const page = await store.pull({
        institution: 'jeziorna',
        collection: 'directory',
        device: aDevice,
        since: 0,
        limit: 1000,
      });
      const { documents } = JSON.parse(new TextDecoder().decode(page));
      expect(documents).toContainEqual(
        expect.objectContaining({ id: 'heard-0', kind: 'heard', entries: learned }),
      );
    });
  });
}
