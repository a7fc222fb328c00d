import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { aFolder, serve } from './support/serving.ts';

const page = '<!doctype html><title>Usher</title>';
const navigation = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

async function serveApp(): Promise<string> {
  const folder = aFolder();
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'sw.js'), '// worker');
  writeFileSync(path.join(folder, 'manifest.webmanifest'), '{}');
  writeFileSync(path.join(folder, 'assets', 'main-a1b2c3d4.js'), `// ${'x'.repeat(4000)}`);
  const { url } = await serve({ environment: { APP_DIR: folder } });
  return url;
}

describe('the app', () => {
  test.each(['/', '/visits/01920000', '/colleagues?q=kot'])('is served at %s', async (address) => {
    const url = await serveApp();
    const answer = await fetch(url + address, navigation);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(page);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test('lets only its own scripts run, and stays usable over plain http', async () => {
    const { headers } = await fetch(await serveApp(), navigation);
    const policy = headers.get('content-security-policy');
    // WebAssembly may be compiled, for the decoder of codes; text never becomes a script.
    expect(policy).toMatch("script-src 'self' 'wasm-unsafe-eval';");
    expect(headers.get('permissions-policy')).toBe('camera=(self)');
    expect(policy).toMatch("frame-ancestors 'none'");
    expect(policy).not.toMatch('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('is kept for a year where names carry a hash, and asked for anew elsewhere', async () => {
    const url = await serveApp();
    const cacheOf = async (file: string) => (await fetch(url + file)).headers.get('cache-control');
    expect(await cacheOf('/assets/main-a1b2c3d4.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/sw.js')).toBe('no-cache');
    expect(await cacheOf('/manifest.webmanifest')).toBe('no-cache');
    expect(await cacheOf('/index.html')).toBe('no-cache');
  });

  test('comes compressed', async () => {
    const url = await serveApp();
    const answer = await fetch(`${url}/assets/main-a1b2c3d4.js`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toMatch(/^\/\/ x+$/);
  });

  test.each(['/assets/gone-a1b2c3d4.js', '/api/gone', '/..%2f..%2fetc%2fpasswd'])(
    'is not mistaken for the missing %s',
    async (address) => {
      const url = await serveApp();
      expect((await fetch(url + address)).status).toBeGreaterThanOrEqual(400);
    },
  );

  test('that is not built yet says how to build it', async () => {
    const { url } = await serve();
    const answer = await fetch(url, navigation);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch('npm run build');
  });
});
