import { firstDay, scopeText, type VisitScope } from '#domain/visit-scope.ts';

import { openMark } from './documents.ts';

/** Which visits are asked for, and when. */
export interface AskedVisits {
  readonly scope: VisitScope;
  /** The server's time, Unix time in milliseconds. */
  readonly nowMs: number;
}

/** A scope as the values of a query; none of them is ever absent. */
export interface VisitBounds {
  /** Those changed on this day or later. */
  readonly changedFrom: string;
  /** Of the older ones those with this mark. */
  readonly openMark: string;
  /** And those of this person, changed on this day or later. */
  readonly person: string;
  readonly ownFrom: string;
  /** The scope's text as JSON. */
  readonly text: string;
}

/** After every day, and the mark of no visit. */
const never = '~';

/** What to look for. */
export function boundsOf({ scope, nowMs }: AskedVisits): VisitBounds {
  const { days, isOpenHeld, own } = scope;
  return {
    changedFrom: days === undefined ? never : firstDay(days, nowMs),
    openMark: isOpenHeld ? openMark : never,
    person: own?.person ?? never,
    ownFrom: own ? firstDay(own.days, nowMs) : never,
    text: JSON.stringify(scopeText(scope)),
  };
}
