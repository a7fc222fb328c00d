import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** An answer of the server's, held whole. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request on its way, and what can be done with it. */
export interface Exchange {
  /** Lets the server do what was asked. */
  readonly forward: () => Promise<Answer>;
  readonly tell: (answer: Answer) => void;
  /** Ends the connection without an answer. */
  readonly breakOff: () => void;
  readonly response: ServerResponse;
  /** How long `hang` lasts, in milliseconds. */
  readonly hangMs: number;
  /** Resolves when another request has been answered. */
  readonly nextAnswered: () => Promise<void>;
}

type Play = (exchange: Exchange) => Promise<void>;

/** Longest time for which a request waits to be overtaken, in milliseconds. */
const overtakingMs = 300;

const pass: Play = async ({ forward, tell }) => tell(await forward());

/** What can befall a request, and how it is played. */
export const plays = {
  none: pass,

  /** The connection breaks before the server hears of it. */
  'drop-before': async ({ breakOff }) => breakOff(),

  /** The server has done it, but the connection breaks before the answer is there. */
  'drop-after': async ({ forward, breakOff }) => {
    await forward();
    breakOff();
  },

  /** The session has ended. */
  'status-401': answering(401, 'no-session'),
  /** Not allowed; also what a firewall says to content that it takes for an attack. */
  'status-403': answering(403, 'forbidden'),
  /** A conflict, as some other server's way of saying no. */
  'status-409': answering(409, 'conflict'),
  /** Too large, says the server or something in front of it. */
  'status-413': answering(413, 'too-large'),
  /** Too many requests: come again in a second. */
  'status-429': answering(429, 'too-many', { 'retry-after': '1' }),
  /** The server fails. */
  'status-500': answering(500, 'internal'),
  /** The server is being replaced: come again in a second. */
  'status-503': answering(503, 'store-unavailable', { 'retry-after': '1' }),

  /** A guest network shows its sign-in page instead, and calls that a success. */
  portal: async ({ tell }) =>
    tell({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: Buffer.from('<!doctype html><title>Wi-Fi</title><h1>Zaloguj się do sieci</h1>'),
    }),
  /** Something that is not this server answers in JSON, and calls that a success. */
  'foreign-json': async ({ tell }) =>
    tell({ status: 200, headers: json, body: Buffer.from('{"status":"ok"}') }),
  /** Something answers as this server does when all is well, and hands nothing on. */
  swallowed: async ({ tell }) => tell({ status: 200, headers: json, body: Buffer.from('[]') }),
  /** A success without a body. */
  empty: async ({ tell }) => tell({ status: 200, headers: json, body: Buffer.alloc(0) }),

  /** The server has done it, and the connection then says nothing for long. */
  hang: async (exchange) => {
    await exchange.forward();
    await hangOn(exchange);
  },
  /** The connection takes in the request for long, and hands nothing on. */
  stall: (exchange) => hangOn(exchange),

  /** The answer ends in the middle as if it were whole. */
  half: async ({ forward, tell }) => {
    const answer = await forward();
    tell({ ...answer, body: halfOf(answer) });
  },
  /** The connection breaks in the middle of the answer. */
  cut: async ({ forward, breakOff, response }) => {
    const answer = await forward();
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    await new Promise((resolve) => void response.write(halfOf(answer), resolve));
    breakOff();
  },

  /** The server gets it twice; the phone hears what was said the second time. */
  twice: async ({ forward, tell }) => {
    await forward();
    tell(await forward());
  },
  /** The connection breaks, and the server gets the request later, behind a younger one. */
  late: async ({ forward, breakOff, nextAnswered }) => {
    breakOff();
    await Promise.race([nextAnswered(), pause(overtakingMs)]);
    await forward();
  },
  /** The answer comes only after that to a younger request. */
  overtaken: async ({ forward, tell, nextAnswered }) => {
    const answer = await forward();
    await Promise.race([nextAnswered(), pause(overtakingMs)]);
    tell(answer);
  },
} as const satisfies { readonly [name: string]: Play };

/** What can befall a request on its way. */
export type Fault = Exclude<keyof typeof plays, 'none'>;

/** All that can befall a request. */
export const faults = Object.keys(plays).filter((name) => name !== 'none') as readonly Fault[];

const json = { 'content-type': 'application/json; charset=utf-8' };

async function hangOn({ breakOff, response, hangMs }: Exchange): Promise<void> {
  const givenUp = new Promise<void>((resolve) => void response.once('close', resolve));
  const over = new AbortController();
  await Promise.race([givenUp, pause(hangMs, undefined, { signal: over.signal })]);
  over.abort();
  breakOff();
}

function answering(status: number, code: string, headers: IncomingHttpHeaders = {}): Play {
  const body = Buffer.from(JSON.stringify({ error: { code, message: 'By the proxy.' } }));
  return async ({ tell }) =>
    tell({ status, headers: { 'content-type': 'application/json', ...headers }, body });
}

function halfOf({ body }: Answer): Buffer {
  return body.subarray(0, Math.floor(body.length / 2));
}
