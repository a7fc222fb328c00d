import type { LearnedPhrase } from '#domain/search/learn.ts';
import { hashOf } from '#protocol/content-hash.ts';
import { type HeardChunk, heardChunk, heardId } from '#protocol/heard-chunk.ts';

import type { DocumentKey, Documents, StoredDocument } from './documents.ts';

/** Where what an institution's cards have learned is kept. */
export function heardKey(institution: string): DocumentKey {
  return { institution, collection: 'directory', id: heardId };
}

/** Writes what cards have learned, if it is not there yet. To be called inside a transaction. */
export function writeHeard(
  documents: Documents,
  institution: string,
  learned: readonly LearnedPhrase[],
): boolean {
  const chunk = heardChunk(learned, hashOf);
  const held = documents.find(heardKey(institution));
  if (held?.hash === chunk.hash || (!held && learned.length === 0)) return false;
  const body = JSON.stringify({ ...chunk, _deleted: false });
  documents.write(heardKey(institution), { hash: chunk.hash, deleted: false, body });
  return true;
}

/** What a stored document says that cards have learned. */
export function heardIn(held: Pick<StoredDocument, 'body'> | undefined): readonly LearnedPhrase[] {
  return held ? (JSON.parse(held.body) as HeardChunk).entries : [];
}
