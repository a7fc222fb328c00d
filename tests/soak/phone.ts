import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { ownEnvironment } from '../support/own-environment.ts';
import type { Asked, Beginning, Question, Said } from './phone-words.ts';

const program = path.join(import.meta.dirname, 'phone-process.ts');

/** Longest wait for an answer, in milliseconds: a tap that takes longer is a fault. */
const answerMs = 30_000;

/** A phone was killed before it answered: what it was asked is done or not done, and nobody knows. */
export class PhoneGone extends Error {
  override readonly name = 'PhoneGone';
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One life of a phone: a process with the app's own store and sync, until it is switched off or killed. */
export class PhoneLife {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #begun = Promise.withResolvers<string | undefined>();
  readonly #ended: Promise<void>;
  #asked = 0;
  #isToEnd = false;
  #death: string | undefined;
  #complaint = '';

  constructor(beginning: Beginning) {
    this.#child = fork(program, [JSON.stringify(beginning)], {
      env: ownEnvironment,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (bytes: Buffer) => (this.#complaint += bytes.toString()));
    this.#begun.promise.catch(() => undefined);
    this.#child.on('message', (said: Said) => this.#hear(said));
    // "close" comes when everything was heard that the process has still said.
    this.#ended = once(this.#child, 'close').then(([code]) => this.#end(code as number | null));
    const endWithThis = (): void => void this.#child.kill('SIGKILL');
    process.once('exit', endWithThis);
    void this.#ended.then(() => process.off('exit', endWithThis));
  }

  /** Why it ended, if nobody has ended it. */
  get death(): string | undefined {
    return this.#death;
  }

  /** Resolves when it can be used; with a reason if it does not open its database, and has ended. */
  async begun(): Promise<string | undefined> {
    const barred = await this.#begun.promise;
    if (barred !== undefined) await this.#ended;
    return barred;
  }

  /**
   * Asks it something, or does something with it.
   *
   * @throws PhoneGone if it was killed before it answered
   * @throws Error if it fails, or takes too long
   */
  async ask<K extends keyof Asked>(kind: K, given: Asked[K]['given']): Promise<Asked[K]['answer']> {
    this.#asked += 1;
    const number = this.#asked;
    const answered = Promise.withResolvers<unknown>();
    this.#waiting.set(number, answered);
    const late = setTimeout(
      () => answered.reject(new Error(`A phone has not answered "${kind}"`)),
      answerMs,
    );
    const question = { number, kind, given } as Question;
    this.#child.send(question, (error) => error && answered.reject(new PhoneGone(error.message)));
    try {
      return (await answered.promise) as Asked[K]['answer'];
    } finally {
      clearTimeout(late);
      this.#waiting.delete(number);
    }
  }

  /** Ends it in good order. */
  async switchOff(): Promise<void> {
    this.#isToEnd = true;
    await this.ask('off', {});
    await this.#ended;
  }

  /** Ends it as an empty battery does. */
  async kill(): Promise<void> {
    this.#isToEnd = true;
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  #hear(said: Said): void {
    if (said.kind === 'begun') this.#begun.resolve(undefined);
    else if (said.kind === 'barred') {
      this.#isToEnd = true;
      this.#begun.resolve(said.why);
    } else if (said.kind === 'answer') this.#waiting.get(said.number)?.resolve(said.answer);
    else this.#waiting.get(said.number)?.reject(new Error(`A phone failed: ${said.what}`));
  }

  #end(code: number | null): void {
    const gone = new PhoneGone(`The phone has ended (${code}): ${this.#complaint.slice(-2000)}`);
    for (const { reject } of this.#waiting.values()) reject(gone);
    this.#begun.reject(gone);
    if (!this.#isToEnd)
      this.#death = `it ended by itself (${code}): ${this.#complaint.slice(-2000)}`;
  }
}
