import { spawnSync } from 'node:child_process';
import path from 'node:path';

import type { Config } from '../config.ts';
import { openStore } from '../store/open-store.ts';
import { root } from './root.ts';

const first = path.join(root, 'sync-server', 'institutions', 'jeziorna');

/**
 * Puts the ready institution into a store that holds none, so that a new house opens with something
 * to look at.
 *
 * @returns whether it had to be put there
 * @throws Error if the import fails; its own message is on the standard error stream
 */
export async function ensureInstitution(config: Config): Promise<boolean> {
  const store = await openStore(config);
  const known = await store.institutions();
  await store.close();
  if (known.length > 0) return false;
  const cli = path.join(root, 'sync-server', 'institution', 'cli.ts');
  const done = spawnSync(process.execPath, [cli, 'import', first], {
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: config.dataDir, DATABASE_URL: config.databaseUrl ?? '' },
  });
  if (done.status !== 0) throw new Error('The first institution could not be imported; see above.');
  return true;
}
