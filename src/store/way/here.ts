import { BehaviorSubject, type Observable } from 'rxjs';

import { officeDay } from '#domain/office-day.ts';

import { readAside, writeAside } from '../aside.ts';
import { houseNow } from '../house-clock.ts';
import { houseTimeZone } from '../house.ts';

/** Where whoever holds the phone said they stand, and what they found closed; of no person. */
export interface Here {
  /** As the plan calls it: `A:W1`. */
  readonly place?: string;
  /** The post they held then; at another one the place no longer holds. */
  readonly post?: string;
  /** What was found closed today: `A:W`. */
  readonly closed: readonly string[];
}

interface KeptHere extends Here {
  readonly day: string;
}

const key = 'usher.here';
const nothing: Here = { closed: [] };
const kept = new BehaviorSubject<KeptHere | undefined>(readAside<KeptHere>(key));

/** What is known of here; forgotten at night. */
export function here(): Here {
  return kept.value?.day === today() ? kept.value : nothing;
}

export function watchHere(): Observable<unknown> {
  return kept.asObservable();
}

/** Remembers where one stands: chosen by hand, or read from a sign; undefined is the post itself. */
export function standAt(place: string | undefined, post: string): void {
  const { closed } = here();
  keep({
    closed,
    post,
    ...(place !== undefined && { place }),
  });
}

/** Remembers that something is closed today, or open again; every way follows at once. */
export function setClosed(what: string, isClosed: boolean): void {
  const known = here();
  const others = known.closed.filter((each) => each !== what);
  keep({ ...known, closed: isClosed ? [...others, what] : others });
}

function keep(next: Here): void {
  const dated = { ...next, day: today() };
  kept.next(dated);
  writeAside(key, dated);
}

function today(): string {
  return officeDay(houseNow(), houseTimeZone());
}
