import type { CollectionName } from '#protocol/collections.ts';

import type { DocumentKey, Documents, NumberedDocument, StoredDocument } from './documents.ts';
import type { QuarantinedVersion } from './store.ts';

/** A document with its key, as a database gives it out and takes it. */
export interface HeldDocument extends NumberedDocument {
  readonly key: DocumentKey;
  readonly audience: string;
  /** Number of the version in the database that this one replaces, if that was looked for. */
  readonly replaces?: number | undefined;
}

/** What the database holds, as the transaction that is open sees it. */
export interface HeldDocuments {
  find(key: DocumentKey): NumberedDocument | undefined;
  /** Ids of the documents of a collection that everybody may pull, deleted ones left out. */
  ids(institution: string, collection: CollectionName): readonly string[];
}

/**
 * The documents of one transaction, in memory: what is judged is written here, and to the database
 * together when all is judged. So one rule, which asks and is answered at once, judges for every
 * store, and a group costs as many writes and journeys to the database as it must.
 */
export class GatheredWrites implements Documents {
  readonly #held: HeldDocuments;
  readonly #written = new Map<string, HeldDocument>();
  /** Numbers of what was found in the database, by place. */
  readonly #found = new Map<string, number>();
  readonly #isolated: QuarantinedVersion[] = [];
  readonly #seqs: Map<string, number>;
  #undoing: (() => void)[] = [];

  /**
   * @param held what was there before
   * @param seqs the last sequence number of each institution that may be written to
   */
  constructor(held: HeldDocuments, seqs: ReadonlyMap<string, number>) {
    this.#held = held;
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
    const written = this.#written.get(place);
    if (written) return written;
    const held = this.#held.find(key);
    if (held) this.#found.set(place, held.seq);
    return held;
  }

  ids(institution: string, collection: CollectionName): readonly string[] {
    const ids = new Set(this.#held.ids(institution, collection));
    for (const { key, deleted } of this.#written.values()) {
      if (key.institution !== institution || key.collection !== collection) continue;
      if (deleted) ids.delete(key.id);
      else ids.add(key.id);
    }
    return [...ids];
  }

  write(key: DocumentKey, document: StoredDocument, audience = ''): number {
    const place = placeOf(key);
    const [before, last] = [this.#written.get(place), this.#seqs.get(key.institution)];
    if (last === undefined) throw new Error(`The counter of ${key.institution} was not taken`);
    this.#undoing.push(() => {
      this.#seqs.set(key.institution, last);
      if (before) this.#written.set(place, before);
      else this.#written.delete(place);
    });
    const seq = last + 1;
    this.#seqs.set(key.institution, seq);
    this.#written.set(place, { ...document, key, audience, seq, replaces: this.#found.get(place) });
    return seq;
  }

  /** Keeps a refused version. */
  isolate(version: QuarantinedVersion): void {
    this.#undoing.push(() => void this.#isolated.pop());
    this.#isolated.push(version);
  }
}

/** Tells one document from another, in all institutions. */
export function placeOf({ institution, collection, id }: DocumentKey): string {
  return `${institution}/${collection}/${id}`;
}
