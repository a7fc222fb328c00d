import './support/browser-storage.ts';
import type { Subscription } from 'rxjs';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import type { Role } from '#domain/role.ts';

import { dropDraft } from '../../src/store/drafts.ts';
import { houseNow } from '../../src/store/house-clock.ts';
import { leaveScope } from '../../src/store/leave-scope.ts';
import { keepLoss, watchLoss } from '../../src/store/loss.ts';
import { keepMark, noticeLoss } from '../../src/store/notice-loss.ts';
import { endShift } from '../../src/store/shifts.ts';
import { watchVisits } from '../../src/store/visits.ts';
import { anAct, aDirectory, anInstitution, aPerson } from '../support/builders.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words } from './support/at-the-server.ts';
import { certified } from './support/ended-shifts.ts';
import { isOnDisk } from './support/on-disk.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

const dayMs = 86_400_000;
const closing = {
  kind: 'closed',
  outcome: 'referred',
  channel: 'in-person',
  contactGiven: true,
  surveyOffered: false,
} as const;
const toMaria = {
  ...anAct('referred', { whom: { kind: 'person', person: 'maria-kot' } }),
  id: undefined,
};

beforeEach(() => {
  localStorage.clear();
  keepLoss(undefined);
  return dropDraft('usher.shifts');
});

/** A house whose days pass when they are told to, and whose people have these roles until others are given. */
async function aHouse(given: Readonly<Record<string, readonly Role[]>> = {}) {
  const roles = new Map(Object.entries(given));
  let aheadMs = 0;
  const people = ['maria-kot', 'jan-kos', 'ewa-lis'].map((id) => aPerson({ id }));
  const settings = { visitsOnPhones: { logDays: 10, ownDays: 7 } };
  const institution = anInstitution({ settings });
  const serving = await serve({
    directories: [aDirectory({ people, institution })],
    now: () => Date.now() + aheadMs,
    rolesOf: (person) => roles.get(person ?? '') ?? ['porter'],
  });
  return {
    ...serving,
    gives: (person: string, ...held: readonly Role[]) => void roles.set(person, held),
    pass: (days: number) => {
      aheadMs += days * dayMs;
    },
  };
}

/** A phone at work, and all that it has ever pushed. */
async function aWatchedPhone(url: string, person: string) {
  const phone = await aPhoneInHand(person);
  const pushed: string[] = [];
  phone.disturbance = ({ url: address, body }) => {
    if (address.endsWith('/push')) pushed.push(body);
    return undefined;
  };
  await begins(phone);
  phone.connect(url);
  await phone.synced();
  return { phone, pushed };
}

/** As the app does with each database that it opens. */
async function begins(phone: PhoneInHand): Promise<void> {
  await noticeLoss(phone.db);
  const marking = keepMark(phone.db);
  marks.set(phone, marking);
  onTestFinished(() => marking.unsubscribe());
}

const marks = new WeakMap<PhoneInHand, Subscription>();

async function restarts(phone: PhoneInHand): Promise<void> {
  marks.get(phone)?.unsubscribe();
  await phone.restart();
}

async function startsAgain(phone: PhoneInHand, url: string): Promise<void> {
  await restarts(phone);
  await begins(phone);
  phone.connect(url);
  await phone.synced();
}

async function sends(phone: PhoneInHand): Promise<void> {
  await until(async () => expect(await phone.unsentCount()).toBe(0));
}

async function idsOn(phone: PhoneInHand): Promise<string[]> {
  return (await phone.db.visits.find().exec()).map(({ id }) => id).toSorted();
}

/** Waits until a phone holds these visits and no others. */
function holds(phone: PhoneInHand, ...ids: readonly string[]): Promise<void> {
  return until(async () => {
    phone.sync?.resync();
    expect(await idsOn(phone)).toEqual(ids.toSorted());
  });
}

/** Waits until a phone has heard how many days have passed. */
function hearsTheTime(phone: PhoneInHand, days: number): Promise<void> {
  return until(() => {
    phone.sync?.resync();
    expect(houseNow() - Date.now()).toBeGreaterThan((days - 1) * dayMs);
  });
}

describe('a porter’s phone', () => {
  test('loses what is done and old, and nothing else', async () => {
    const house = await aHouse();
    const { phone, pushed } = await aWatchedPhone(house.url, 'maria-kot');
    const done = await phone.openVisit(words('zrobione'), closing);
    const going = await phone.openVisit(words('w toku'));
    await sends(phone);
    await phone.disconnect();
    house.pass(5);
    const unsent = await phone.openVisit(words('niewysłane'), closing);
    expect(await isOnDisk(phone.name, 'zrobione')).toBe(true);
    await startsAgain(phone, house.url);
    await holds(phone, going, unsent);
    await sends(phone);
    expect(await isOnDisk(phone.name, 'zrobione')).toBe(false);
    expect(await isOnDisk(phone.name, done)).toBe(false);
    const receipts = (await phone.db.receipts.find().exec()).map(({ document }) => document);
    expect(receipts.toSorted()).toEqual([going, unsent].toSorted());
    expect(
      visitsAt(house.store)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([done, going, unsent].toSorted());
    expect(pushed.join('')).not.toContain('"_deleted":true');
    expect(watchLoss().value).toBeUndefined();
  });

  test('keeps what is unsent, however old, until the server has it', async () => {
    const house = await aHouse();
    const { phone, pushed } = await aWatchedPhone(house.url, 'maria-kot');
    await phone.disconnect();
    const unsent = await phone.openVisit(words('niewysłane'), closing);
    house.pass(20);
    phone.disturbance = ({ url }) =>
      url.endsWith('/push') ? Promise.resolve(new Response('', { status: 503 })) : undefined;
    await restarts(phone);
    await begins(phone);
    phone.connect(house.url);
    await until(async () => expect(phone.sent.some((each) => each.endsWith('/push'))).toBe(true));
    await holds(phone, unsent);
    phone.disturbance = undefined;
    await sends(phone);
    await startsAgain(phone, house.url);
    await holds(phone);
    expect(visitsAt(house.store)).toMatchObject([{ id: unsent, _deleted: false }]);
    expect(pushed.join('')).not.toContain('"_deleted":true');
    expect(watchLoss().value).toBeUndefined();
    await startsAgain(phone, house.url);
    expect(watchLoss().value).toBeUndefined();
  });

  test('lets go also where no server answers, by the scope it was told last', async () => {
    const house = await aHouse();
    const { phone } = await aWatchedPhone(house.url, 'maria-kot');
    await phone.openVisit(words('zrobione'), closing);
    const going = await phone.openVisit();
    await sends(phone);
    house.pass(5);
    await hearsTheTime(phone, 5);
    await phone.disconnect();
    await house.close();
    await restarts(phone);
    phone.connect(house.url);
    await holds(phone, going);
    expect(await isOnDisk(phone.name, 'zrobione')).toBe(false);
  });

  test('has a visit again that another phone takes up, also without a restart', async () => {
    const house = await aHouse();
    const { phone, pushed } = await aWatchedPhone(house.url, 'maria-kot');
    const other = (await aWatchedPhone(house.url, 'jan-kos')).phone;
    const done = await other.openVisit(words('zrobione'), closing);
    await holds(phone, done);
    await sends(other);
    await other.disconnect();
    house.pass(5);
    await startsAgain(phone, house.url);
    await holds(phone);
    await other.addActs(done, { kind: 'reopened' });
    other.connect(house.url);
    await sends(other);
    phone.sync?.resync();
    await holds(phone, done);
    expect((await phone.visit(done))?.acts.at(-1)?.kind).toBe('reopened');
    await phone.addActs(done, words('znowu'));
    await sends(phone);
    expect(pushed.join('')).not.toContain('"_deleted":true');
    expect(visitsAt(house.store)[0]?.acts).toHaveLength(5);
  });

  test('shows on its screens what it lets go of as gone', async () => {
    const house = await aHouse();
    const { phone } = await aWatchedPhone(house.url, 'maria-kot');
    await phone.openVisit(closing);
    await sends(phone);
    const shown: number[] = [];
    const watching = watchVisits(phone.db, { limit: 10 }).subscribe((visits) =>
      shown.push(visits.length),
    );
    onTestFinished(() => watching.unsubscribe());
    await until(() => expect(shown.at(-1)).toBe(1));
    await phone.disconnect();
    house.pass(5);
    phone.connect(house.url);
    await until(() => expect(shown.at(-1)).toBe(0));
  });

  test('keeps what the end of a shift is still to be certified with', async () => {
    const house = await aHouse();
    const { phone } = await aWatchedPhone(house.url, 'maria-kot');
    await phone.openVisit(closing);
    await sends(phone);
    phone.disturbance = ({ url }) =>
      url.endsWith('/certificates')
        ? Promise.resolve(new Response('', { status: 503 }))
        : undefined;
    await endShift(phone.holder.device, 'maria-kot');
    house.pass(5);
    await startsAgain(phone, house.url);
    expect(await idsOn(phone)).toHaveLength(1);
    phone.disturbance = undefined;
    expect(await certified(phone)).toMatchObject({ count: 1 });
    await startsAgain(phone, house.url);
    await holds(phone);
  });

  test('killed while it lets go leaves nothing on its disk', async () => {
    const house = await aHouse();
    const { phone, pushed } = await aWatchedPhone(house.url, 'maria-kot');
    const visit = await phone.openVisit(words('zrobione'), closing);
    await sends(phone);
    await phone.disconnect();
    house.pass(5);
    const found = await phone.db.visits.findOne(visit).exec();
    await found?.incrementalRemove();
    expect(await isOnDisk(phone.name, 'zrobione')).toBe(true);
    await startsAgain(phone, house.url);
    await holds(phone);
    expect(await isOnDisk(phone.name, 'zrobione')).toBe(false);
    expect(pushed.join('')).not.toContain('"_deleted":true');
  });

  test('pushes no deletion either while another tab of it lets go', async () => {
    const house = await aHouse();
    const { phone, pushed } = await aWatchedPhone(house.url, 'maria-kot');
    await phone.openVisit(closing);
    await sends(phone);
    await phone.synced();
    await leaveScope(phone.db, undefined, { forgetVisits: () => Promise.resolve() });
    expect(await idsOn(phone)).toEqual([]);
    const unsent = await phone.openVisit();
    await sends(phone);
    expect(pushed.join('')).toContain(unsent);
    expect(pushed.join('')).not.toContain('"_deleted":true');
  });

  test('killed while it lets go misses no later version', async () => {
    const house = await aHouse();
    const { phone, pushed } = await aWatchedPhone(house.url, 'maria-kot');
    const other = (await aWatchedPhone(house.url, 'jan-kos')).phone;
    const visit = await other.openVisit(words('pierwsze'));
    await holds(phone, visit);
    await phone.disconnect();
    // As far as it comes before it is killed: emptied and deleted as RxDB knows it, its row still there.
    const found = await phone.db.visits.findOne(visit).exec();
    await found?.incrementalRemove();
    await other.addActs(visit, words('drugie'));
    await sends(other);
    await startsAgain(phone, house.url);
    await holds(phone, visit);
    expect((await phone.visit(visit))?.acts).toHaveLength(3);
    expect(pushed.join('')).not.toContain('"_deleted":true');
  });
});

describe('when roles change', () => {
  test('what left scope goes at next contact, and what came into it comes, over and over', async () => {
    const house = await aHouse({ 'maria-kot': ['porter'] });
    const { phone, pushed } = await aWatchedPhone(house.url, 'maria-kot');
    const other = (await aWatchedPhone(house.url, 'jan-kos')).phone;
    const others = await other.openVisit(words('cudze'));
    const hers = await other.openVisit(words('jej'), { ...toMaria });
    await holds(phone, others, hers);
    house.gives('maria-kot', 'staff');
    phone.sync?.resync();
    await holds(phone, hers);
    expect(await isOnDisk(phone.name, 'cudze')).toBe(false);
    await startsAgain(phone, house.url);
    await holds(phone, hers);
    house.gives('maria-kot', 'porter');
    phone.sync?.resync();
    await holds(phone, others, hers);
    house.gives('maria-kot', 'staff');
    await startsAgain(phone, house.url);
    await holds(phone, hers);
    house.gives('maria-kot', 'staff', 'porter');
    await startsAgain(phone, house.url);
    await holds(phone, others, hers);
    expect(pushed.join('')).not.toContain('"_deleted":true');
    expect(watchLoss().value).toBeUndefined();
  });

  test('a role without visits leaves none but the unsent, which go out once they may', async () => {
    const house = await aHouse({ 'maria-kot': ['porter'] });
    const { phone } = await aWatchedPhone(house.url, 'maria-kot');
    await phone.openVisit(words('wysłane'));
    await sends(phone);
    await phone.disconnect();
    const unsent = await phone.openVisit(words('niewysłane'));
    house.gives('maria-kot', 'editor');
    await startsAgain(phone, house.url);
    await holds(phone, unsent);
    expect(await phone.unsentCount()).toBe(1);
    expect(await isOnDisk(phone.name, '"wysłane"')).toBe(false);
    house.gives('maria-kot', 'porter');
    await startsAgain(phone, house.url);
    await sends(phone);
    await until(async () => expect(await idsOn(phone)).toHaveLength(2));
  });

  test('losing all visits by it is no loss', async () => {
    const house = await aHouse({ 'maria-kot': ['porter'] });
    const { phone } = await aWatchedPhone(house.url, 'maria-kot');
    await phone.openVisit();
    await sends(phone);
    const mark = `usher.mark.${phone.name}`;
    await until(() => {
      expect(localStorage.getItem(mark)).toBe('{"hadVisits":true,"unsent":{}}');
    });
    house.gives('maria-kot', 'editor');
    await holds(phone);
    await startsAgain(phone, house.url);
    expect(watchLoss().value).toBeUndefined();
  });

  test('between two contacts and back again, nothing is missed that came meanwhile', async () => {
    const house = await aHouse({ 'maria-kot': ['porter'] });
    const { phone } = await aWatchedPhone(house.url, 'maria-kot');
    const other = (await aWatchedPhone(house.url, 'jan-kos')).phone;
    house.gives('maria-kot', 'staff');
    const meanwhile = await other.openVisit(words('w tym czasie'));
    await sends(other);
    phone.sync?.resync();
    await until(() => expect(localStorage.getItem(`usher.held.${phone.name}`)).toContain('7d-'));
    house.gives('maria-kot', 'porter');
    phone.sync?.resync();
    await holds(phone, meanwhile);
  });
});

test('a colleague’s phone has a visit only once it concerns them', async () => {
  const house = await aHouse({ 'maria-kot': ['staff'] });
  const colleague = (await aWatchedPhone(house.url, 'maria-kot')).phone;
  const porter = (await aWatchedPhone(house.url, 'jan-kos')).phone;
  const [others, hers] = [await porter.openVisit(words('cudze')), await porter.openVisit()];
  await sends(porter);
  colleague.sync?.resync();
  await colleague.synced();
  expect(await idsOn(colleague)).toEqual([]);
  expect(others).not.toBe(hers);
  await porter.addActs(hers, { ...toMaria });
  await sends(porter);
  colleague.sync?.resync();
  await holds(colleague, hers);
  await colleague.addActs(hers, words('przyjęta'));
  await sends(colleague);
  house.pass(9);
  await startsAgain(colleague, house.url);
  await holds(colleague);
});

test('a supervisor’s log slides', async () => {
  const house = await aHouse({ 'ewa-lis': ['supervisor'] });
  const porter = (await aWatchedPhone(house.url, 'jan-kos')).phone;
  const supervisor = (await aWatchedPhone(house.url, 'ewa-lis')).phone;
  const first = await porter.openVisit(closing);
  await sends(porter);
  house.pass(6);
  await hearsTheTime(porter, 6);
  const second = await porter.openVisit(closing);
  await sends(porter);
  supervisor.sync?.resync();
  await holds(supervisor, first, second);
  house.pass(6);
  await startsAgain(supervisor, house.url);
  await holds(supervisor, second);
  const fresh = (await aWatchedPhone(house.url, 'ewa-lis')).phone;
  await holds(fresh, second);
});
