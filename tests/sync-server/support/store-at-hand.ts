import { afterEach, beforeEach } from 'vitest';

import type { AnyStore } from '../../../sync-server/store/store.ts';

/** A place where a store keeps its data, to be opened more than once; removed, nothing of it is left. */
export interface StorePlace {
  readonly open: () => Promise<AnyStore>;
  readonly remove: () => Promise<void>;
}

/** The store of the test that runs, and its place. */
export interface StoreAtHand {
  place: StorePlace;
  store: AnyStore;
}

/** Gives each test of a block a store of its own, empty and open. */
export function aStoreForEach(makePlace: () => Promise<StorePlace>): StoreAtHand {
  const hand = {} as StoreAtHand;

  beforeEach(async () => {
    hand.place = await makePlace();
    hand.store = await hand.place.open();
  });

  afterEach(async () => {
    await hand.store.close();
    await hand.place.remove();
  });

  return hand;
}
