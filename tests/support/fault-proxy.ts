import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

import { openSideDoor } from './admit.ts';
import { type Answer, type Exchange, type Fault, plays } from './faults.ts';

/** What a request is about; everything that is not sync (the pages) is `other`. */
export type Way = 'session' | 'push' | 'pull' | 'live' | 'other';

/** A request as it comes to the proxy. */
export interface Passing {
  readonly way: Way;
  readonly method: string;
  /** Path without its query. */
  readonly path: string;
  readonly atMs: number;
  /** What befell it; undefined if it was let pass. */
  readonly fault: Fault | undefined;
}

/** Decides what befalls a request, and may look at what it carries; undefined lets it pass. */
export type Script = (request: Omit<Passing, 'fault'>, body: Buffer) => Fault | undefined;

/** A bad network between a phone and a server, as it is told to be. */
export interface FaultProxy {
  /** Address for the phone, without a slash at the end. */
  readonly url: string;
  /** Everything that has come, oldest first. */
  readonly passed: readonly Passing[];
  script: Script | undefined;
  /** Lets this befall the next so many requests of a way, and then none. */
  befall(way: Way, fault: Fault, times?: number): void;
  /** Breaks every stream that is open. */
  cutStreams(): void;
  close(): Promise<void>;
}

/** Patience of the proxy itself, in milliseconds. */
export interface ProxyTimes {
  /** How long a hanging answer is held back before the connection breaks. */
  readonly hangMs: number;
}

/**
 * Stands between a phone and a server on the loopback; lets everything through until told otherwise.
 *
 * @param server the real server's address without a slash at the end
 */
export async function faultProxy(
  server: string,
  { hangMs }: ProxyTimes = { hangMs: 30_000 },
): Promise<FaultProxy> {
  const passed: Passing[] = [];
  const streams = new Set<ServerResponse>();
  const answered = makeBell();
  const listening = createServer((request, response) => void handle(request, response));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const method = request.method ?? 'GET';
    const seen = { way: wayOf(path), method, path, atMs: Date.now() };
    // The phone may give up in the middle; that is its right and no fault of the proxy's.
    response.on('error', () => undefined);
    const body = await bodyOf(request).catch(() => undefined);
    if (!body) return;
    const fault = proxy.script?.(seen, body);
    passed.push({ ...seen, fault });
    if (seen.way === 'live' && !fault) return stream(request, response);
    const exchange: Exchange = {
      forward: () => forward(server, request, body),
      tell: (answer) => tell(response, answer),
      breakOff: () => void response.destroy(),
      response,
      hangMs,
      nextAnswered: () => answered.next(),
    };
    // A server that is gone looks to the phone like a connection that breaks.
    await plays[fault ?? 'none'](exchange).catch(() => response.destroy());
    answered.ring();
  }

  function stream(request: IncomingMessage, response: ServerResponse): void {
    const onward = ask(server + (request.url ?? ''), { headers: request.headers });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    streams.add(response);
    response.on('close', () => {
      streams.delete(response);
      onward.destroy();
    });
    onward.end();
  }

  const proxy: FaultProxy = {
    url: '',
    passed,
    script: undefined,
    befall(way, fault, times = 1) {
      let left = times;
      proxy.script = (request) => {
        if (request.way !== way || left === 0) return undefined;
        left -= 1;
        return fault;
      };
    },
    cutStreams: () => {
      for (const each of streams) each.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        listening.close(() => resolve());
        listening.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', resolve);
  });
  const { port } = listening.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  openSideDoor(url, server);
  return Object.assign(proxy, { url });
}

function wayOf(path: string): Way {
  if (path.startsWith('/api/session')) return 'session';
  if (path === '/api/sync/live') return 'live';
  if (path.endsWith('/push')) return 'push';
  return path.endsWith('/pull') ? 'pull' : 'other';
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function forward(server: string, request: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { url = '', method = 'GET', headers } = request;
    const onward = ask(server + url, { method, headers }, (answer) => {
      bodyOf(answer).then((held) => {
        const status = answer.statusCode ?? 502;
        resolve({ status, headers: withoutLength(answer.headers), body: held });
      }, reject);
    });
    onward.on('error', reject);
    onward.end(body);
  });
}

function withoutLength(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...rest } = headers;
  return rest;
}

function tell(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

function makeBell(): { readonly next: () => Promise<void>; readonly ring: () => void } {
  let waiting: (() => void)[] = [];
  return {
    next: () => new Promise((resolve) => void waiting.push(resolve)),
    ring: () => {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
  };
}
