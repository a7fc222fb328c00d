// `npm start`: from a fresh copy of the repository to a running server.
import { open } from './node-24.mjs';

await open('sync-server/setup/start.ts', process.argv.slice(2), { inThisProcess: true });
