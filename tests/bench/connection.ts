import { connect, type Socket } from 'node:net';

/** One connection that stays open: it asks, and is answered, one request after the other. */
export interface Connection {
  /**
   * @returns the answer's body
   * @throws Error if the answer is not 200 or says no length
   */
  readonly ask: (method: string, address: string, body?: Buffer) => Promise<Buffer>;
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
    async ask(method, address, body = Buffer.alloc(0)) {
      // Servers close what nobody has used for a while.
      if (wire.isClosed()) wire = await open();
      const first = `${method} ${address} HTTP/1.1\r\nhost: ${host}\r\n`;
      const head = `${first}${headers}content-length: ${body.length}\r\n\r\n`;
      return wire.send(Buffer.concat([Buffer.from(head), body]));
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
  const socket = await connected(port, host);
  let waiting: Waiting | undefined;
  const answered = (answer: Buffer | Error): void => {
    const { resolve, reject } = waiting ?? {};
    waiting = undefined;
    if (answer instanceof Error) reject?.(answer);
    else resolve?.(answer);
  };
  socket.on('data', readAnswers(answered));
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

function connected(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host, noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Puts answers together from what comes in. */
function readAnswers(done: (answer: Buffer | Error) => void): (part: Buffer) => void {
  let parts: Buffer[] = [];
  let have = 0;
  let wanted = 0;
  let headLength = 0;
  return (part) => {
    parts.push(part);
    have += part.length;
    if (have < wanted) return;
    const all = Buffer.concat(parts);
    if (wanted === 0) {
      headLength = all.indexOf('\r\n\r\n') + 4;
      if (headLength < 4) return;
      const head = all.toString('latin1', 0, headLength);
      wanted = headLength + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
      if (!head.startsWith('HTTP/1.1 200') || Number.isNaN(wanted)) return done(new Error(head));
      parts = [all];
      if (have < wanted) return;
    }
    [parts, have, wanted] = [[], 0, 0];
    done(all.subarray(headLength));
  };
}
