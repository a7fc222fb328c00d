import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { aFolder, serve } from './support/serving.ts';

const page = '<!doctype html><title>Usher</title><style>p { margin: 0 }</style>';
const navigation = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

async function serveApp(): Promise<string> {
  const folder = aFolder();
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'service-worker.js'), '// worker');
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

  test('lets only its own scripts and styles run, and stays usable over plain http', async () => {
    const { headers } = await fetch(await serveApp(), navigation);
    const policy = headers.get('content-security-policy') ?? '';
    const hash = createHash('sha256').update('p { margin: 0 }').digest('base64');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      // WebAssembly may be compiled, for the decoder of codes; text never becomes a script.
      "script-src 'self' 'wasm-unsafe-eval'",
      `style-src 'self' 'sha256-${hash}'`,
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types usher',
    ]);
    expect(policy).not.toMatch(/unsafe-inline|upgrade-insecure-requests|http|\*/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(Object.fromEntries(headers)).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const permissions = headers.get('permissions-policy') ?? '';
    expect(permissions).toMatch('camera=(self)');
    expect(permissions).toMatch(/microphone=\(self\).*usb=\(\)/);
    const allowed = permissions.split(', ').filter((each) => !each.endsWith('=()'));
    expect(allowed.every((each) => each.endsWith('=(self)'))).toBe(true);
  });

  test('allows the styles of the page as it is now, also after another build was put in its place', async () => {
    const folder = aFolder();
    const page = path.join(folder, 'index.html');
    const { url } = await serve({ environment: { APP_DIR: folder } });
    for (const style of ['a { top: 0 }', 'b { left: 0 }']) {
      writeFileSync(page, `<!doctype html><style>${style}</style>`);
      utimesSync(page, new Date(), new Date(Date.now() + style.charCodeAt(0) * 1000));
      const { headers } = await fetch(url, navigation);
      const hash = createHash('sha256').update(style).digest('base64');
      expect(headers.get('content-security-policy')).toMatch(`style-src 'self' 'sha256-${hash}';`);
    }
  });

  test('gives its worker a policy, and its answers to no other site', async () => {
    const { headers } = await fetch(`${await serveApp()}/service-worker.js`);
    expect(headers.get('content-security-policy')).toMatch(
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self'; connect-src 'self'",
    );
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('is kept for a year where names carry a hash, and asked for anew elsewhere', async () => {
    const url = await serveApp();
    const cacheOf = async (file: string) => (await fetch(url + file)).headers.get('cache-control');
    expect(await cacheOf('/assets/main-a1b2c3d4.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/service-worker.js')).toBe('no-cache');
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
