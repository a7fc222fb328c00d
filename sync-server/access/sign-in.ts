import type { SignIn } from '#protocol/access.ts';

import { HttpError, TooManyAttempts } from '../http-error.ts';
import type { AccountRow, PhoneRow } from '../store/access-rows.ts';
import type { Pair } from '../store/session-statements.ts';
import type { AnyStore } from '../store/store.ts';
import type { Entered } from './give-access.ts';
import { houseFacts } from './house-facts.ts';
import { nameKeyOf } from './new-account.ts';
import { isOverrun, isPassword } from './passwords.ts';
import type { Recognised } from './recognise.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { countAttempt, forgiveAttempt, type Subject } from './sign-in-limits.ts';

/** How long whoever finds the server overrun should wait. */
const overrunSeconds = 5;

/** A request to come in, and the phone that it names. */
export interface Arriving {
  readonly institution: string;
  readonly recognised: Recognised;
  readonly given: Pick<SignIn, 'device'>;
}

/** A request to sign in, and where it comes from. */
export interface SigningIn extends Arriving {
  readonly address: string;
  readonly given: SignIn;
}

/** Somebody who has come in, with the secrets that only their phone gets. */
export interface SignedIn extends Entered {
  readonly sessionToken: string;
  /** Only where the browser was enrolled by the same request. */
  readonly phoneToken?: string;
}

/**
 * Lets somebody in by name and password. A wrong name and a wrong password cost the same and are
 * answered alike; everything that a right password does not help against is said only after it.
 *
 * @throws HttpError no-phone, phone-revoked, wrong-credentials, person-revoked, not-your-phone,
 *   too-many-attempts
 */
export async function signIn(store: AnyStore, asking: SigningIn): Promise<SignedIn> {
  const known = await knownPhone(store, asking);
  return letIn(store, asking, known, await proven(store, asking, known));
}

/**
 * Lets somebody in who has proved who they are, by password or passkey.
 *
 * @param known the enrolled phone; undefined where this browser is enrolled by it
 * @throws HttpError person-revoked, not-your-phone, phone-revoked, no-phone
 */
export async function letIn(
  store: AnyStore,
  asking: Arriving,
  known: PhoneRow | undefined,
  { person, roles, mustChangePassword, revokedAt }: AccountRow,
): Promise<SignedIn> {
  const { institution } = asking;
  if (revokedAt !== null) throw new HttpError('person-revoked');
  const enrolled = known ? { phone: known } : await enrolBrowser(store, asking, person);
  const { device, forPerson } = enrolled.phone;
  if ((forPerson ?? person) !== person) throw new HttpError('not-your-phone');
  const opened = await openPhone(store, { institution, person, device });
  return { ...enrolled, ...opened, person, roles, mustChangePassword };
}

/** Notes that a person has given their password on a phone, and begins a session there. */
export async function openPhone(
  store: AnyStore,
  pair: Pair,
): Promise<Pick<SignedIn, 'spare' | 'sessionToken'> & { readonly resume: string }> {
  const resume = newSecret();
  const kept = { share: newSecret(), resume: hashOfSecret(resume) };
  await store.noteSignedIn({ ...pair, ...kept, at: new Date().toISOString() });
  const spare = await store.spareOf({ ...pair, spare: newSecret() });
  return { resume, spare, sessionToken: await beginSession(store, pair) };
}

/** Begins a session of a person on a phone; answers what its cookie holds. */
export async function beginSession(store: AnyStore, pair: Pair): Promise<string> {
  const token = newSecret();
  const at = new Date().toISOString();
  await store.startSession({ ...pair, token: hashOfSecret(token), at });
  // Whoever held the phone before is told nothing on it any more, though their session may go on.
  await store.dropClosedAppOfOthers(pair);
  return token;
}

/** The enrolled phone that asks; undefined where whoever proves who they are enrols this browser. */
export async function knownPhone(
  store: AnyStore,
  { institution, recognised, given }: Arriving,
): Promise<PhoneRow | undefined> {
  if (recognised.kind === 'phone') {
    const { phone } = recognised;
    if (phone.revokedAt !== null) throw new HttpError('phone-revoked');
    if ((given.device ?? phone.device) === phone.device) return phone;
  }
  const { rules } = await houseFacts(store, institution);
  if (rules.signIn === 'any-browser' && given.device !== undefined) return undefined;
  throw new HttpError('no-phone');
}

async function proven(
  store: AnyStore,
  { institution, address, given }: SigningIn,
  phone: PhoneRow | undefined,
): Promise<AccountRow> {
  if (isOverrun()) throw new TooManyAttempts(overrunSeconds);
  const nameKey = nameKeyOf(given.userName);
  const subjects: Subject[] = [
    { kind: 'address', value: address },
    ...(phone ? [{ kind: 'phone', value: phone.device } as const] : []),
    { kind: 'name', value: nameKey },
  ];
  await countAttempt(store, institution, subjects);
  const account = await store.accountNamed({ institution, nameKey });
  const isRight = await isPassword(given.password, account?.password);
  if (!isRight || !account) throw new HttpError('wrong-credentials');
  await forgiveAttempt(store, institution, subjects);
  return account;
}

/**
 * Enrols a browser as a personal phone. The device ids of others can be read in visits: one that is
 * enrolled already goes only to somebody who was in on it before.
 */
async function enrolBrowser(
  store: AnyStore,
  { institution, given: { device = '' } }: Arriving,
  person: string,
): Promise<{ readonly phone: PhoneRow; readonly phoneToken: string }> {
  const before = await store.phoneOf({ institution, device });
  if (before && before.revokedAt !== null) throw new HttpError('phone-revoked');
  if (before && !(await store.hasSignedIn({ institution, person, device })))
    throw new HttpError('no-phone');
  const { people } = await houseFacts(store, institution);
  const phoneToken = newSecret();
  const phone: PhoneRow = {
    name: people.get(person)?.name ?? person,
    place: null,
    kind: 'personal',
    forPerson: null,
    makesFirstAccount: false,
    ...before,
    institution,
    device,
    token: hashOfSecret(phoneToken),
    enrolledAt: new Date().toISOString(),
    enrolledBy: person,
    revokedAt: null,
  };
  await store.enrolPhone(phone);
  return { phone, phoneToken };
}
