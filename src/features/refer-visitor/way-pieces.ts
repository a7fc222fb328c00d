import type { ReactNode } from 'react';

import type { Premises } from '#domain/way/premises.ts';
import type { FoundWay } from '#domain/way/way-question.ts';

/** What other features make of a way, and of a sign on the wall. */
export interface WayPieces {
  /** The floors with the way on them. */
  readonly plan: (premises: Premises, way: FoundWay) => ReactNode;
  /** The way as a code for the visitor's own phone. */
  readonly code: (title: string, lines: readonly string[]) => ReactNode;
  /** A camera for signs; `onSign` is told the door beside one, and says whether it is of this house. */
  readonly reader: (onSign: (portal: string) => boolean, onLeave: () => void) => ReactNode;
}
