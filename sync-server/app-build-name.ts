import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { buildIn } from '#protocol/build-name.ts';

/** Names the build of the app that is served; undefined while there is none. */
export async function appBuildOf(appDir: string): Promise<string | undefined> {
  const page = await readFile(path.join(appDir, 'index.html'), 'utf8').catch(() => '');
  return buildIn(page);
}
