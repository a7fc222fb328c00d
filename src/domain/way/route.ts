import type { OutsidePath, Point, Portal, Space } from './premises.ts';
import type { AskedProfile } from './profiles.ts';

/** Where a way begins or ends: any door of a room, a place in a corridor, or an entrance itself. */
export type WayEnd =
  | { readonly kind: 'space'; readonly id: string }
  | { readonly kind: 'portal'; readonly id: string };

/** A piece of a way inside one space, or outside. */
export type Leg = LegEnds &
  (
    | { readonly kind: 'walk'; readonly space: Space; readonly level: number }
    | {
        readonly kind: 'climb';
        readonly space: Space;
        readonly level: number;
        readonly toLevel: number;
      }
    | { readonly kind: 'outside'; readonly path: OutsidePath; readonly level: number }
  );

interface LegEnds {
  /** Undefined where the way begins or ends in the middle of a space. */
  readonly entry: Passage | undefined;
  readonly exit: Passage | undefined;
  readonly line: readonly Point[];
  readonly metres: number;
}

/** A portal as it is walked through. */
export interface Passage {
  readonly portal: Portal;
  /** The side one comes from. */
  readonly from: 0 | 1;
}

/** The best way for somebody; without legs where it begins and ends in one place. */
export interface Route {
  readonly profile: AskedProfile;
  readonly legs: readonly Leg[];
  /** Every portal walked through, in order, those of the rooms at either end among them. */
  readonly passages: readonly Passage[];
  readonly metres: number;
  readonly seconds: number;
  /** Doors on a way without steps of which nobody knows whether they are wide enough. */
  readonly unknownDoors: readonly Portal[];
}

/** Steps up when walking through; negative when down. */
export function stepsUp({ portal, from }: Passage): number {
  return from === 0 ? portal.steps : 0 - portal.steps;
}
