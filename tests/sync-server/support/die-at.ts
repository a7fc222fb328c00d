// Loaded before a command, by `--import`: kills its process (SIGKILL) just before the nth time that it
// changes something on the disk. A command that changes less ends by itself.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

const dieAt = Number(process.env['DIE_AT']);
let changes = 0;

function watch(holder: object, names: readonly string[]): void {
  for (const name of names) {
    const change = Reflect.get(holder, name) as (...given: unknown[]) => unknown;
    Reflect.set(holder, name, function watched(this: unknown, ...given: unknown[]) {
      changes += 1;
      if (changes === dieAt) process.kill(process.pid, 'SIGKILL');
      return change.apply(this, given);
    });
  }
}

watch(fs, ['openSync', 'fsyncSync', 'renameSync', 'linkSync']);
watch(DatabaseSync.prototype, ['exec', 'close']);
syncBuiltinESMExports();
