// Forked by the bench: opens the live streams of many phones, and counts what they say.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import type { Told } from './stream-clients.ts';

const [port = ''] = process.argv.slice(2);
const atOnce = 50;
const resync = 'data: RESYNC\n\n';
let heard = 0;

process.on('disconnect', () => process.exit());
const [cookies] = (await once(process, 'message')) as [readonly string[]];
const count = cookies.length;
await openAll();
tell({ kind: 'open' });

async function openAll(): Promise<void> {
  const waiting = [...cookies];
  const opening = Array.from({ length: atOnce }, async () => {
    for (let cookie = waiting.pop(); cookie !== undefined; cookie = waiting.pop())
      await openOne(cookie);
  });
  await Promise.all(opening);
}

/** A stream on a connection of its own; ready when the first RESYNC has come. */
async function openOne(cookie: string): Promise<void> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.setEncoding('utf8');
  socket.on('error', fail);
  const stream = until(socket, /data: RESYNC\n\n/);
  socket.write(`GET /api/sync/live HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`);
  await stream;
  socket.on('data', (text) => hear(String(text)));
  socket.on('close', () => fail(new Error('The server has closed a stream')));
}

function until(socket: Socket, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', function read(more) {
      text += String(more);
      const found = pattern.exec(text);
      if (!found) return;
      socket.off('data', read);
      resolve(found);
    });
  });
}

function hear(text: string): void {
  const before = heard;
  heard += text.split(resync).length - 1;
  const times = Math.floor(heard / count);
  if (times > Math.floor(before / count)) tell({ kind: 'heard', times });
}

function tell(told: Told): void {
  process.send?.(told);
}

function fail(error: Error): void {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
