import type { ActDetails } from './act.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { Post, ServiceCard } from './directory.ts';
import type { Ladder } from './ladder/rung.ts';
import type { ServiceNotice } from './notices.ts';
import type { VisitStory } from './visit-story.ts';
import type { Visit } from './visit.ts';

/** Records what one tap did: all of it in the same moment, so that one undo takes it all back. */
export type RecordActs = (...details: readonly ActDetails[]) => Promise<void>;

/** A visit as the person at the post has it before them: its story, the house, and how to go on. */
export interface VisitAtHand {
  readonly visit: Visit;
  readonly story: VisitStory;
  readonly index: DirectoryIndex;
  /** The service card of the matter, if it is known and still published. */
  readonly card: ServiceCard | undefined;
  readonly ladder: Ladder;
  /** What is different now (B7). */
  readonly notices: readonly ServiceNotice[];
  /** Where the one who serves stands now, which need not be where the visit was opened. */
  readonly post: Post | undefined;
  readonly record: RecordActs;
}
