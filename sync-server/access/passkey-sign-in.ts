import type { PasskeySignIn } from '#protocol/passkeys.ts';

import { HttpError } from '../http-error.ts';
import type { AccountRow, PhoneRow } from '../store/access-rows.ts';
import type { PasskeyRow } from '../store/passkey-statements.ts';
import type { AnyStore } from '../store/store.ts';
import { challengeTaker, newChallenge } from './passkey-challenges.ts';
import type { PasskeySite } from './passkey-site.ts';
import { countAttempt, forgiveAttempt, type Subject } from './sign-in-limits.ts';
import { type Arriving, knownPhone, letIn, type SignedIn } from './sign-in.ts';

/** Somebody who comes with a passkey. */
export interface PasskeyArriving extends Arriving {
  readonly address: string;
  /** Throws where browsers have no passkeys; asked only once the phone is known. */
  readonly site: () => PasskeySite;
}

/**
 * Says what a browser is to have signed. It names no passkey and asks for no name: whoever has one of this
 * site is offered it by their own browser.
 *
 * @throws HttpError no-phone, phone-revoked, passkeys-unavailable, too-many-attempts
 */
export async function askForPasskey(store: AnyStore, asking: PasskeyArriving) {
  const { institution } = asking;
  const known = await knownPhone(store, asking);
  const site = asking.site();
  await countAttempt(store, institution, subjectsOf(asking, known));
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const challenge = await newChallenge(store, challengedBy(asking, known));
  return generateAuthenticationOptions({
    rpID: site.name,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
  });
}

/**
 * Lets somebody in by what their authenticator has signed. Whatever is wrong with it is answered alike;
 * what a right one does not help against is said only after it.
 *
 * @throws HttpError no-phone, phone-revoked, wrong-credentials, person-revoked, not-your-phone
 */
export async function signInByPasskey(
  store: AnyStore,
  asking: PasskeyArriving,
  credential: PasskeySignIn['credential'],
): Promise<SignedIn> {
  const { institution } = asking;
  const known = await knownPhone(store, asking);
  const account = await proven(store, asking, known, credential);
  if (!account) throw new HttpError('wrong-credentials');
  await forgiveAttempt(store, institution, subjectsOf(asking, known));
  return letIn(store, asking, known, account);
}

async function proven(
  store: AnyStore,
  asking: PasskeyArriving,
  known: PhoneRow | undefined,
  credential: PasskeySignIn['credential'],
): Promise<AccountRow | undefined> {
  const { institution } = asking;
  const site = asking.site();
  const passkey = await store.passkeyOf({ institution, id: credential.id });
  if (passkey?.site !== site.name) return undefined;
  const take = challengeTaker(store, challengedBy(asking, known));
  const counter = await counterSigned(credential, { passkey, site, take });
  if (counter === undefined) return undefined;
  // An authenticator that was copied tells a count that has been there.
  const at = new Date().toISOString();
  if (!(await store.usePasskey({ institution, id: passkey.id, counter, at }))) return undefined;
  return store.accountOf({ institution, person: passkey.person });
}

/** The count that a right answer tells; undefined for any other. */
async function counterSigned(
  credential: PasskeySignIn['credential'],
  expected: {
    readonly passkey: PasskeyRow;
    readonly site: PasskeySite;
    readonly take: (challenge: string) => Promise<boolean>;
  },
): Promise<number | undefined> {
  const { id, publicKey, counter } = expected.passkey;
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const verified = await verifyAuthenticationResponse({
    response: { ...credential, clientExtensionResults: {} },
    expectedChallenge: expected.take,
    expectedOrigin: expected.site.origin,
    expectedRPID: expected.site.name,
    credential: { id, publicKey: Buffer.from(publicKey, 'base64url'), counter },
    requireUserVerification: true,
  }).catch((error: unknown) => refusedBy(error));
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** What the library throws is about what it was given; a store that does not answer is another matter. */
export function refusedBy(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && /SQLITE|POSTGRES/.test(String(error.code)))
    throw error;
  return undefined;
}

function challengedBy({ institution, given }: PasskeyArriving, known: PhoneRow | undefined) {
  return { institution, device: known?.device ?? given.device ?? '', person: '' };
}

function subjectsOf(asking: PasskeyArriving, known: PhoneRow | undefined): readonly Subject[] {
  return [
    { kind: 'address', value: asking.address },
    { kind: 'passkey', value: challengedBy(asking, known).device },
  ];
}
