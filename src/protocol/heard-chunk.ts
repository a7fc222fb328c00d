import type { LearnedPhrase } from '#domain/search/learn.ts';

/**
 * What cards have learned, as it travels and is stored: a document of the `directory` collection beside
 * the chunks that the head names, so that a new phrase makes no new version of the directory.
 */
export interface HeardChunk {
  readonly id: typeof heardId;
  readonly kind: 'heard';
  /** Hash of the entries. */
  readonly hash: string;
  readonly entries: readonly LearnedPhrase[];
}

export const heardId = 'heard-0';

/** @param hashOf hash of a JSON value in canonical form */
export function heardChunk(
  learned: readonly LearnedPhrase[],
  hashOf: (value: unknown) => string,
): HeardChunk {
  const entries = learned.map(({ card, phrase }) => ({ card, phrase }));
  return { id: heardId, kind: 'heard', hash: hashOf(entries), entries };
}
