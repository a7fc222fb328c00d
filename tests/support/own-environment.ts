import path from 'node:path';

import { root } from '../../sync-server/setup/root.ts';

/** The environment of a process that a test starts. */
export const ownEnvironment = {
  // What starts for the second time need not be compiled again.
  NODE_COMPILE_CACHE: path.join(root, '.cache', 'node'),
  ...process.env,
  // Somebody's own database must never be tested on.
  DATABASE_URL: '',
};
