import type { CollectionName } from '#protocol/collections.ts';

import type { DocumentKey, Documents, NumberedDocument, StoredDocument } from './documents.ts';
import type { QuarantinedVersion } from './store.ts';

/** A document with its key, as a database gives it out and takes it. */
export interface HeldDocument extends NumberedDocument {
  readonly key: DocumentKey;
  readonly audience: string;
}

/**
 * The documents of one transaction, in memory: read before it judges, written to the database
 * together when it has. So one rule, which asks and is answered at once, judges for every store, and
 * a group costs as many journeys to the database as a single push.
 */
export class GatheredWrites implements Documents {
  readonly #held = new Map<string, HeldDocument>();
  readonly #written = new Map<string, HeldDocument>();
  readonly #isolated: QuarantinedVersion[] = [];
  readonly #seqs: Map<string, number>;
  #undoing: (() => void)[] = [];

  /**
   * @param held every document that will be asked for and that the database has
   * @param seqs the last sequence number of each institution that may be written to
   */
  constructor(held: readonly HeldDocument[], seqs: ReadonlyMap<string, number>) {
    for (const document of held) this.#held.set(placeOf(document.key), document);
    this.#seqs = new Map(seqs);
  }

  /** The last version of each document that was written. */
  get documents(): readonly HeldDocument[] {
    return [...this.#written.values()];
  }

  /** Refused versions to be kept, in the order in which they came. */
  get isolated(): readonly QuarantinedVersion[] {
    return this.#isolated;
  }

  /** The last sequence number of each institution, what was written here included. */
  get seqs(): ReadonlyMap<string, number> {
    return this.#seqs;
  }

  /** Does the work as a savepoint would: if it throws, nothing of it stays, its numbers included. */
  inSavepoint<T>(work: () => T): T {
    this.#undoing = [];
    try {
      return work();
    } catch (error) {
      for (const undo of this.#undoing.toReversed()) undo();
      throw error;
    }
  }

  find(key: DocumentKey): NumberedDocument | undefined {
    const place = placeOf(key);
    return this.#written.get(place) ?? this.#held.get(place);
  }

  ids(institution: string, collection: CollectionName): readonly string[] {
    const all = new Map([...this.#held, ...this.#written]).values();
    return [...all]
      .filter(({ key }) => key.institution === institution && key.collection === collection)
      .flatMap(({ key, deleted }) => (deleted ? [] : [key.id]));
  }

  write(key: DocumentKey, { hash, deleted, body }: StoredDocument, audience = ''): void {
    const place = placeOf(key);
    const [before, last] = [this.#written.get(place), this.#seqs.get(key.institution)];
    if (last === undefined) throw new Error(`The counter of ${key.institution} was not taken`);
    this.#undoing.push(() => {
      this.#seqs.set(key.institution, last);
      if (before) this.#written.set(place, before);
      else this.#written.delete(place);
    });
    this.#seqs.set(key.institution, last + 1);
    this.#written.set(place, { key, audience, hash, deleted, body, seq: last + 1 });
  }

  /** Keeps a refused version. */
  isolate(version: QuarantinedVersion): void {
    this.#undoing.push(() => void this.#isolated.pop());
    this.#isolated.push(version);
  }
}

function placeOf({ institution, collection, id }: DocumentKey): string {
  return `${institution}/${collection}/${id}`;
}
