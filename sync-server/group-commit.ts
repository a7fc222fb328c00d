import type { AnyStore, Push, PushOutcome, PushResult } from './store/store.ts';

interface Waiting {
  readonly push: Push;
  readonly done: (result: PushResult) => void;
}

/**
 * Gathers the pushes of one tick into one transaction: a commit waits for the disk once, however many
 * phones come back from a dead spot together.
 */
export class GroupCommit {
  readonly #store: AnyStore;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(store: AnyStore) {
    this.#store = store;
  }

  /**
   * Stores a push together with its neighbours; when this answers, it is on disk.
   *
   * @throws the store's error if the push was rolled back: the phone will push again
   */
  async add(push: Push): Promise<PushOutcome> {
    const result = await new Promise<PushResult>((done) => {
      this.#waiting.push({ push, done });
      this.#running ??= this.#run();
    });
    if (!result.ok) throw result.error;
    return result.outcome;
  }

  /** Answers when nothing is waiting any more. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise((resume) => setImmediate(resume));
      const group = this.#waiting;
      this.#waiting = [];
      const results = await this.#commit(group.map(({ push }) => push));
      for (const [place, { done }] of group.entries()) done(results(place));
    }
    this.#running = undefined;
  }

  async #commit(pushes: readonly Push[]): Promise<(place: number) => PushResult> {
    const lost = (error: Error): PushResult => ({ ok: false, error });
    try {
      const results = await this.#store.accept(pushes);
      return (place) => results[place] ?? lost(new Error('The store left a push unanswered'));
    } catch (error) {
      return () => lost(error as Error);
    }
  }
}
