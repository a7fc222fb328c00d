import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the peers are installed, outside the project and for one run. */
export interface PeersFolder {
  readonly folder: string;
  readonly remove: () => void;
}

/** Exact versions; `cors` and Express 4 are what rxdb-server needs and does not name. */
const manifest = {
  private: true,
  dependencies: {
    cors: '2.8.5',
    express: '4.21.2',
    'express-pouchdb': '4.2.0',
    pouchdb: '9.0.0',
    rxdb: '17.6.0',
    'rxdb-server': '15.22.0',
    rxjs: '7.8.2',
  },
};

/**
 * Installs the peers into a folder of their own: they are never part of the product.
 *
 * @throws Error if npm fails, for instance without a network
 */
export function installPeers(): PeersFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-bench-peers-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  const done = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (done.status !== 0) {
    remove();
    throw new Error(`The peers could not be installed: ${done.error?.message ?? done.stderr}`);
  }
  return { folder, remove };
}
