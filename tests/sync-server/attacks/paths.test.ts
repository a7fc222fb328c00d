import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { exchange, textOf } from '../../fuzz/raw-http.ts';
import { aFolder, serve } from '../support/serving.ts';

const secret = 'never-to-be-served';
const page = '<!doctype html><title>Usher</title>';

/** A server whose app lies beside a secret, with a hidden file and a link that leads out. */
async function serveBesideASecret(): Promise<number> {
  const folder = aFolder();
  const app = path.join(folder, 'app');
  mkdirSync(path.join(app, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), secret);
  writeFileSync(path.join(app, '.hidden'), secret);
  writeFileSync(path.join(app, 'index.html'), page);
  writeFileSync(path.join(app, 'assets', 'app.js'), '// app');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(app, 'assets', 'link.txt'));
  const { url } = await serve({ environment: { APP_DIR: app } });
  return Number(new URL(url).port);
}

const ups = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '%252e%252e%252f',
  '..\\',
  '..%5c',
  '..%255c',
  '.%00./',
  '..;/',
  '%c0%ae%c0%ae/',
  '..%u2215',
  '....//',
];
const begins = [
  '/',
  '//',
  '/assets/',
  '/assets/../',
  '/./',
  '/api/docs/static/',
  '/api/docs/',
  '/api/sync/',
];
const targets = begins.flatMap((begin) =>
  ups.flatMap((up) =>
    [up, up.repeat(2), up.repeat(6)].flatMap((way) => [
      `${begin}${way}secret.txt`,
      `${begin}${way}etc/passwd`,
      `${begin}${way}package.json`,
    ]),
  ),
);

describe('an address that leads out of the app', () => {
  test('brings nothing from there, however it is written', async () => {
    const port = await serveBesideASecret();
    for (const target of [
      ...targets,
      '/.hidden',
      '/%2ehidden',
      '/assets/link.txt',
      'file:///etc/passwd',
    ]) {
      for (const accept of ['text/html', '*/*']) {
        const headers = [
          ['host', 'x'],
          ['connection', 'close'],
          ['accept', accept],
        ] as const;
        const request = {
          method: 'GET',
          target,
          headers,
          body: new Uint8Array(),
          manner: 'whole',
        } as const;
        const ending = await exchange(port, request, 5000);
        if (ending.kind !== 'answered') throw new Error(`${target}: ${ending.kind}`);
        const text = textOf(ending.answer);
        expect.soft(text, target).not.toMatch(/never-to-be-served|root:x:|"private": true/);
        expect.soft(ending.answer.status, target).toBeLessThan(500);
        const isServed = ending.answer.status === 200 && accept === '*/*';
        expect.soft(isServed ? text : page, target).toBe(page);
      }
    }
  });

  test('is told from one that stays inside', async () => {
    const port = await serveBesideASecret();
    const inside = await fetch(`http://127.0.0.1:${port}/assets/app.js`);
    expect(await inside.text()).toBe('// app');
  });
});
