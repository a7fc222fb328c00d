import type { CollectionName } from '#protocol/collections.ts';

import type { DocumentKey, Documents, NumberedDocument, StoredDocument } from './documents.ts';
import type { QuarantinedVersion } from './store.ts';

/** A document with its key, as a database gives it out and takes it. */
export interface HeldDocument extends NumberedDocument {
  readonly key: DocumentKey;
  readonly audience: string;
}

/** What a transaction has read before it judges. */
interface Gathered {
  readonly asked: readonly DocumentKey[];
  readonly held: readonly HeldDocument[];
  readonly seqs: ReadonlyMap<string, number>;
}

/**
 * The documents of one transaction, in memory: read before it judges, written to the database
 * together when it has. So one rule, which asks and is answered at once, judges for every store, and
 * a group costs as many journeys to the database as a single push.
 */
export class GatheredWrites implements Documents {
  readonly #asked: ReadonlySet<string>;
  readonly #held: ReadonlyMap<string, HeldDocument>;
  readonly #written = new Map<string, HeldDocument>();
  readonly #isolated: QuarantinedVersion[] = [];
  readonly #seqs: Map<string, number>;
  #undoing: (() => void)[] = [];

  /**
   * @param asked which documents were looked for
   * @param held those that the database has; more of them does no harm
   * @param seqs the last sequence number of each institution that may be written to
   */
  constructor({ asked, held, seqs }: Gathered) {
    this.#held = new Map(held.map((document) => [placeOf(document.key), document]));
    this.#asked = new Set([...asked.map(placeOf), ...this.#held.keys()]);
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
    // Taken for absent, a visit would be replaced by a version that may lack acts.
    if (!this.#asked.has(place)) throw new Error(`${place} was not looked for in the database`);
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
