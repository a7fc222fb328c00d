import './support/browser-storage.ts';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { dropDraft } from '../../src/store/drafts.ts';
import { leaveScope } from '../../src/store/leave-scope.ts';
import { keepLoss, watchLoss } from '../../src/store/loss.ts';
import { endShift } from '../../src/store/shifts.ts';
import { watchVisits } from '../../src/store/visits.ts';
import { visitsAt, words } from './support/at-the-server.ts';
import { certified } from './support/ended-shifts.ts';
import { isOnDisk } from './support/on-disk.ts';
import {
  aHouse,
  aWatchedPhone,
  begins,
  closing,
  hearsTheTime,
  holds,
  idsOn,
  restarts,
  sends,
  startsAgain,
} from './support/scoped-house.ts';
import { until } from './support/until.ts';

beforeEach(() => {
  localStorage.clear();
  keepLoss(undefined);
  return dropDraft('usher.shifts');
});

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
