import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './root.ts';

/** What the built app is made from; a change in any of it makes the build stale. */
const sources = ['src', 'public', 'vite.config.ts', 'package.json', 'package-lock.json'];

const dist = path.join(root, 'dist');

// Inside the build: whatever replaces the build takes its stamp away.
const stampFile = path.join(dist, '.built-from');

/**
 * Builds the phones' app unless `dist/` is already made from the sources as they are now.
 *
 * @returns whether it had to be built
 * @throws Error if the build fails; its own message is on the standard error stream
 */
export function ensureAppBuilt(): boolean {
  const wanted = sourcesHash();
  const isFresh =
    existsSync(path.join(dist, 'index.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === wanted;
  if (isFresh) return false;
  process.stdout.write('Building the app …\n');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (build.status !== 0) throw new Error('The app could not be built; the message is above.');
  writeFileSync(stampFile, wanted);
  return true;
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(path.join(root, source))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesIn(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
