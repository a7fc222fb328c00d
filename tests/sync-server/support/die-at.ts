// Loaded before a command, by `--import`: kills its process (SIGKILL) just before the nth time that it
// changes something on the disk. A command that changes less ends by itself.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

const dieAt = Number(process.env['DIE_AT']);
let changes = 0;

const settings = /^\s*PRAGMA (?!journal_mode|wal_checkpoint|user_version)/;

/** Whether it leaves the disk as it is: a file opened for reading, as every module is; a connection's settings. */
function changesNothing(name: string, [first, second]: readonly unknown[]): boolean {
  if (name === 'openSync') return (second ?? 'r') === 'r';
  return name === 'exec' && settings.test(String(first));
}

function watch(holder: object, names: readonly string[]): void {
  for (const name of names) {
    const change = Reflect.get(holder, name) as (...given: unknown[]) => unknown;
    Reflect.set(holder, name, function watched(this: unknown, ...given: unknown[]) {
      if (changesNothing(name, given)) return change.apply(this, given);
      changes += 1;
      if (changes === dieAt) process.kill(process.pid, 'SIGKILL');
      return change.apply(this, given);
    });
  }
}

watch(fs, ['openSync', 'fsyncSync', 'renameSync', 'linkSync']);
watch(DatabaseSync.prototype, ['exec', 'close']);
syncBuiltinESMExports();
