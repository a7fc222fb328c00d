import { Worker } from 'node:worker_threads';

import type { Directory } from '#domain/directory.ts';
import type { LearnedPhrase } from '#domain/search/learn.ts';

import type { LoggedRoutings } from './read-routings.ts';

/** What there is to learn from. */
export interface Lesson extends LoggedRoutings {
  readonly directory: Directory;
  /** What was learned before. */
  readonly earlier: readonly LearnedPhrase[];
}

/**
 * Finds out in a thread of its own what cards learn: with a large catalogue that takes seconds, in which the
 * server has phones to answer.
 *
 * @throws Error if it is stopped before it is done, or fails
 */
export async function learnBeside(
  lesson: Lesson,
  stop?: AbortSignal,
): Promise<readonly LearnedPhrase[]> {
  stop?.throwIfAborted();
  const thread = new Worker(new URL('learning-thread.ts', import.meta.url), { workerData: lesson });
  const end = () => void thread.terminate();
  stop?.addEventListener('abort', end, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('Learning was stopped.')));
    });
  } finally {
    stop?.removeEventListener('abort', end);
  }
}
