/** Pushes and pulls as a server's own phones do, any number at a time. */
export interface PeerClient {
  /** Pushes new documents; throws unless every one is taken. */
  readonly push: (visits: readonly object[]) => Promise<void>;
  /** Pulls so many documents from the start, in pages of a thousand. */
  readonly pull: (count: number) => Promise<void>;
}
