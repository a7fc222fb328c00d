import { spawnSync } from 'node:child_process';

import { findBrowser } from './browser.ts';

const whatToDo = `No Chromium was found for the journeys. Any one of these helps:
  - install the system's: apt-get install chromium (as root), or Google Chrome
  - let Playwright fetch its own: npx playwright install chromium
  - name one: CHROMIUM=/path/to/chromium npm test`;

/**
 * Sees to it that there is a browser for the journeys; as root with apt it installs the system's own.
 *
 * @returns path of its program
 * @throws Error saying what is missing and how to get it
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && apt('--version', 'ignore')) {
    process.stdout.write('Installing a browser for the journeys (chromium), once …\n');
    apt('update', 'inherit');
    apt('install -y --no-install-recommends chromium', 'inherit');
  }
  const installed = findBrowser();
  if (installed === undefined) throw new Error(whatToDo);
  return installed;
}

function apt(command: string, stdio: 'ignore' | 'inherit'): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', command.split(' '), { stdio, env }).status === 0;
}
