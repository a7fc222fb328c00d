import type { View } from '#protocol/view.ts';

import type { QuarantinedVersion } from './store.ts';

/** A stored visit with the number under which it was written. */
export interface NumberedVisit {
  readonly id: string;
  readonly seq: number;
  /** Its JSON, as phones pull it. */
  readonly body: string;
}

/** Visits out of which what is about the visitor is to be taken. */
export interface Blanking {
  readonly institution: string;
  readonly ids: readonly string[];
  /** Server's instant. */
  readonly at: string;
  /** Why, if somebody has asked for it (G5): it is then recorded, and done again after a restore. */
  readonly reason?: string | undefined;
}

/** That a visit was blanked because somebody asked for it; holds nothing about them. */
export interface Erasure {
  readonly visit: string;
  readonly at: string;
  readonly reason: string;
}

/** How far the last run of retention came in an institution's visits. */
export interface RetentionNote {
  /** Epoch of the store in which it ran: a restored one holds again what was blanked. */
  readonly epoch: string;
  /** Up to this number no visit holds anything about a visitor any more. */
  readonly seq: number;
  /** Names the table of fields by which it was done. */
  readonly rules: string;
  /** Server's instant at which it ended. */
  readonly at: string;
}

/** Instants before which something was written that is to go. */
export interface ForgetBefore {
  readonly quarantine: string;
  readonly phones: string;
  readonly certificates: string;
  readonly views: string;
}

/** How many of each are gone. */
export type Forgotten = { readonly [K in keyof ForgetBefore]: number };

/** What every store does for retention and for a person's requests (G5). */
export interface RetentionStore {
  /** Visits after a number, in the order of their numbers. */
  visitsAfter(institution: string, seq: number, limit: number): readonly NumberedVisit[];
  /** The newest server's instant at which a phone's version of a visit came; undefined if none did. */
  receivedAt(institution: string, visit: string): string | undefined;
  /**
   * Blanks those of the visits that hold anything about a visitor, in one transaction under the
   * institution's counter, so that phones pull them. No hash of what they held stays: receipts and
   * certificates name the blanked versions, or none.
   *
   * @returns how many were blanked
   */
  blankVisits(blanking: Blanking): number;
  erasures(institution: string): readonly Erasure[];
  retentionNote(institution: string): RetentionNote | undefined;
  noteRetention(institution: string, note: RetentionNote): void;
  /** Deletes what is older; phones that still hold unsent records stay known. */
  forget(institution: string, before: ForgetBefore): Forgotten;
  /** How many of each would go. */
  forgettable(institution: string, before: ForgetBefore): Forgotten;
  /** Deletes refused versions of which somebody asked it. */
  dropQuarantined(institution: string, versions: readonly QuarantinedVersion[]): number;
  /** Lets no deleted byte stay in the store's files, as far as the store can see to that itself. */
  scrub(isThorough: boolean): void;
  /** Keeps records of what supervisors have seen; one that is there already stays as it is. */
  keepViews(institution: string, views: readonly View[]): void;
  /** The newest records of what supervisors have seen, newest first. */
  views(institution: string, limit: number): readonly View[];
}
