import './support/browser-storage.ts';
import { beforeEach, describe, expect, test } from 'vitest';

import { dropDraft } from '../../src/store/drafts.ts';
import { keepLoss, watchLoss } from '../../src/store/loss.ts';
import { words } from './support/at-the-server.ts';
import { isOnDisk } from './support/on-disk.ts';
import {
  aHouse,
  aWatchedPhone,
  closing,
  hearsTheTime,
  holds,
  idsOn,
  sends,
  startsAgain,
  toMaria,
} from './support/scoped-house.ts';
import { until } from './support/until.ts';

beforeEach(() => {
  localStorage.clear();
  keepLoss(undefined);
  return dropDraft('usher.shifts');
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
  expect(await idsOn(fresh)).toEqual([second]);
});
