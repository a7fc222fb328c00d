import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { openRawVisits } from './raw-visits.ts';

// A process of its own, started by `bare-process.ts`: Node's HTTP and SQLite with nothing between them.
// It checks nothing, merges nothing and knows nobody; no server on Node can be quicker.

const raw = openRawVisits();
const server = createServer((request, answer) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const rows = JSON.parse(Buffer.concat(parts).toString()) as { newDocumentState: object }[];
    raw.put(rows.map(({ newDocumentState }) => newDocumentState));
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 }).end('[]');
  });
});
server.keepAliveTimeout = 0; // it waits while the other side is measured
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => {
  raw.remove();
  process.exit(0);
});
