import { describe, expect, test } from 'vitest';

import { aDirectory, aPerson, aVisit } from '../support/builders.ts';
import { aPhone, sent } from './support/phone.ts';
import { chunksOf, serve } from './support/serving.ts';

const otherDevice = '01920000-0000-7000-8000-0000000000ee';

describe('pulling', () => {
  test('answers visits in the order in which the server took them, with a checkpoint', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const [first, second] = [aVisit(), aVisit()];
    await phone.push(sent(second));
    await phone.push(sent(first));
    const page = await phone.pull('visits');
    expect(page.documents).toEqual([sent(second), sent(first)]);
    expect(page.checkpoint.epoch).toBe(store.epoch);
    const rest = await phone.pullAfter('visits', page.checkpoint);
    expect(rest).toEqual({ documents: [], checkpoint: page.checkpoint });
  });

  test('counts in whole numbers also where nothing is new', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const text = await (await phone.fetch('/api/sync/visits/pull')).text();
    expect(text).toMatch(/"seq":0\}\}$/);
  });

  test('goes through many documents page by page without leaving one out', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const visits = Array.from({ length: 23 }, () => aVisit());
    await phone.push(...visits.map(sent));
    const pulled: unknown[] = [];
    let query = '?limit=5';
    for (let pages = 0; pages < 5; pages += 1) {
      const { documents, checkpoint } = await phone.pull('visits', query);
      pulled.push(...documents.map(({ id }) => id));
      query = `?limit=5&epoch=${store.epoch}&seq=${checkpoint.seq}`;
    }
    expect(pulled).toEqual(visits.map(({ id }) => id));
  });

  test('begins from the start when the checkpoint is of another store', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    await phone.push(sent(aVisit()));
    const { checkpoint } = await phone.pull('visits');
    const foreign = { ...checkpoint, epoch: '5f0c1a52-0000-4000-8000-000000000000' };
    expect((await phone.pullAfter('visits', foreign)).documents).toHaveLength(1);
  });

  test('begins from the start when the checkpoint is from after a restored backup', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    await phone.push(sent(aVisit()));
    const { checkpoint } = await phone.pull('visits');
    const lost = { ...checkpoint, seq: checkpoint.seq + 1000 };
    expect((await phone.pullAfter('visits', lost)).documents).toHaveLength(1);
  });

  test('shows receipts only to the phone they are meant for', async () => {
    const { url } = await serve();
    const visit = aVisit();
    const phone = await aPhone(url);
    await phone.push(sent(visit));
    const other = await aPhone(url, { device: otherDevice });
    expect(await phone.receipts()).toMatchObject([{ document: visit.id }]);
    expect(await other.receipts()).toEqual([]);
  });

  test('brings a changed directory as few chunks, its head last', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const { checkpoint } = await phone.pull('directory');
    const changed = aDirectory({ version: 'second', people: [aPerson({ room: '9' })] });
    store.publishDirectory('jeziorna', chunksOf(changed));
    const { documents } = await phone.pullAfter('directory', checkpoint);
    expect(documents.map(({ id }) => id)).toEqual(['people-0', 'head']);
  });

  test('compresses a page worth it, and says so', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    await phone.push(...Array.from({ length: 10 }, () => sent(aVisit())));
    const answer = await phone.fetch('/api/sync/visits/pull', {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.json()).toMatchObject({ checkpoint: { epoch: expect.any(String) } });
  });

  test.each(['limit=0', 'limit=1001', 'limit=ten', 'seq=-1', 'seq=1.5'])(
    'refuses the query %s instead of guessing',
    async (query) => {
      const { url } = await serve();
      const phone = await aPhone(url);
      const answer = await phone.fetch(`/api/sync/visits/pull?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: 'malformed-request' } });
    },
  );

  test('knows no collection beside the three', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    expect((await phone.fetch('/api/sync/people/pull')).status).toBe(404);
  });

  test('asks a stranger to open a session', async () => {
    const { url } = await serve();
    const answer = await fetch(`${url}/api/sync/visits/pull`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'no-session' } });
  });
});
