// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder, with a separator at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.installed-from');

/**
 * Installs what package-lock.json names, unless exactly that is installed already.
 *
 * @throws {Error} with a message for people when npm fails
 */
export async function ensurePackages() {
  const lock = readFileSync(lockFile, 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (readIfThere(stampFile) === wanted) return;
  if (!isInstalled(JSON.parse(lock))) await install();
  writeFileSync(stampFile, wanted);
}

// Somebody who ran `npm ci` by hand has everything, only without our stamp.
function isInstalled(lock) {
  const text = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (text === undefined) return false;
  const installed = JSON.parse(text).packages;
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === '' ||
      installed[path]?.version === wanted.version ||
      (installed[path] === undefined && wanted.optional && !isForThisMachine(wanted)),
  );
}

// npm leaves out what serves other machines, and what only those would need (which names no machine).
function isForThisMachine({ os, cpu, libc }) {
  const named = os !== undefined && cpu !== undefined && libc === undefined;
  return named && os.includes(process.platform) && cpu.includes(process.arch);
}

async function install() {
  process.stdout.write('Installing the packages (npm ci), once …\n');
  const npm = spawn('npm', ['ci', '--include=dev', '--include=optional', '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutPackages() },
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
  });
  let complaint = '';
  npm.stderr.on('data', (text) => {
    complaint += text;
    process.stderr.write(text);
  });
  const code = await new Promise((resolve) => {
    npm.on('error', () => resolve('missing'));
    npm.on('close', resolve);
  });
  if (code !== 0) throw new Error(whatToDo(code, complaint));
}

// npm must not run on the Node inside node_modules, which it is about to replace.
function pathWithoutPackages() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes(`node_modules${sep}.bin`)).join(delimiter);
}

function whatToDo(code, complaint) {
  if (code === 'missing') return 'npm was not found. Install Node.js with npm, then try again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(complaint)) {
    return (
      'The packages are not installed and the npm registry could not be reached.\n' +
      'Usher needs the network once, to fetch them: connect this machine and try again.'
    );
  }
  if (/ENOSPC/.test(complaint)) return 'The disk is full: the packages could not be installed.';
  return `The packages could not be installed: "npm ci" ended with ${code}; its message is above.`;
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
