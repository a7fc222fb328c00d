import { hash } from 'node:crypto';

import type { Role } from '#domain/role.ts';

import { nameKeyOf } from '../../sync-server/access/new-account.ts';
import { hashOfSecret, newSecret } from '../../sync-server/access/secrets.ts';
import { openStore } from '../../sync-server/store/open-store.ts';
import type { AnyStore } from '../../sync-server/store/store.ts';
import { aDevice } from './builders.ts';

/** Somebody who is in on an enrolled phone. */
export interface Admitted {
  readonly institution: string;
  readonly device: string;
  readonly person: string;
  /** Both cookies, as a request's header. */
  readonly cookie: string;
  /** What `POST /api/session/resume` takes on this phone. */
  readonly resume: string;
  /** What `GET /api/session` answers as the share, unless somebody was here before. */
  readonly share: string;
}

/** Who comes in, and where. */
export interface Coming {
  readonly institution?: string;
  readonly device?: string;
  readonly person?: string;
  readonly roles?: readonly Role[];
  /** When, as an ISO 8601 instant; now, unless the clock of this process is not the server's. */
  readonly at?: string;
}

/** Whose acts the builders make, and where; everybody that is admitted brings them along. */
const usualPeople = ['jan-kos', 'maria-kot'];

/**
 * Lets somebody in on a phone past the screens: with an account, an enrolment and a session, written to
 * the store as the server writes them. Called again, what is there stays, and there is one session more.
 */
export async function admit(store: AnyStore, coming: Coming = {}): Promise<Admitted> {
  const [onlyInstitution = 'jeziorna'] = await store.institutions();
  const { institution = onlyInstitution, device = aDevice, person = 'maria-kot' } = coming;
  const { at = new Date().toISOString() } = coming;
  const phoneToken = secretOf('phone', device);
  await makeAccount(store, { institution, person, roles: coming.roles });
  if (!(await store.phoneOf({ institution, device })))
    await store.enrolPhone({
      institution,
      device,
      name: 'Tests',
      place: null,
      kind: 'shared',
      forPerson: null,
      token: hashOfSecret(phoneToken),
      makesFirstAccount: false,
      enrolledAt: at,
      enrolledBy: null,
    });
  for (const usual of usualPeople)
    for (const known of [device, aDevice])
      await store.notePair({ institution, person: usual, device: known, at });
  const resume = secretOf('resume', person, device);
  const session = newSecret();
  const share = await store.noteSignedIn({
    institution,
    person,
    device,
    at,
    share: secretOf('share', person, device),
    resume: hashOfSecret(resume),
  });
  await store.startSession({ institution, person, device, token: hashOfSecret(session), at });
  const cookie = `usher-phone=${phoneToken}; usher-session=${session}`;
  return { institution, device, person, cookie, resume, share };
}

// The same each time: another session on a phone must not shut the first one out.
function secretOf(...what: readonly string[]): string {
  return hash('sha256', what.join(' '), 'base64url');
}

async function makeAccount(
  store: AnyStore,
  {
    institution,
    person,
    roles = ['porter', 'supervisor'],
  }: { institution: string; person: string; roles: readonly Role[] | undefined },
): Promise<void> {
  await store.addAccount({
    institution,
    person,
    userName: person,
    nameKey: nameKeyOf(person),
    roles,
    // Nobody comes in by password here, and hashing one takes its time.
    password: null,
    mustChangePassword: false,
    isDemonstration: false,
    createdAt: new Date().toISOString(),
    revokedAt: null,
  });
}

type Door = AnyStore | { readonly storeFile: string; readonly databaseUrl: string | undefined };

const doors = new Map<string, Door>();

/** Remembers which store stands behind a server's address, so that tests can let people in there. */
export function openDoor(url: string, door: Door): void {
  doors.set(url, door);
}

/** The server can be reached at another address too, through a proxy. */
export function openSideDoor(url: string, server: string): void {
  const door = doors.get(server);
  if (door) doors.set(url, door);
}

/**
 * Lets somebody in on a phone of the server at an address.
 *
 * @throws Error if nobody has opened that server's door
 */
export async function admitAt(url: string, coming: Coming = {}): Promise<Admitted> {
  return withStoreOf(url, (store) => admit(store, coming));
}

/** The same for many phones, in their order. */
export async function admitAllAt(url: string, coming: readonly Coming[]): Promise<Admitted[]> {
  return withStoreOf(url, async (store) => {
    const admitted: Admitted[] = [];
    for (const each of coming) admitted.push(await admit(store, each));
    return admitted;
  });
}

async function withStoreOf<T>(url: string, work: (store: AnyStore) => Promise<T>): Promise<T> {
  const door = doors.get(url);
  if (!door) throw new Error(`Nobody has opened the door of ${url}`);
  if (!('storeFile' in door)) return work(door);
  const store = await openStore(door);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
