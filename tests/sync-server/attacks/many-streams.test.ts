import { expect, test } from 'vitest';

import { aVisit } from '../../support/builders.ts';
import { openLive } from '../support/live-stream.ts';
import { aPhone, sent } from '../support/phone.ts';
import { serve } from '../support/serving.ts';

test('one phone holds eight streams at most: of more, the oldest end, and nobody else’s', async () => {
  const { url } = await serve();
  const other = await aPhone(url, {
    person: 'jan-kos',
    device: '01920000-0000-7000-8000-0000000000ee',
  });
  const theirs = await openLive(other);
  const phone = await aPhone(url);
  const streams = [];
  for (let opened = 0; opened < 20; opened += 1) {
    const stream = await openLive(phone);
    await stream.resyncs(1);
    streams.push(stream);
  }
  await Promise.all(streams.slice(0, 12).map(({ ended }) => ended));
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('usher_live_streams 9');
  await phone.push(sent(aVisit()));
  await Promise.all([...streams.slice(12), theirs].map((stream) => stream.resyncs(2)));
  for (const stream of [...streams, theirs]) stream.close();
});
