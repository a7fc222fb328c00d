import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// The collector is asked for by a flag, which a tool run through npm is not started with.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held in memory by JavaScript right now, after cleaning up, in MB. */
export function heapMb(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
}
