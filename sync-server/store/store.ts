import type { Directory } from '#domain/directory.ts';
import type { PresenceNote } from '#domain/presence.ts';
import type { LearnedPhrase } from '#domain/search/learn.ts';
import type { RefusalCode } from '#domain/visit-values.ts';
import type { Visit } from '#domain/visit.ts';
import type { Certificate } from '#protocol/certificate.ts';
import type { CollectionName } from '#protocol/collections.ts';
import type { DeviceReport } from '#protocol/device-report.ts';
import type { DirectoryChunk, DirectoryHead } from '#protocol/directory-chunk.ts';

import type { AccessStore } from './access-statements.ts';
import type { DeviceNote } from './device-row.ts';
import type { ShiftAtHand } from './judge-shift.ts';
import type { RetentionStore } from './retention-store.ts';
import type { AskedVisits } from './visit-bounds.ts';

/** One push of one device: its rows are judged one by one, and stored or refused together. */
export interface Push {
  readonly institution: string;
  /** Phone that pushes, named by its session; without one no receipts are written. */
  readonly device: string | undefined;
  readonly person: string | undefined;
  /** Rows as they came, checked by nobody yet. */
  readonly rows: readonly unknown[];
  /** Server's instant at which the push arrived. */
  readonly at: string;
  /** Pairs (`authorKey`) of whom no new act is taken; absent where whoever pushes vouches for all. */
  readonly unknownAuthors?: ReadonlySet<string>;
  /** Whoever pushes was revoked: everything goes to quarantine, and nothing of ours is answered. */
  readonly isRevoked?: boolean;
}

/** What became of one push. */
export interface PushOutcome {
  /** One document for each row that was not taken, in the rows' order; answered to the phone. */
  readonly conflicts: readonly unknown[];
  readonly accepted: number;
  readonly same: number;
  /** Codes of the rows now in quarantine, in the rows' order. */
  readonly refused: readonly RefusalCode[];
  /** Whether anything was written that phones pull. */
  readonly changed: boolean;
  /** Visits in which a visitor was newly announced to somebody; absent when there are none. */
  readonly announced?: readonly Visit[];
}

/** One push's outcome, or why it was rolled back; the others of its transaction stand. */
export type PushResult =
  | { readonly ok: true; readonly outcome: PushOutcome }
  | { readonly ok: false; readonly error: Error };

export interface PullRequest {
  readonly institution: string;
  readonly collection: CollectionName;
  /** Phone that asks; receipts are shown only to the phone they are meant for. */
  readonly device: string;
  /** Documents after this sequence number. */
  readonly since: number;
  readonly limit: number;
  /** Which visits; all when absent, as for the server's own programs. */
  readonly visits?: AskedVisits;
}

/** A certificate, or the ids of the visits of which the store lacks what the phone has sent. */
export type Certifying =
  | { readonly kind: 'certified'; readonly certificate: Certificate }
  | { readonly kind: 'lacking'; readonly lacking: readonly string[] };

/** A version that was not taken, kept word for word until somebody has looked at it. */
export interface QuarantinedVersion {
  readonly institution: string;
  readonly at: string;
  readonly device: string | undefined;
  readonly person: string | undefined;
  readonly collection: CollectionName;
  /** Id of the document, empty when it had none. */
  readonly id: string;
  readonly code: RefusalCode;
  /** Where the fault lies, as a JSON pointer. */
  readonly where: string;
  /** The pushed document (or the row, when there is no document in it) as JSON. */
  readonly raw: string;
}

/**
 * Keeps everything the sync server knows, one institution beside the other. The embedded store answers
 * at once; callers that should work with any store, the conformance suite among them, take `AnyStore`.
 */
export interface Store extends AccessStore, RetentionStore {
  /** Names this store in checkpoints: a random UUID made together with it. */
  readonly epoch: string;
  /** Institutions whose directory was published, in alphabetical order. */
  institutions(): readonly string[];
  /** The head of the published directory, which says how the institution works. */
  head(institution: string): DirectoryHead | undefined;
  /** The published directory, or `undefined` while there is none. */
  directory(institution: string): Directory | undefined;
  /**
   * Publishes a directory in one transaction: writes the chunks whose hash changed, marks those that
   * the new head no longer names as deleted, and writes the head last.
   *
   * @param chunks all chunks of the new version, its head among them
   * @returns how many documents were written; 0 when the directory is the same as before
   */
  publishDirectory(
    institution: string,
    chunks: readonly DirectoryChunk[],
  ): { readonly changedChunks: number };
  /** What the cards of an institution have learned (E4). */
  heard(institution: string): readonly LearnedPhrase[];
  /** Keeps what cards have learned, beside every version of the directory; answers whether it is new. */
  keepHeard(institution: string, learned: readonly LearnedPhrase[]): boolean;
  /**
   * Judges pushes by the rule of acceptance (`acceptVisit`) and stores them in one transaction, on
   * disk when this returns; a push that fails is rolled back alone.
   */
  accept(pushes: readonly Push[]): readonly PushResult[];
  /**
   * Takes over what was said of people's presence; what was said earlier changes nothing.
   *
   * @returns how many documents phones will pull anew
   */
  keepPresence(institution: string, notes: readonly PresenceNote[]): number;
  /** Forgets what is known of presence on days that are over; answers of how many people. */
  forgetPresence(institution: string, nowMs: number): number;
  /** One page as the JSON text of a `PulledPage`, UTF-8, ready to be sent. */
  pull(request: PullRequest): Uint8Array;
  /** The institution's last sequence number, 0 before its first commit. */
  lastSeq(institution: string): number;
  /** The quarantined versions of an institution, oldest first. */
  quarantine(institution: string): readonly QuarantinedVersion[];
  /** How many versions an institution's quarantine holds. */
  quarantined(institution: string): number;
  /**
   * Certifies a shift if every visit of it is there, in the version that the phone has sent or a fuller
   * one. Otherwise takes back that phone's receipts for what is lacking. Asked twice, it answers the
   * same certificate.
   */
  certify(shift: ShiftAtHand): Certifying;
  /** The newest certificates of an institution, newest first. */
  certificates(institution: string, limit: number): readonly Certificate[];
  /** Writes down what was noticed of phones, in one transaction; each phone at most once. */
  noteDevices(notes: readonly DeviceNote[]): void;
  /** What is known of an institution's phones, in the order of their ids. */
  devices(institution: string): readonly DeviceReport[];
  /** Whether another process has committed since this was last asked. */
  changedElsewhere(): boolean;
  /**
   * Calls back when another process may have committed, so that `changedElsewhere` is asked at once.
   * Only a hint: it may be missing or come for nothing, and the embedded store gives none.
   */
  onHint?(listener: () => void): void;
  /** Whether the store answers. */
  isReady(): boolean;
  close(): void;
}

/** A store whose answers may take a while: the embedded one, or one on another machine. */
export type AnyStore = {
  readonly [M in keyof Store]: Store[M] extends (...given: infer G) => infer R
    ? (...given: G) => R | Promise<R>
    : Store[M];
};
