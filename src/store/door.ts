import { BehaviorSubject } from 'rxjs';

import { type AccessEvent, type AccessState, nextAccess } from '#domain/access-state.ts';

import { holder } from './holder.ts';
import { enrolledHere, rightsOf } from './phone.ts';

let states: BehaviorSubject<AccessState> | undefined;

/** Who may look at this phone, now and at each change; at a start it is always locked. */
export function watchDoor(): BehaviorSubject<AccessState> {
  states ??= new BehaviorSubject(atStart());
  return states;
}

/** Who may look at this phone. */
export function doorNow(): AccessState {
  return watchDoor().value;
}

/** Says what has happened at the door. */
export function tellDoor(event: AccessEvent): void {
  const before = doorNow();
  const after = nextAccess(before, event);
  if (after !== before) watchDoor().next(after);
}

function atStart(): AccessState {
  if (!enrolledHere()) return { kind: 'not-enrolled' };
  const { person } = holder();
  return person !== undefined && rightsOf(person)
    ? { kind: 'locked', person }
    : { kind: 'signed-out' };
}
