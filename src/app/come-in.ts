import type { Access } from '#protocol/access.ts';

import { createAccess } from '../store/access/create-access.ts';
import { lock, unlockedNow, watchUnlocked } from '../store/access/key-ring.ts';
import { dropPerson, peopleOnPhone } from '../store/access/people-on-phone.ts';
import { unlock } from '../store/access/unlock.ts';
import { doorNow, tellDoor } from '../store/door.ts';
import { erasePhone } from '../store/erase-phone.ts';
import { hearAccess } from '../store/hear-access.ts';
import { holder, setHolder, watchHolder } from '../store/holder.ts';
import { enrolledHere, forgetRights, keepEnrolment, peopleHere } from '../store/phone.ts';
import { asRefusal, isLostConnection, RefusedByStore } from '../store/store-problem.ts';
import type { Answered, ServerProblem } from '../sync/ask-aside.ts';
import { becomeFirst, changePassword, enrolPhone, phoneHere, signIn } from '../sync/come-in.ts';
import type { TakenBack } from '../sync/leave-phone.ts';

/** Somebody whom the server has let in, until their PIN is set. */
interface Arriving {
  readonly access: Access;
  readonly password: string;
  readonly isPinForgotten: boolean;
}

let arriving: Arriving | undefined;

/** Lets the door follow the key: another tab may have unlocked or locked the phone. */
export function followKey(): void {
  watchUnlocked().subscribe((unlocked) => {
    if (!unlocked) return tellDoor({ kind: 'lock' });
    if (holder().person !== unlocked.person)
      setHolder({ person: unlocked.person, post: holder().post });
    tellDoor({ kind: 'pin-fits', person: unlocked.person });
  });
  // Given away in another tab.
  watchHolder().subscribe(({ person }) => {
    if (person === undefined && doorNow().kind !== 'revoked') tellDoor({ kind: 'given-away' });
  });
}

/** Makes this phone one of the institution's. Answers what went wrong, if anything did. */
export async function enrol(code: string, name: string): Promise<ServerProblem | undefined> {
  const answer = await enrolPhone({ code, device: holder().device, name });
  if (!answer.ok) return answer.problem;
  const { institutionName, kind, makesFirstAccount } = answer.value;
  keepEnrolment({ institutionName, name: answer.value.name, kind, makesFirstAccount });
  tellDoor({ kind: 'enrolled' });
  return undefined;
}

/**
 * Signs somebody in. Whoever has a PIN here types it next, unless it is forgotten; others choose one.
 * Answers what went wrong, if anything did.
 */
export async function signInAs(
  userName: string,
  password: string,
  isPinForgotten: boolean,
): Promise<ServerProblem | undefined> {
  const answer = await signIn({ userName, password, device: holder().device });
  return arrive(answer, password, isPinForgotten);
}

/** Signs in whoever has a passkey, as `signInAs` does. */
export async function signInWithPasskey(
  isPinForgotten: boolean,
): Promise<ServerProblem | undefined> {
  // Not kept on phones: without a connection it is of no use.
  const part = await import('../sync/sign-in-by-passkey.ts').catch(() => undefined);
  if (!part) return { kind: 'unreachable', retryAfterMs: undefined };
  // With a passkey no password is left to be changed: an administrator's new one removes them.
  return arrive(await part.signInByPasskey(holder().device), '', isPinForgotten);
}

/** Makes the first administrator. Answers what went wrong, if anything did. */
export async function arriveFirst(
  person: string,
  userName: string,
  password: string,
): Promise<ServerProblem | undefined> {
  const problem = await arrive(await becomeFirst({ person, userName, password }), password, true);
  const enrolled = enrolledHere();
  if (!problem && enrolled) keepEnrolment({ ...enrolled, makesFirstAccount: false });
  return problem;
}

async function arrive(
  answer: Answered<Access>,
  password: string,
  isPinForgotten: boolean,
): Promise<ServerProblem | undefined> {
  if (!answer.ok) {
    if (answer.problem.kind === 'no-phone' && enrolledHere()) forgetEnrolment();
    return answer.problem;
  }
  const access = answer.value;
  // Where any browser may be, the password has enrolled this one.
  if (!enrolledHere()) await learnEnrolment();
  arriving = { access, password, isPinForgotten };
  if (access.mustChangePassword) {
    tellDoor({ kind: 'let-in', person: access.person, needs: 'password' });
    return undefined;
  }
  await settleIn(arriving);
  return undefined;
}

async function learnEnrolment(): Promise<void> {
  const answer = await phoneHere();
  const known = answer.ok ? answer.value : unnamed;
  const { institutionName, name, kind, makesFirstAccount } = known;
  keepEnrolment({ institutionName, name, kind, makesFirstAccount });
  tellDoor({ kind: 'enrolled' });
}

const unnamed = {
  institutionName: '',
  name: '',
  kind: 'personal',
  makesFirstAccount: false,
} as const;

/** Exchanges the password that an administrator has seen. Answers what went wrong, if anything did. */
export async function choosePassword(next: string): Promise<ServerProblem | undefined> {
  if (!arriving) return { kind: 'no-session', retryAfterMs: undefined };
  const answer = await changePassword({ old: arriving.password, new: next });
  if (!answer.ok) return answer.problem;
  await settleIn(arriving);
  return undefined;
}

async function settleIn({ access, isPinForgotten }: Arriving): Promise<void> {
  const { person } = access;
  await hearAccess(access);
  const people = await peopleOnPhone();
  const hasPin = people.some((each) => each.person === person) && !isPinForgotten;
  tellDoor({ kind: 'let-in', person, needs: 'pin' });
  if (hasPin) tellDoor({ kind: 'person-chosen', person });
}

/** What kept a PIN from being set. */
export interface PinProblem {
  readonly kind: string;
  /** Who has to unlock the phone first. */
  readonly names?: readonly string[];
}

/** Sets the PIN of whoever has just signed in, and opens the phone. Answers what kept it from that. */
export async function choosePin(pin: string): Promise<PinProblem | undefined> {
  if (!arriving?.access.resume) return { kind: 'no-session' };
  const { institution, person, personName, share, resume, spare, offlineDays } = arriving.access;
  const created = await createAccess({
    institution,
    person,
    personName,
    pin,
    share,
    resume,
    offlineDays,
    spare,
  });
  if (created.kind === 'locked') return { kind: 'locked', names: created.by };
  if (created.kind !== 'created') return created;
  arriving = undefined;
  return undefined;
}

/**
 * Tries a PIN; the right one opens the phone.
 *
 * @throws RefusedByStore if the browser does not give what the PIN is tried on
 */
export async function tryPin(person: string, pin: string) {
  const tried = await unlock(person, pin).catch((error: unknown) => {
    if (isLostConnection(error)) throw new RefusedByStore({ kind: 'storage-gone' }, error);
    throw asRefusal(error);
  });
  if (tried.kind === 'password-needed') {
    const why = tried.because === 'wrong-pins' ? 'pins-used-up' : 'days-over';
    tellDoor({ kind: 'password-due', person, why });
  }
  // The door has opened with the key, unless the same person was only covered.
  if (tried.kind === 'unlocked') tellDoor({ kind: 'pin-fits', person });
  if (tried.kind === 'unlocked') await renewArrived(person);
  return tried;
}

// What the password has brought can be sealed only now.
async function renewArrived(person: string): Promise<void> {
  const arrived = arriving?.access;
  arriving = undefined;
  if (arrived?.person === person) await hearAccess(arrived);
}

/** Locks the phone; whoever held it comes back with the PIN. */
export async function lockPhone(): Promise<void> {
  tellDoor({ kind: 'lock' });
  await lock();
}

/**
 * Gives the phone to whoever comes next. The key stays in memory for a moment (`keep-locked.ts`): only so can
 * somebody who has no PIN here yet be given one, and what is unsent goes on being sent.
 */
export function changePerson(): void {
  tellDoor({ kind: 'somebody-else' });
  setHolder({ person: undefined, post: holder().post });
}

/** Whether a PIN is enough, or why not, to say so before it is typed. */
export async function lookAtDoor(): Promise<void> {
  const state = doorNow();
  if (state.kind !== 'locked') return;
  const standing = (await peopleOnPhone()).find(({ person }) => person === state.person)?.standing;
  if (standing?.kind !== 'password') return;
  const why = standing.because === 'wrong-pins' ? 'pins-used-up' : 'days-over';
  tellDoor({ kind: 'password-due', person: state.person, why });
}

/** The server does not know this phone's cookie any more: it is enrolled anew, and keeps what it has. */
export function forgetEnrolment(): void {
  keepEnrolment(undefined);
  tellDoor({ kind: 'phone-unknown' });
}

/**
 * The institution has taken the phone back, or its person's access, and has what was unsent: nothing of it
 * opens here any more. A person leaves to the others on the phone what they all hold.
 */
export async function leavePhone(what: TakenBack): Promise<void> {
  const person = unlockedNow()?.person;
  if (person === undefined) return;
  tellDoor({ kind: 'taken-back', what });
  setHolder({ person: undefined, post: holder().post });
  const leaving = what === 'phone' ? peopleHere().map((each) => each.person) : [person];
  for (const each of leaving) forgetRights(each);
  if (what === 'phone') keepEnrolment(undefined);
  await dropPerson(person);
  if (peopleHere().length > 0) return;
  // A browser that a password has enrolled bears its person's name.
  const enrolled = enrolledHere();
  if (enrolled) keepEnrolment({ ...enrolled, name: '' });
  await erasePhone();
}
