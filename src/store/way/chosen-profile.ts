import { BehaviorSubject, type Observable } from 'rxjs';

import type { AskedProfile } from '#domain/way/profiles.ts';

/** How the visitor of one visit is led, as somebody at the post has chosen it. */
export interface ChosenProfile {
  readonly visit: string;
  /** What followed from the needs then; with other needs the choice no longer holds. */
  readonly instead: AskedProfile;
  readonly profile: AskedProfile;
}

const chosen = new BehaviorSubject<ChosenProfile | undefined>(undefined);

/** What was chosen last; kept nowhere, for it might tell something of the visitor. */
export function chosenProfile(): ChosenProfile | undefined {
  return chosen.value;
}

export function watchChosenProfile(): Observable<unknown> {
  return chosen.asObservable();
}

/** Leads the visitor of one visit so, until their needs are others. */
export function chooseProfile(choice: ChosenProfile): void {
  chosen.next(choice);
}
