import { hash } from 'node:crypto';

import type { NewPasskey, Passkey } from '#protocol/passkeys.ts';

import { HttpError } from '../http-error.ts';
import type { PasskeyRow } from '../store/passkey-statements.ts';
import type { AnyStore } from '../store/store.ts';
import { requirePassword } from './change-password.ts';
import type { Entered } from './give-access.ts';
import { houseFacts } from './house-facts.ts';
import { challengeTaker, newChallenge } from './passkey-challenges.ts';
import { refusedBy } from './passkey-sign-in.ts';
import type { PasskeySite } from './passkey-site.ts';

/** More devices than anybody has. */
const mostPasskeys = 20;

/** What every authenticator has one of: EdDSA, ES256, RS256. Newer ones make Node warn of experiments. */
const supportedAlgorithmIDs = [-8, -7, -257];

/** One's own passkeys, oldest first. */
export async function passkeysOf(store: AnyStore, entered: Entered): Promise<Passkey[]> {
  return (await store.passkeysOf(ofPerson(entered))).map(shown);
}

/**
 * Says what a browser is to make. The password is asked for once more: else whoever finds a phone
 * unlocked could keep a way in.
 *
 * @throws HttpError wrong-credentials, too-many-attempts, password-to-change, not-allowed with too many
 */
export async function askForNewPasskey(
  store: AnyStore,
  entered: Entered,
  site: PasskeySite,
  password: string,
) {
  const owner = ofPerson(entered);
  const account = await requirePassword(store, owner, password);
  if (account.mustChangePassword) throw new HttpError('password-to-change');
  const passkeys = await store.passkeysOf(owner);
  if (passkeys.length >= mostPasskeys) throw new HttpError('not-allowed');
  const { people } = await houseFacts(store, owner.institution);
  const challenge = await newChallenge(store, challengedBy(entered));
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  return generateRegistrationOptions({
    rpName: 'Usher',
    rpID: site.name,
    userName: account.userName,
    userDisplayName: people.get(owner.person)?.name ?? account.userName,
    // The same for the same person, and tells nobody who that is.
    userID: new Uint8Array(hash('sha256', `usher ${owner.institution} ${owner.person}`, 'buffer')),
    challenge: Buffer.from(challenge, 'base64url'),
    attestationType: 'none',
    supportedAlgorithmIDs,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: passkeys.map(({ id }) => ({ id })),
  });
}

/**
 * Keeps a passkey that the browser of whoever is in has made.
 *
 * @throws HttpError wrong-credentials if it is not what was asked for
 */
export async function keepPasskey(
  store: AnyStore,
  entered: Entered,
  site: PasskeySite,
  { name, credential }: NewPasskey,
): Promise<Passkey> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const made = await verifyRegistrationResponse({
    response: { ...credential, clientExtensionResults: {} },
    expectedChallenge: challengeTaker(store, challengedBy(entered)),
    expectedOrigin: site.origin,
    expectedRPID: site.name,
    supportedAlgorithmIDs,
    requireUserVerification: true,
  }).catch((error: unknown) => refusedBy(error));
  if (!made?.verified) throw new HttpError('wrong-credentials');
  const { id, publicKey, counter } = made.registrationInfo.credential;
  const passkey = {
    ...ofPerson(entered),
    id,
    name,
    site: site.name,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    createdAt: new Date().toISOString(),
  };
  if (!(await store.addPasskey(passkey))) throw new HttpError('wrong-credentials');
  return shown({ ...passkey, usedAt: null });
}

/** @throws HttpError not-found if one has no such passkey */
export async function removePasskey(store: AnyStore, entered: Entered, id: string): Promise<void> {
  if (!(await store.removePasskey({ ...ofPerson(entered), id }))) throw new HttpError('not-found');
}

function ofPerson({ phone: { institution }, person }: Entered) {
  return { institution, person };
}

function challengedBy({ phone: { institution, device }, person }: Entered) {
  return { institution, device, person };
}

function shown({ id, name, createdAt, usedAt }: PasskeyRow): Passkey {
  return { id, name, createdAt, usedAt };
}
