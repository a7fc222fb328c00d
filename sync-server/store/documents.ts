import type { CollectionName } from '#protocol/collections.ts';

/** Which document: every key begins with the institution. */
export interface DocumentKey {
  readonly institution: string;
  readonly collection: CollectionName;
  readonly id: string;
}

/** A document as it is stored: its JSON is what phones pull, `_deleted` included. */
export interface StoredDocument {
  readonly hash: string;
  readonly deleted: boolean;
  readonly body: string;
  /** Of a visit that is being written. */
  readonly marks?: VisitMarks;
}

/** By what a visit is found for those who may not have all of them. */
export interface VisitMarks {
  /** Day of its last act (`placeOfVisit`). */
  readonly changedOn: string;
  /** The people it is about, and `openMark` while it goes on. */
  readonly marks: readonly string[];
  /** Day on which this version came. */
  readonly arrivedOn: string;
}

/** Marks visits that still go on; no person's id. */
export const openMark = '*';

/** The same with the sequence number under which it was written. */
export type NumberedDocument = StoredDocument & { readonly seq: number };

/** The documents of all institutions, read and written inside one transaction. */
export interface Documents {
  find(key: DocumentKey): NumberedDocument | undefined;
  /** Ids of the documents of a collection that everybody may pull, deleted ones left out. */
  ids(institution: string, collection: CollectionName): readonly string[];
  /**
   * Writes a document under the institution's next sequence number.
   *
   * @param audience the one device that may pull it, or '' for all
   * @returns that number
   */
  write(key: DocumentKey, document: StoredDocument, audience?: string): number;
}
