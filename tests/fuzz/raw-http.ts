import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** Bytes as they are to go over the line: no client's politeness between. */
export interface RawRequest {
  readonly method: string;
  /** What stands after the method, however odd. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly manner: Manner;
}

/**
 * How the bytes go: at once; in chunks; in two pieces with a moment between; broken off in the middle of
 * the body; or with a second request behind them on the same line.
 */
export type Manner = 'whole' | 'chunked' | 'in-pieces' | 'broken-off' | 'followed';

/** What came back. A stream of events counts as answered with its first bytes. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** How an exchange has ended. The server may close a line that it cannot make sense of. */
export type Ending =
  | { readonly kind: 'answered'; readonly answer: RawAnswer }
  | { readonly kind: 'closed' }
  | { readonly kind: 'hung' };

/** Sends one request over a line of its own and reads the answer, or waits in vain for `patienceMs`. */
export async function exchange(
  port: number,
  request: RawRequest,
  patienceMs: number,
): Promise<Ending> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined); // seen as `closed`
  try {
    await once(socket, 'connect');
    const patience = isFramedByHand(request.headers) ? Math.min(300, patienceMs) : patienceMs;
    const reading = readAnswer(socket, request.method, patience);
    let isEnded = false;
    void reading.then(() => (isEnded = true));
    await send(socket, request, () => isEnded);
    return await reading;
  } catch {
    return { kind: 'closed' };
  } finally {
    socket.destroy();
  }
}

/** Whether the headers say themselves where the body ends, rightly or not: it may never end. */
export function isFramedByHand(headers: RawRequest['headers']): boolean {
  return headers.some(([name]) => /^(content-length|transfer-encoding|upgrade)$/.test(name));
}

const follower = 'GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';

async function send(socket: Socket, request: RawRequest, isEnded: () => boolean): Promise<void> {
  const { body, manner } = request;
  const head = Buffer.from(`${headOf(request)}\r\n\r\n`, 'latin1');
  const middle = Math.floor(body.length / 2);
  switch (manner) {
    case 'whole':
      return void socket.write(Buffer.concat([head, body]));
    case 'chunked':
      return void socket.write(Buffer.concat([head, inChunks(body, Math.max(1, middle))]));
    case 'in-pieces':
      socket.write(head.subarray(0, 20));
      await pause(2);
      socket.write(Buffer.concat([head.subarray(20), body.subarray(0, middle)]));
      await pause(2);
      // Who has its answer already and goes on speaking to a closed line is reset, and loses the answer.
      return void (isEnded() || socket.write(body.subarray(middle)));
    case 'broken-off':
      return void socket.end(Buffer.concat([head, body.subarray(0, middle)]));
    case 'followed':
      return void socket.write(Buffer.concat([head, body, Buffer.from(follower)]));
  }
}

function headOf({ method, target, headers, body, manner }: RawRequest): string {
  const length =
    manner === 'chunked'
      ? [['transfer-encoding', 'chunked'] as const]
      : body.length > 0
        ? [['content-length', String(body.length)] as const]
        : [];
  const all = [...headers, ...(isFramedByHand(headers) ? [] : length)];
  return [`${method} ${target} HTTP/1.1`, ...all.map(([name, value]) => `${name}: ${value}`)].join(
    '\r\n',
  );
}

function inChunks(body: Uint8Array, size: number): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

async function readAnswer(socket: Socket, method: string, patienceMs: number): Promise<Ending> {
  let bytes = Buffer.alloc(0);
  return new Promise((resolve) => {
    const hanging = setTimeout(() => resolve({ kind: 'hung' }), patienceMs);
    const end = (ending: Ending): void => {
      clearTimeout(hanging);
      resolve(ending);
    };
    socket.on('data', (more: Buffer) => {
      bytes = Buffer.concat([bytes, more]);
      const answer = readWhole(bytes, method, false);
      if (answer) end({ kind: 'answered', answer });
    });
    socket.on('close', () => {
      const answer = readWhole(bytes, method, true);
      end(answer ? { kind: 'answered', answer } : { kind: 'closed' });
    });
  });
}

/** The answer in these bytes, as soon as it is whole. */
function readWhole(bytes: Buffer, method: string, isClosed: boolean): RawAnswer | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
  const status = Number(first.split(' ')[1]);
  const rest = bytes.subarray(headEnd + 4);
  // "100 Continue" and its like come before the answer.
  if (status < 200) return readWhole(rest, method, isClosed);
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const body = readBody(rest, method, status, headers, isClosed);
  return body && { status, headers, body };
}

function readBody(
  rest: Buffer,
  method: string,
  status: number,
  headers: ReadonlyMap<string, string>,
  isClosed: boolean,
): Buffer | undefined {
  if (method === 'HEAD' || status === 204 || status === 304) return Buffer.alloc(0);
  if (headers.get('content-type')?.startsWith('text/event-stream')) return rest;
  if (headers.get('transfer-encoding') === 'chunked') return readChunks(rest);
  const length = headers.get('content-length');
  if (length === undefined) return isClosed ? rest : undefined;
  return rest.length < Number(length) ? undefined : rest.subarray(0, Number(length));
}

function readChunks(rest: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = rest.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(rest.subarray(at, lineEnd).toString('latin1'), 16);
    if (size === 0) return Buffer.concat(parts);
    at = lineEnd + 2;
    if (rest.length < at + size + 2) return undefined;
    parts.push(rest.subarray(at, at + size));
    at += size + 2;
  }
}

/** An answer as a text, whatever it was packed in. */
export function textOf({ headers, body }: RawAnswer): string {
  const coding = headers.get('content-encoding');
  if (coding === 'br') return brotliDecompressSync(body).toString();
  if (coding === 'gzip') return gunzipSync(body).toString();
  return body.toString();
}
