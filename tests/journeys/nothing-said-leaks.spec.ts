import { readFileSync } from 'node:fs';

import { expect, type Page } from '@playwright/test';

import { startUsher } from '../support/usher-server.ts';
import { test } from './support/journey.ts';
import { say } from './support/say.ts';
import { Log } from './support/supervise.ts';

const peculiar = ['Przybyszewska-Quetzal', 'wodospadzie', '+48 799 000 111'] as const;

test('what a visitor says is in no log, no metric, no address and no cache of the browser', async ({
  porter,
  supervisor,
}) => {
  test.setTimeout(180_000);
  const outputFile = test.info().outputPath('server.log');
  const usher = await startUsher({ outputFile, environment: { LOG_LEVEL: 'debug' } });
  const addresses: string[] = [];
  for (const { page } of [porter, supervisor]) {
    page.context().on('request', (request) => addresses.push(request.url()));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
  }
  try {
    await porter.takePhone(usher.url);
    await porter.becomesIndependent();
    await porter.field(say('searchLabel')).fill(peculiar[1]);
    await porter.field(say('searchLabel')).fill('');
    await porter.tap(porter.tiles().first());
    await porter.calls();
    await porter.tapButton(say('outcomeNotIn'));
    await porter.tapButton(say('offerMessage'));
    await porter.field(say('messageAbout')).fill(`${peculiar[0]} po ${peculiar[1]}`);
    await porter.field(say('messageReach')).fill(peculiar[2]);
    const message = porter.sheet(/^Wiadomość/);
    await porter.tap(message.getByRole('button', { name: say('messageSave') }));
    await porter.seesFarewell();
    await porter.isUpToDate();

    const log = await Log.open(supervisor, usher.url);
    await log.hasVisits(1);
    const story = await log.choose(log.rows().first());
    await expect(story.filter({ hasText: peculiar[0] }).first()).toBeVisible();
    await supervisor.page.getByRole('searchbox').fill(peculiar[1]);

    const metrics = await (await fetch(`${usher.url}/metrics`)).text();
    const cached = await Promise.all([porter, supervisor].map(({ page }) => cacheStorage(page)));
    expect(cached[0]?.length).toBeGreaterThan(10_000);
    const places = {
      log: readFileSync(outputFile, 'utf8'),
      metrics,
      addresses: addresses.map(decodeURIComponent).join('\n'),
      caches: cached.join('\n'),
    };
    expect(places.log).toMatch('/api/sync/:collection/push');
    for (const [place, text] of Object.entries(places))
      for (const words of [...peculiar, ...peculiar.map(encodeURIComponent)])
        expect(text.includes(words), `${words} in ${place}`).toBe(false);
  } finally {
    await usher.stop();
  }
});

/** Everything that the service worker and the app keep in caches: addresses, headers and texts. */
async function cacheStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        texts.push(request.url, JSON.stringify([...(answer?.headers ?? [])]));
        const isText = /json|text|javascript|manifest/.test(
          answer?.headers.get('content-type') ?? '',
        );
        if (isText) texts.push((await answer?.text()) ?? '');
      }
    }
    return texts.join('\n');
  });
}
