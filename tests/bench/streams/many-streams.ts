// Forked by the bench: opens many live streams, all of one phone, and counts what they say.
import { connect, type Socket } from 'node:net';

import type { Told } from './stream-clients.ts';

const [port = '', count = '', cookie = ''] = process.argv.slice(2);
const atOnce = 50;
const resync = 'data: RESYNC\n\n';
let heard = 0;

process.on('disconnect', () => process.exit());
await openAll(Number(count));
tell({ kind: 'open' });

async function openAll(wanted: number): Promise<void> {
  let begun = 0;
  const opening = Array.from({ length: atOnce }, async () => {
    while (begun < wanted) {
      begun += 1;
      await openOne();
    }
  });
  await Promise.all(opening);
}

/** A stream on a connection of its own; ready when the first RESYNC has come. */
async function openOne(): Promise<void> {
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
  if (Math.floor(heard / Number(count)) > Math.floor(before / Number(count)))
    tell({ kind: 'heard', times: Math.floor(heard / Number(count)) });
}

function tell(told: Told): void {
  process.send?.(told);
}

function fail(error: Error): void {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
