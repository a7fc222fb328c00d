import { describe, expect, test } from 'vitest';

import { aVisit } from '../support/builders.ts';
import { openLive } from './support/live-stream.ts';
import { aPhone, sent } from './support/phone.ts';
import { runScript } from './support/server-process.ts';
import { serve } from './support/serving.ts';

const otherDevice = '01920000-0000-7000-8000-0000000000ee';

describe('a live stream', () => {
  test('tells the phone to pull as soon as it is open', async () => {
    const { url } = await serve();
    const stream = await openLive(await aPhone(url));
    await stream.resyncs(1);
    expect(stream.response.headers.get('content-type')).toMatch('text/event-stream');
    expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
    expect(stream.response.headers.get('cache-control')).toMatch('no-transform');
    expect(stream.response.headers.get('content-encoding')).toBeNull();
  });

  test('tells every phone when one has pushed', async () => {
    const { url } = await serve();
    const [mine, theirs] = [await aPhone(url), await aPhone(url, { device: otherDevice })];
    const streams = [await openLive(mine), await openLive(theirs)];
    await mine.push(sent(aVisit()));
    await Promise.all(streams.map((stream) => stream.resyncs(2)));
    expect(streams.map((stream) => stream.count())).toEqual([2, 2]);
  });

  test('says nothing about a push of which nothing was taken', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const stream = await openLive(phone);
    await phone.push({ ...sent(aVisit()), acts: [] });
    await phone.push(sent(aVisit()));
    await stream.resyncs(2);
    expect(stream.count()).toBe(2);
  });

  test('tells once about many pushes of one moment', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const stream = await openLive(phone);
    await Promise.all(Array.from({ length: 40 }, () => phone.push(sent(aVisit()))));
    await stream.resyncs(2);
    expect(stream.count()).toBeLessThan(40);
  });

  test('tells within seconds what another process has imported', async () => {
    const { url, config } = await serve();
    const phone = await aPhone(url);
    const stream = await openLive(phone);
    const { checkpoint } = await phone.pull('directory');
    await stream.resyncs(1);
    await runScript('publish-directory.ts', config.storeFile, 'second');
    await stream.resyncs(2);
    const { documents } = await phone.pullAfter('directory', checkpoint);
    expect(documents).toMatchObject([{ id: 'head', entries: [{ version: 'second' }] }]);
  });

  test('is counted while it is open', async () => {
    const { url } = await serve();
    const streamsCounted = async () => /usher_live_streams (\d+)/.exec(await metrics(url))?.[1];
    const stream = await openLive(await aPhone(url));
    expect(await streamsCounted()).toBe('1');
    stream.close();
    await expect.poll(streamsCounted).toBe('0');
  });

  test('is not opened to a stranger', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/api/sync/live`)).status).toBe(401);
  });
});

async function metrics(url: string): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}
