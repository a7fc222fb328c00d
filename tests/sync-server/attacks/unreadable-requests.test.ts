import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

import Fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';

import { arrival, unreadableRequests } from '../../../sync-server/unreadable-requests.ts';
import { exchange, type RawRequest, textOf } from '../../fuzz/raw-http.ts';
import { serve } from '../support/serving.ts';

const usual: RawRequest = {
  method: 'GET',
  target: '/healthz',
  headers: [
    ['host', 'x'],
    ['connection', 'close'],
  ],
  body: new Uint8Array(),
  manner: 'whole',
};

async function send(url: string, given: Partial<RawRequest>) {
  const ending = await exchange(Number(new URL(url).port), { ...usual, ...given }, 5000);
  if (ending.kind !== 'answered') throw new Error(`The line was ${ending.kind}`);
  return { status: ending.answer.status, text: textOf(ending.answer) };
}

function withHeader(name: string, value: string): Partial<RawRequest> {
  return { headers: [...usual.headers, [name, value]] };
}

describe('what is no request', () => {
  test.each([
    ['a method nobody knows', { method: 'FOO' }],
    ['a space in the address', { target: '/a b' }],
    ['a header without a name', withHeader('', 'x')],
    [
      'two lengths',
      { headers: [...usual.headers, ['content-length', '1'], ['content-length', '2']] },
    ],
    [
      'a length and chunks',
      {
        headers: [...usual.headers, ['content-length', '4'], ['transfer-encoding', 'chunked']],
        body: Buffer.from('0\r\n\r\n'),
      },
    ],
    ['chunks in another coding', withHeader('transfer-encoding', 'chunked, gzip')],
    ['a length below nothing', withHeader('content-length', '-1')],
    ['a line broken in a header', withHeader('x-odd', 'a\rset-cookie: usher-session=x')],
  ] satisfies [string, Partial<RawRequest>][])(
    'is answered in our own words and goes nowhere: %s',
    async (_what, given) => {
      const { url } = await serve();
      const answer = await send(url, given);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toEqual({
        error: { code: 'malformed-request', message: expect.any(String) },
      });
    },
  );

  test('an address with a stray % is not quoted back', async () => {
    const { url } = await serve();
    const answer = await send(url, { target: '/api/<b>Kanarkowska%' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'malformed-request' } });
    expect(answer.text).not.toContain('Kanarkowska');
  });

  test('headers without end are refused as such', async () => {
    const { url } = await serve();
    const answer = await send(url, withHeader('x-large', 'x'.repeat(20_000)));
    expect(answer.status).toBe(431);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'headers-too-large' } });
  });

  test('an expectation nobody has heard of does not matter', async () => {
    const { url } = await serve();
    const answer = await send(url, withHeader('expect', 'the-unexpected'));
    expect(answer).toEqual({ status: 200, text: '{"status":"ok"}' });
  });
});

describe('a second request hidden behind the first', () => {
  test('is not taken for part of the first, nor the other way round', async () => {
    const { url } = await serve();
    const hidden = 'GET /api/nothing HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      `POST /healthz HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: ${hidden.length}\r\n\r\n${hidden}`,
    );
    socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const answers = await text(socket);
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 200']);
  });
});

describe('a request that comes a byte at a time', () => {
  /** The same limits, but for their length: nobody waits for minutes. */
  async function anImpatientServer(): Promise<number> {
    const app = Fastify({
      ...unreadableRequests,
      requestTimeout: 300,
      http: { headersTimeout: 200, connectionsCheckingInterval: 50 },
    });
    app.post('/', async () => ({}));
    onTestFinished(() => app.close());
    return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  }

  test.each([
    ['headers', 'POST / HTTP/1.1\r\nhost: x\r\nx-slow: '],
    [
      'a body',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n[',
    ],
  ])('holds a line no longer than it may: %s', async (_what, begun) => {
    const socket = connect(await anImpatientServer(), '127.0.0.1');
    socket.write(begun);
    const drip = setInterval(() => socket.write(' '), 50);
    const answer = await text(socket);
    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"too-slow"/);
  });

  test('is waited for on the real server, though not for ever', async () => {
    const { server } = await serve();
    expect(server.headersTimeout).toBe(arrival.headersMs);
    expect(server.requestTimeout).toBe(arrival.wholeMs);
  });
});
