import type { RefusalCode } from './visit-values.ts';
import type { VisitCore } from './visit.ts';

/** Why a file of unsent visits cannot be read at all; nothing of it is taken. */
export type UnsentFileProblem =
  | { readonly kind: 'file-too-large'; readonly megabytes: number; readonly most: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'other-file' }
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'institution-unknown' };

/** Why one visit of a file cannot be taken; those beside it can. */
export interface VisitFault {
  readonly code: Exclude<RefusalCode, 'deleted' | 'unknown-author' | 'revoked'>;
  /** Which of the file's visits, counted from 1. */
  readonly position: number;
  /** Instant of its first act, where that can be read. */
  readonly openedAt: string | undefined;
  /** Where in the visit, as a JSON pointer; empty for the whole. */
  readonly where: string;
}

/** A file of unsent visits as it was read. */
export interface UnsentFile {
  /** The phone that wrote it. */
  readonly device: string;
  readonly writtenAt: string;
  /** Those that can be taken, each id once. */
  readonly visits: readonly VisitCore[];
  readonly faults: readonly VisitFault[];
}
