import './support/browser-storage.ts';
import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';

import { commitmentsOf } from '#domain/commitment.ts';
import { indexDirectory } from '#domain/directory-index.ts';
import { announcedTo, toDoList } from '#domain/to-do-list.ts';
import { standingActs } from '#domain/visit-story.ts';

import { watchVisits } from '../../src/store/visits.ts';
import { aDirectory, anId, aPerson } from '../support/builders.ts';
import { aPhone } from '../sync-server/support/phone.ts';
import { connectLive } from './support/live-phone.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { aHouse, begins, closing } from './support/scoped-house.ts';
import { until } from './support/until.ts';

const people = ['maria-kot', 'jan-kos', 'ewa-lis'].map((id) => aPerson({ id }));
const index = indexDirectory(aDirectory({ people }));
const toMaria = { kind: 'person', person: 'maria-kot' } as const;
const message = {
  kind: 'message-taken',
  whom: toMaria,
  about: 'odpis aktu',
  reach: '600 100 200',
  dueAt: '2027-11-24T10:00:00.000Z',
  alsoFor: ['ewa-lis'] as string[],
} as const;

/** A phone at work that hears at once of what is new. */
async function aLivePhone(url: string, person: string): Promise<PhoneInHand> {
  const phone = await aPhoneInHand(person);
  await begins(phone);
  await connectLive(phone, url);
  await until(() => expect(phone.sent).toContain('GET /api/sync/live'));
  return phone;
}

async function toDoOf({ db }: PhoneInHand, person: string) {
  const visits = await firstValueFrom(watchVisits(db, { status: 'owing', limit: 100 }));
  const circumstances = { index, nowMs: Date.now(), absence: () => undefined };
  return {
    toDo: toDoList(visits, person, circumstances),
    announced: announcedTo(visits, person, circumstances),
  };
}

async function has(phone: PhoneInHand, person: string, count: number) {
  await until(async () => {
    expect((await toDoOf(phone, person)).toDo).toHaveLength(count);
  });
  return (await toDoOf(phone, person)).toDo;
}

describe('a message', () => {
  test('taken without a connection reaches the colleague it is for, is read, and is done; who took it sees each', async () => {
    const house = await aHouse({ 'maria-kot': ['staff'], 'ewa-lis': ['staff'] });
    const jan = await aLivePhone(house.url, 'jan-kos');
    const maria = await aLivePhone(house.url, 'maria-kot');
    await jan.disconnect();
    const visit = await jan.openVisit(message, { ...closing, outcome: 'message' });
    expect((await jan.visit(visit))?.status).toBe('promised');
    expect((await toDoOf(jan, 'jan-kos')).toDo).toMatchObject([{ part: 'given' }]);
    expect((await toDoOf(maria, 'maria-kot')).toDo).toEqual([]);

    await connectLive(jan, house.url);
    await jan.synced();
    const [got] = await has(maria, 'maria-kot', 1);
    expect(got).toMatchObject({ part: 'mine', commitment: { about: 'odpis aktu' } });
    const id = got?.commitment.id ?? '';

    await maria.addActs(visit, { kind: 'commitment-seen', commitment: id });
    await until(async () => {
      const [given] = (await toDoOf(jan, 'jan-kos')).toDo;
      expect(given?.commitment.seen?.by).toBe('maria-kot');
    });
    await maria.addActs(visit, { kind: 'commitment-kept', commitment: id });
    await has(jan, 'jan-kos', 0);
    const acts = (await jan.visit(visit))?.acts ?? [];
    expect(commitmentsOf(standingActs(acts))[0]?.kept?.by).toBe('maria-kot');
    expect((await jan.visit(visit))?.status).toBe('closed');
  });

  test('is on the phone of the one who stands in before it has to be, and on nobody else’s', async () => {
    const house = await aHouse({
      'maria-kot': ['staff'],
      'ewa-lis': ['staff'],
    });
    const jan = await aLivePhone(house.url, 'jan-kos');
    const ewa = await aLivePhone(house.url, 'ewa-lis');
    const { alsoFor: _alsoFor, ...hersAlone } = message;
    const alone = await jan.openVisit(hersAlone, { ...closing, outcome: 'message' });
    const shared = await jan.openVisit(message, { ...closing, outcome: 'message' });
    await jan.synced();
    await until(async () => expect(await ewa.visit(shared)).toBeDefined());
    expect(await ewa.visit(alone)).toBeUndefined();
  });

  test('passed on comes to a phone that never had it, and done at once on two phones is done once', async () => {
    const house = await aHouse({ 'maria-kot': ['staff'], 'ewa-lis': ['staff'] });
    const jan = await aLivePhone(house.url, 'jan-kos');
    const maria = await aLivePhone(house.url, 'maria-kot');
    const ewa = await aLivePhone(house.url, 'ewa-lis');
    const { alsoFor: _alsoFor, ...hersAlone } = message;
    const visit = await jan.openVisit(hersAlone, { ...closing, outcome: 'message' });
    const [got] = await has(maria, 'maria-kot', 1);
    const commitment = got?.commitment.id ?? '';
    await maria.addActs(visit, {
      kind: 'commitment-passed',
      commitment,
      whom: { kind: 'person', person: 'ewa-lis' },
    });
    await has(ewa, 'ewa-lis', 1);
    await has(maria, 'maria-kot', 0);

    await ewa.disconnect();
    await jan.disconnect();
    await ewa.addActs(visit, { kind: 'commitment-kept', commitment });
    await jan.addActs(visit, { kind: 'commitment-kept', commitment });
    await connectLive(ewa, house.url);
    await connectLive(jan, house.url);
    for (const phone of [ewa, jan, maria])
      await until(async () => {
        const acts = (await phone.visit(visit))?.acts ?? [];
        expect(acts.filter(({ kind }) => kind === 'commitment-kept')).toHaveLength(2);
        expect((await phone.visit(visit))?.status).toBe('closed');
      });
    expect(await jan.unsentCount()).toBe(0);
  });

  test('comes to whom an absent colleague names on another phone than the one that has it, once, while phones write', async () => {
    const house = await aHouse({ 'maria-kot': ['staff'], 'ewa-lis': ['staff'] });
    const jan = await aLivePhone(house.url, 'jan-kos');
    const ewa = await aLivePhone(house.url, 'ewa-lis');
    const { alsoFor: _alsoFor, ...hersAlone } = message;
    const visit = await jan.openVisit(hersAlone, { ...closing, outcome: 'message' });
    await until(async () => expect(await jan.unsentCount()).toBe(0));
    await jan.disconnect();
    await jan.addActs(visit, { kind: 'visitor-named', name: 'Zofia Bąk', address: 'madam' });
    const maria = await aPhone(house.url, { person: 'maria-kot', device: anId() });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const said = { id: anId(), at: day(0), by: 'maria-kot', person: 'maria-kot', kind: 'away' };
    const days = { from: day(0).slice(0, 10), until: day(5).slice(0, 10), coveredBy: 'ewa-lis' };
    const body = JSON.stringify([{ ...said, ...days }]);
    const told = await maria.fetch('/api/presence', { method: 'POST', body });
    expect(await told.json()).toEqual({ noted: true, refused: [] });
    await until(async () => expect(await ewa.visit(visit)).toBeDefined());

    await connectLive(jan, house.url);
    await jan.synced();
    for (const phone of [jan, ewa])
      await until(async () => {
        const kinds = (await phone.visit(visit))?.acts.map(({ kind }) => kind) ?? [];
        expect(kinds).toContain('visitor-named');
        expect(kinds.filter((kind) => kind === 'commitment-passed')).toHaveLength(1);
      });
    await until(async () => expect(await jan.unsentCount()).toBe(0));
  });

  test('comes to the desk’s phones as long as nobody has seen to it, however old it is', async () => {
    const house = await aHouse();
    const jan = await aLivePhone(house.url, 'jan-kos');
    const visit = await jan.openVisit(message, { ...closing, outcome: 'message' });
    await jan.synced();
    house.pass(20);
    const maria = await aLivePhone(house.url, 'maria-kot');
    const [got] = await has(maria, 'maria-kot', 1);
    expect(got?.visit.id).toBe(visit);
  });
});

test('a visitor announced comes to the colleague’s phone, and the answer back as that of a call', async () => {
  const house = await aHouse({ 'maria-kot': ['staff'] });
  const jan = await aLivePhone(house.url, 'jan-kos');
  const maria = await aLivePhone(house.url, 'maria-kot');
  const visit = await jan.openVisit({ kind: 'announced', whom: toMaria });
  await until(async () => {
    expect((await toDoOf(maria, 'maria-kot')).announced).toHaveLength(1);
  });
  const [announced] = (await toDoOf(maria, 'maria-kot')).announced;
  await maria.addActs(visit, {
    kind: 'answered',
    call: announced?.act.id ?? '',
    outcome: 'busy',
    minutes: 10,
  });
  expect((await toDoOf(maria, 'maria-kot')).announced).toEqual([]);
  await until(async () => {
    const acts = (await jan.visit(visit))?.acts ?? [];
    expect(acts.at(-1)).toMatchObject({ kind: 'answered', by: 'maria-kot', minutes: 10 });
  });
});
