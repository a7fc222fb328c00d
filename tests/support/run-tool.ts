import { spawn } from 'node:child_process';
import path from 'node:path';

import { root } from '../../sync-server/setup/root.ts';

/**
 * Runs a tool from the packages on the running Node, its output shown as it comes.
 *
 * @param limitSeconds after which the tool and everything it started is ended
 * @returns whether it ended well
 */
export async function runTool(
  name: string,
  args: readonly string[],
  limitSeconds: number,
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const search = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter);
  const tool = spawn(process.execPath, [path.join(root, 'node_modules', '.bin', name), ...args], {
    cwd: root,
    env: { ...process.env, PATH: search, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true, // a group of its own, so that its own children end with it
  });
  const endGroup = (): void => {
    if (tool.pid !== undefined && tool.exitCode === null) process.kill(-tool.pid, 'SIGKILL');
  };
  const interrupt = (): void => {
    endGroup();
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const limit = setTimeout(() => {
    process.stdout.write(`${name} was not done after ${limitSeconds} s and was ended.\n`);
    endGroup();
  }, limitSeconds * 1000);
  const code = await new Promise<number | null>((resolve, reject) => {
    tool.on('error', reject);
    tool.on('exit', resolve);
  });
  clearTimeout(limit);
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  return code === 0;
}
