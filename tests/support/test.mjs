// `npm test`: from a fresh copy of the repository to all of its checks.
import { open } from '../../sync-server/setup/node-24.mjs';

await open('tests/support/run-steps.ts', process.argv.slice(2), { inThisProcess: true });
