import { connect, type Socket } from 'node:net';

import { openAnswers } from './answers.ts';

/** One connection that stays open: it asks, and is answered, one request after the other. */
export interface Connection {
  /** A request as it goes out, so that it can be made before the clock starts. */
  readonly request: (method: string, address: string, body?: Buffer) => Buffer;
  /**
   * @returns the answer's body, which is there until the next request is sent
   * @throws Error if the answer is not 200 or says no length
   */
  readonly send: (request: Buffer) => Promise<Buffer>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (body: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens a connection that speaks just enough HTTP/1.1: a whole client would cost as much as the server
 * that is to be measured.
 */
export async function openConnection(url: string, headers: string): Promise<Connection> {
  const { hostname, port, host } = new URL(url);
  const open = (): Promise<Wire> => openWire(Number(port), hostname);
  let wire = await open();
  return {
    request(method, address, body = Buffer.alloc(0)) {
      const first = `${method} ${address} HTTP/1.1\r\nhost: ${host}\r\n`;
      const head = `${first}${headers}content-length: ${body.length}\r\n\r\n`;
      return Buffer.concat([Buffer.from(head), body]);
    },
    async send(request) {
      // Servers close what nobody has used for a while.
      if (wire.isClosed()) wire = await open();
      return wire.send(request);
    },
    close: () => wire.end(),
  };
}

interface Wire {
  readonly send: (request: Buffer) => Promise<Buffer>;
  readonly isClosed: () => boolean;
  readonly end: () => void;
}

async function openWire(port: number, host: string): Promise<Wire> {
  let waiting: Waiting | undefined;
  const answered = (answer: Buffer | Error): void => {
    const { resolve, reject } = waiting ?? {};
    waiting = undefined;
    if (answer instanceof Error) reject?.(answer);
    else resolve?.(answer);
  };
  const socket = await connected(port, host, answered);
  socket.on('error', answered);
  socket.on('close', () => answered(new Error('The server closed the connection')));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    isClosed: () => socket.readyState !== 'open',
    end: () => socket.destroy(),
  };
}

function connected(
  port: number,
  host: string,
  answered: (answer: Buffer | Error) => void,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const options = { port, host, noDelay: true, onread: openAnswers(answered) };
    const socket = connect(options, () => resolve(socket));
    socket.once('error', reject);
  });
}
