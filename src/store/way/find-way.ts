import { from, map, type Observable, switchMap } from 'rxjs';

import type { Directory } from '#domain/directory.ts';
import type { WayAnswer, WayQuestion } from '#domain/way/way-question.ts';

import { beforeLock } from '../access/key-ring.ts';
import { currentDirectory, watchDirectory } from '../directory.ts';
import { workerAddress } from '../worker-address.ts';
import type { FromWay, ToWay } from './messages.ts';

interface Beside {
  readonly directory: Directory;
  readonly worker: Worker;
}

/** A question for a way with its answer; undefined where there is no plan. */
export interface AnsweredWay {
  readonly question: WayQuestion | undefined;
  readonly answer: WayAnswer | undefined;
}

type Hear = (answer: WayAnswer | undefined) => void;

let beside: Beside | undefined;
let questions = 0;
const asked = new Map<number, Hear>();

/**
 * Finds the way between two places of the house, without a connection (A11). The plan is made ready
 * beside the page when it is first asked for, and anew for each version of the directory.
 *
 * @returns undefined where the house has no plan, or the browser gives no worker
 */
function wayBetween(question: WayQuestion): Promise<WayAnswer | undefined> {
  const worker = planBeside();
  if (!worker) return Promise.resolve(undefined);
  questions += 1;
  const number = questions;
  return new Promise((hear) => {
    asked.set(number, hear);
    say(worker, { kind: 'ask', number, question });
  });
}

/** The way as it is answered now and with every new plan, and to which question. */
export function watchWay(question: WayQuestion | undefined): Observable<AnsweredWay> {
  return watchDirectory().pipe(
    switchMap(() => from(question ? wayBetween(question) : Promise.resolve(undefined))),
    map((answer) => ({ question, answer })),
  );
}

function planBeside(): Worker | undefined {
  const directory = currentDirectory();
  if (!directory?.premises) return undefined;
  if (beside?.directory === directory) return beside.worker;
  const worker = beside?.worker ?? startWorker();
  if (!worker) return undefined;
  beside = { directory, worker };
  say(worker, { kind: 'plan', premises: directory.premises });
  return worker;
}

function startWorker(): Worker | undefined {
  try {
    const worker = new Worker(workerAddress('way'), { type: 'module', name: 'way' });
    worker.addEventListener('message', ({ data }) => {
      const { number, answer } = data as FromWay;
      asked.get(number)?.(answer);
      asked.delete(number);
    });
    worker.addEventListener('error', hangUp);
    return worker;
  } catch {
    return undefined;
  }
}

function say(worker: Worker, message: ToWay): void {
  worker.postMessage(message);
}

/** Leaves nothing of the house beside the page; who waits is told that there is no plan. */
function hangUp(): void {
  beside?.worker.terminate();
  beside = undefined;
  for (const hear of asked.values()) hear(undefined);
  asked.clear();
}

beforeLock(() => {
  hangUp();
  return Promise.resolve();
});
