// Runs one of the project's TypeScript files with the right Node: `with-node.mjs FILE arguments…`.
import { open } from './node-24.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Say which file to run: with-node.mjs FILE arguments…\n');
  process.exitCode = 2;
} else {
  await open(file, args);
}
