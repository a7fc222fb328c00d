import type { Space } from './premises.ts';

export type Side = 'left' | 'right' | 'straight' | 'back';

/** What people call a place by; words inflect none of it. */
export type Named = Pick<Space, 'kind' | 'number' | 'name' | 'use'>;

/** Something one sees where one has to decide. */
export type Sight =
  | { readonly kind: 'space'; readonly space: Named }
  | { readonly kind: 'entrance' }
  | { readonly kind: 'mark'; readonly name: string };

/** How far one goes before a step, and through how many doors. */
export interface Stretch {
  readonly metres: number;
  readonly doors: number;
  /** Up to the end of the corridor; only where it is certain. */
  readonly toEnd: boolean;
}

/** One thing to do on the way, in no language; `src/words/directions` makes sentences of it. */
export type Step =
  /** Coming out of a room, in from the street, or standing somewhere in a corridor. */
  | {
      readonly kind: 'leave' | 'enter' | 'start';
      readonly place?: Named;
      readonly side: Side;
    }
  | (Stretch & { readonly kind: 'turn'; readonly side: Side; readonly landmark?: Sight })
  | (Stretch & { readonly kind: 'steps'; readonly count: number; readonly isUp: boolean })
  | (Stretch & {
      readonly kind: 'level';
      readonly by: 'stairs' | 'lift' | 'ramp';
      readonly number?: string;
      /** Where the stairs or lift are, seen from how one comes. */
      readonly side: Side;
      readonly isUp: boolean;
      /** What the sign of the other floor says. */
      readonly level: string;
      /** Which way to turn there, at once. */
      readonly exitSide: Side;
    })
  /** Out of the house and in by another entrance. */
  | (Stretch & { readonly kind: 'outside'; readonly building: string })
  /** Indoors into another building. */
  | (Stretch & { readonly kind: 'building'; readonly building: string })
  | (Stretch & {
      readonly kind: 'arrive';
      readonly place: Named;
      readonly side: Side;
      /** Counted on that side; only up to five. */
      readonly nth?: number;
      readonly isLast?: true;
      /** The count begins at a door or steps that one has just passed. */
      readonly countedFrom?: 'door' | 'steps';
      readonly landmark?: Sight;
    });

export function named({ kind, number, name, use }: Space): Named {
  return { kind, ...(number && { number }), ...(name && { name }), ...(use && { use }) };
}
