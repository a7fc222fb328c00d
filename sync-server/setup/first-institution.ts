import { spawnSync } from 'node:child_process';
import path from 'node:path';

import type { Config } from '../config.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { root } from './root.ts';

const first = path.join(root, 'sync-server', 'institutions', 'jeziorna');

/**
 * Puts the ready institution into a store that holds none, so that a new house opens with something
 * to look at.
 *
 * @returns whether it had to be put there
 * @throws Error if the import fails; its own message is on the standard error stream
 */
export function ensureInstitution(config: Config): boolean {
  const store = openSqliteStore(config.storeFile);
  const known = store.institutions();
  store.close();
  if (known.length > 0) return false;
  const cli = path.join(root, 'sync-server', 'institution', 'cli.ts');
  const done = spawnSync(process.execPath, [cli, 'import', first], {
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: config.dataDir },
  });
  if (done.status !== 0) throw new Error('The first institution could not be imported; see above.');
  return true;
}
