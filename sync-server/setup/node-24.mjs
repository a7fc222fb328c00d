// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import module from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { ensurePackages, root } from './packages.mjs';

const oldestMajor = 24;

// Spares a third of the time until the server is ready, from the second start on.
const compiledCode = join(root, '.cache', 'node');

/**
 * The Node that runs this project's TypeScript: the running one if it is recent enough, else the one
 * that came with the packages.
 *
 * @throws {Error} with a message for people when there is neither
 */
export function findNode() {
  if (isRecent(process.version)) return process.execPath;
  const packaged = join(
    root,
    'node_modules',
    `node-${process.platform}-${process.arch}`,
    'bin/node',
  );
  const answer = spawnSync(packaged, ['--version'], { encoding: 'utf8' });
  if (answer.status === 0 && isRecent(answer.stdout)) return packaged;
  throw new Error(
    `Usher needs Node ${oldestMajor} or newer; this is ${process.version}, and no newer one comes with the\n` +
      `packages for ${process.platform}-${process.arch}. Install Node ${oldestMajor} (https://nodejs.org) and try again.`,
  );
}

function isRecent(version) {
  return Number(/^v(\d+)/.exec(version)?.[1]) >= oldestMajor;
}

/**
 * Runs one of the project's files in a process of its own, with the right Node, and passes on
 * everything: arguments, streams, signals and the exit code.
 */
export async function runWithNode(file, args) {
  const node = findNode();
  const child = spawn(node, [join(root, file), ...args], {
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: compiledCode,
      ...process.env,
      PATH: [dirname(node), process.env.PATH].join(delimiter),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/**
 * Installs what is missing, then opens one of the project's files: in this process where its Node is
 * recent enough (nothing is left running if it is killed), else with the right one. A fault is told in
 * plain words.
 */
export async function open(file, args, { inThisProcess = false } = {}) {
  try {
    await ensurePackages();
    if (inThisProcess && isRecent(process.version)) {
      module.enableCompileCache(compiledCode);
      await import(join(root, file));
    } else {
      process.exitCode = await runWithNode(file, args);
    }
  } catch (error) {
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
