import { workerAddress } from '../worker-address.ts';
import type { SearchLine } from './messages.ts';

/** A line to a search, and how to hang up: then nothing of the directory is left beside the page. */
export interface OpenLine extends SearchLine {
  readonly close: () => void;
}

/**
 * Starts the search beside the page. Where the browser gives no worker, or its script does not run, the same
 * script runs in the page, which then may stutter while a large directory is made ready.
 *
 * @param onBroken the worker has failed; what was said to it is lost
 */
export function openLine(onBroken: () => void): OpenLine {
  try {
    const worker = new Worker(workerAddress('search'), { type: 'module', name: 'search' });
    worker.addEventListener('error', onBroken);
    return Object.assign(worker, { close: () => worker.terminate() });
  } catch {
    return openLineInPage();
  }
}

/** The search without a worker. */
export function openLineInPage(): OpenLine {
  const { port1, port2 } = new MessageChannel();
  Object.assign(globalThis, { usherSearchLine: port2 });
  const started = import(/* @vite-ignore */ workerAddress('search')).then(() => port2.start());
  started.catch(reportError);
  port1.start();
  return Object.assign(port1, { close: () => port1.close() });
}
