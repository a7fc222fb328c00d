import { brotliCompressSync, gzipSync } from 'node:zlib';

import fc from 'fast-check';

import { anyText, hostileTexts } from './hostile.ts';
import type { Manner, RawRequest } from './raw-http.ts';

export type Headers = RawRequest['headers'];

export const oddMethods = fc.constantFrom(
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'get',
  'FOO',
);

export const oddManners = fc.constantFrom<Manner>(
  'whole',
  'chunked',
  'in-pieces',
  'broken-off',
  'followed',
);

/** Addresses at which nothing of ours should be, or only a page. */
export const strayTargets = [
  '/',
  '/index.html',
  '/assets/app.js',
  '/visits/x?a=b#c',
  '/../secret.txt',
  '/../../etc/passwd',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/%252e%252e%252fsecret.txt',
  '/..%5csecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/assets//../../secret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/.%00./secret.txt',
  '/index.html%00.js',
  '/%',
  '/%zz?%',
  '/api/%',
  '//evil.example/',
  'http://evil.example/api/sync/visits/pull',
  '*',
  '/.git/config',
  '/api/docs',
  '/api/docs/static/..%2f..%2fpackage.json',
  '/api/docs/static/index.html',
  '/api/docs/yaml',
  '/api/sync/__proto__/pull',
  '/api/sync/constructor/pull',
  '/api/sync/visits/pull/',
  '/API/SYNC/visits/pull',
  `/${'a'.repeat(9_000)}`,
  `/?${'a=b&'.repeat(2_000)}`,
  '/api/sync/visits/pull?limit=1&limit=2&__proto__[a]=b&limit[]=3',
  '/healthz?x=\xff\xfe',
];

export const oddCookies: fc.Arbitrary<string> = fc.constantFrom(
  '',
  '=',
  ';;;',
  'usher-session',
  'usher-session=a.b.c; usher-session=%',
  '__proto__=1',
  `a=${'b'.repeat(5_000)}`,
  ...hostileTexts.map((text) => `usher-session=${headerText(text)}`),
);

const headersByHand: Headers = [
  ['x-usher-protocol', '0'],
  ['x-usher-protocol', '1'],
  ['accept', 'text/html'],
  ['accept-encoding', 'br'],
  ['accept-encoding', 'gzip;q=nonsense, *;q=0, zstd'],
  ['origin', 'http://usher.test'],
  ['origin', 'https://evil.example'],
  ['origin', 'null'],
  ['sec-fetch-site', 'cross-site'],
  ['host', 'evil.example'],
  ['content-length', '3'],
  ['content-length', '-1'],
  ['content-length', '1e3'],
  ['transfer-encoding', 'chunked'],
  ['transfer-encoding', 'gzip, chunked'],
  ['transfer-encoding', 'xchunked'],
  ['expect', '100-continue'],
  ['expect', 'nonsense'],
  ['upgrade', 'websocket'],
  ['connection', 'upgrade'],
  ['connection', 'keep-alive'],
  ['if-none-match', '*'],
  ['if-none-match', '"x"'],
  ['if-modified-since', 'nonsense'],
  ['if-range', '"x"'],
  ['range', 'bytes=0-0'],
  ['range', 'bytes=99999999-'],
  ['range', 'bytes=5-1,0-,-1'],
  ['authorization', 'Bearer x'],
  ['authorization', 'Basic ='],
  ['x-forwarded-for', '127.0.0.1, ::1'],
  ['x-forwarded-proto', 'https'],
  ['x-http-method-override', 'DELETE'],
  ['x-large', 'x'.repeat(30_000)],
];

/** One or two headers that a phone would not send like this. */
export const oddHeaders: fc.Arbitrary<Headers> = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...headersByHand), weight: 3 },
      fc.tuple(fc.constantFrom('x-usher-protocol', 'accept', 'origin', 'range'), anyText),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((headers) => headers.map(([name, value]) => [name, headerText(value)] as const));

// Whatever ends a line is taken out: that would be another header, not this one's value.
function headerText(text: string): string {
  return Buffer.from(text.replaceAll(/[\r\n\0]/g, ' '), 'utf8').toString('latin1');
}

/** Ways to put a JSON text into a body that no phone takes. */
export function oddPackings(
  text: string,
): fc.Arbitrary<{ readonly headers: Headers; readonly body: Uint8Array }> {
  const plain = Buffer.from(text, 'utf8');
  const json = ['content-type', 'application/json'] as const;
  const coded = (name: string, body: Uint8Array) => ({
    headers: [json, ['content-encoding', name] as const],
    body,
  });
  const typed = (type: string, body: Uint8Array = plain) => ({
    headers: [['content-type', type] as const],
    body,
  });
  return fc.oneof(
    fc.constant({ headers: [], body: plain }),
    fc.constantFrom(...codings).map((name) => coded(name, plain)),
    fc.constant(coded('gzip', gzipSync(plain))),
    fc.constant(coded('gzip', gzipSync(plain).subarray(0, 20))),
    fc.constantFrom(coded('br', brotliCompressSync(plain)), coded('gzip', bomb)),
    fc.constantFrom(...types).map((type) => typed(type)),
    fc.constantFrom(
      typed('application/json', Buffer.concat([Buffer.from('\ufeff'), plain])),
      typed('application/json', Buffer.concat([plain, Buffer.from('}')])),
      typed('application/json', Buffer.from(text, 'utf16le')),
      typed('application/json', Buffer.concat([Buffer.from([0xff, 0xfe, 0xc0]), plain])),
      typed('application/json', plain.subarray(0, Math.floor(plain.length / 2))),
    ),
  );
}

const codings = ['gzip', 'br', 'deflate', 'nonsense', 'gzip, gzip', ''];
const types = [
  'text/plain',
  'application/x-www-form-urlencoded',
  '',
  'application/',
  '*/*',
  'application/json;charset=utf-16',
  'application/json; charset=latin1',
  'multipart/form-data; boundary=x',
  'application/vnd.x+json',
];

/** A few kilobytes that stand for twenty million. */
const bomb = gzipSync(Buffer.alloc(20_000_000, '['));
