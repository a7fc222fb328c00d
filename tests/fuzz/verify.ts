import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { root } from '../../sync-server/setup/root.ts';
import { ownEnvironment } from '../support/own-environment.ts';
import type { House } from './house.ts';

/** What `admin verify` finds in the store of a house that has stopped; it cannot look into PostgreSQL. */
export async function faultInStore(
  { environment }: House,
  databaseUrl: string | undefined,
): Promise<readonly string[]> {
  if (databaseUrl !== undefined) return [];
  const store = path.join(environment['DATA_DIR'] ?? '', 'usher.sqlite');
  const cli = path.join(root, 'sync-server', 'admin', 'cli.ts');
  const admin = spawn(process.execPath, [cli, 'verify', store], {
    env: { ...ownEnvironment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  admin.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  admin.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code] = (await once(admin, 'close')) as [number | null];
  return code === 0 ? [] : [`the store does not verify:\n${said}`];
}
