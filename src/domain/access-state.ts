/**
 * How a phone stands between being found on a bench and being worked with (H3). Nothing personal is
 * readable unless somebody has unlocked it; `hidden` only covers the screen, for a moment.
 */
export type AccessState =
  /** The institution does not know this phone. */
  | { readonly kind: 'not-enrolled' }
  /** Nobody is chosen: whoever is on the phone chooses themselves, others sign in. */
  | { readonly kind: 'signed-out' }
  /** The server has let this person in, and asks for a password that only they know. */
  | { readonly kind: 'password-to-choose'; readonly person: string }
  /** The server has let this person in; without a PIN nothing is kept here. */
  | { readonly kind: 'pin-to-set'; readonly person: string }
  | { readonly kind: 'unlocked'; readonly person: string }
  | { readonly kind: 'hidden'; readonly person: string; readonly sinceMs: number }
  | { readonly kind: 'locked'; readonly person: string }
  /** The password is to be typed, and that needs a connection; of whom is known unless somebody new comes. */
  | {
      readonly kind: 'password-needed';
      readonly person?: string | undefined;
      readonly why: WhyPassword;
    }
  /** The institution has taken this phone, or this person's access, back. */
  | { readonly kind: 'revoked'; readonly what: 'phone' | 'person'; readonly person: string };

/**
 * Why it is not the PIN: too long without a connection, too many wrong ones, the browser has deleted what
 * the PIN opened, or there is none.
 */
export type WhyPassword = 'days-over' | 'pins-used-up' | 'deleted' | 'wanted';

/** What happens to a phone, as far as it changes who may look at it. */
export type AccessEvent =
  | { readonly kind: 'enrolled' }
  | {
      readonly kind: 'let-in';
      readonly person: string;
      /** What is still missing before the person is in. */
      readonly needs: 'password' | 'pin' | 'nothing';
    }
  | { readonly kind: 'pin-fits'; readonly person: string }
  | { readonly kind: 'person-chosen'; readonly person: string }
  | { readonly kind: 'somebody-else' }
  /** The phone was given away in another tab. */
  | { readonly kind: 'given-away' }
  | { readonly kind: 'hide'; readonly nowMs: number }
  | { readonly kind: 'show'; readonly nowMs: number }
  | { readonly kind: 'lock' }
  | { readonly kind: 'password-due'; readonly person: string; readonly why: WhyPassword }
  /** The PIN is forgotten, or, without a person, somebody comes who has none here. */
  | { readonly kind: 'password-wanted'; readonly person?: string }
  | { readonly kind: 'taken-back'; readonly what: 'phone' | 'person' }
  /** The server does not know the phone any more: it has to be enrolled again. */
  | { readonly kind: 'phone-unknown' }
  | { readonly kind: 'cleared' };

/** For so long a hidden screen comes back with a tap, in milliseconds; then it asks for the PIN. */
export const hiddenMs = 15_000;

type EventOf<K extends AccessEvent['kind']> = Extract<AccessEvent, { readonly kind: K }>;
type Steps = {
  readonly [K in AccessEvent['kind']]: (state: AccessState, event: EventOf<K>) => AccessState;
};

const signedOut: AccessState = { kind: 'signed-out' };

const steps: Steps = {
  enrolled: (state) => (['not-enrolled', 'revoked'].includes(state.kind) ? signedOut : state),
  'let-in': (state, event) => (state.kind === 'not-enrolled' ? state : letIn(event)),
  // The same person again opens nothing: what covers the screen stays until it is tapped.
  'pin-fits': (state, { person }) =>
    isAtTheDoor(state) || isOpenForAnother(state, person) ? { kind: 'unlocked', person } : state,
  'person-chosen': (state, { person }) => (isAtTheDoor(state) ? { kind: 'locked', person } : state),
  'somebody-else': (state) =>
    state.kind === 'not-enrolled' || isRevokedPhone(state) ? state : signedOut,
  'given-away': (state) => (isOpen(state) || state.kind === 'locked' ? signedOut : state),
  'password-due': (state, { person, why }) =>
    isAtTheDoor(state) ? { kind: 'password-needed', person, why } : state,
  'password-wanted': (state, { person }) =>
    isAtTheDoor(state) ? { kind: 'password-needed', person, why: 'wanted' } : state,
  'taken-back': (state, { what }) =>
    'person' in state && state.person !== undefined
      ? { kind: 'revoked', what, person: state.person }
      : state,
  'phone-unknown': () => ({ kind: 'not-enrolled' }),
  cleared: (state) => (isRevokedPhone(state) ? { kind: 'not-enrolled' } : signedOut),
  hide: covered,
  show: covered,
  lock: covered,
};

/**
 * The next state. What cannot happen in a state changes nothing: a timer that fires late, or a second tab,
 * never opens what is locked.
 */
export function nextAccess(state: AccessState, event: AccessEvent): AccessState {
  return (steps[event.kind] as (state: AccessState, event: AccessEvent) => AccessState)(
    state,
    event,
  );
}

type Covering = Extract<AccessEvent, { readonly kind: 'hide' | 'show' | 'lock' }>;

function covered(state: AccessState, event: Covering): AccessState {
  if (state.kind !== 'unlocked' && state.kind !== 'hidden') return state;
  const { person } = state;
  if (event.kind === 'lock') return { kind: 'locked', person };
  if (event.kind === 'hide')
    return state.kind === 'hidden' ? state : { kind: 'hidden', person, sinceMs: event.nowMs };
  if (state.kind === 'unlocked') return state;
  // A clock that goes backwards tells nothing of how long it was; then the PIN is asked for.
  const forMs = event.nowMs - state.sinceMs;
  return { kind: forMs >= 0 && forMs < hiddenMs ? 'unlocked' : 'locked', person };
}

function letIn({ person, needs }: Extract<AccessEvent, { kind: 'let-in' }>): AccessState {
  if (needs === 'password') return { kind: 'password-to-choose', person };
  return { kind: needs === 'pin' ? 'pin-to-set' : 'unlocked', person };
}

function isRevokedPhone(state: AccessState): boolean {
  return state.kind === 'revoked' && state.what === 'phone';
}

/** In another tab somebody else has come in. */
function isOpenForAnother(state: AccessState, person: string): boolean {
  return isOpen(state) && 'person' in state && state.person !== person;
}

/** Whether somebody stands before a closed door, to whom a PIN may open it. */
function isAtTheDoor({ kind }: AccessState): boolean {
  return ['signed-out', 'pin-to-set', 'locked', 'password-needed'].includes(kind);
}

/** Whether what is on the phone may be read now; a hidden screen covers it, but goes on working. */
export function isOpen(state: AccessState): boolean {
  return state.kind === 'unlocked' || state.kind === 'hidden';
}
