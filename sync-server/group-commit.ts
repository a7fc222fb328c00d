import type { AnyStore, Push, PushOutcome, PushResult } from './store/store.ts';

interface Waiting {
  readonly push: Push;
  readonly done: (result: PushResult) => void;
  readonly sinceMs: number;
}

/** What is measured of each commit. */
export interface MeasuredCommit {
  readonly seconds: number;
  /** For each push in it the time from its coming to its being on disk. */
  readonly waitedSeconds: readonly number[];
}

/**
 * Gathers the pushes of one tick into one transaction: a commit waits for the disk once, however many
 * phones come back from a dead spot together.
 */
export class GroupCommit {
  readonly #store: Pick<AnyStore, 'accept'>;
  readonly #onCommit: (commit: MeasuredCommit) => void;
  #waiting: Waiting[] = [];
  #committing: readonly Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(
    store: Pick<AnyStore, 'accept'>,
    onCommit: (commit: MeasuredCommit) => void = () => {},
  ) {
    this.#store = store;
    this.#onCommit = onCommit;
  }

  /**
   * Stores a push together with its neighbours; when this answers, it is on disk.
   *
   * @throws the store's error if the push was rolled back: the phone will push again
   */
  async add(push: Push): Promise<PushOutcome> {
    const result = await new Promise<PushResult>((done) => {
      this.#waiting.push({ push, done, sinceMs: performance.now() });
      this.#running ??= this.#run();
    });
    if (!result.ok) throw result.error;
    return result.outcome;
  }

  /** Answers when nothing is waiting any more. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** How long the push has waited that waits longest for its commit; 0 when none waits. */
  oldestWaitSeconds(): number {
    const oldest = this.#committing[0] ?? this.#waiting[0];
    return oldest ? (performance.now() - oldest.sinceMs) / 1000 : 0;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise((resume) => setImmediate(resume));
      const group = this.#waiting;
      this.#waiting = [];
      this.#committing = group;
      const begunMs = performance.now();
      const results = await this.#commit(group.map(({ push }) => push));
      this.#committing = [];
      this.#measure(group, begunMs);
      for (const [place, { done }] of group.entries()) done(results(place));
    }
    this.#running = undefined;
  }

  #measure(group: readonly Waiting[], begunMs: number): void {
    const nowMs = performance.now();
    this.#onCommit({
      seconds: (nowMs - begunMs) / 1000,
      waitedSeconds: group.map(({ sinceMs }) => (nowMs - sinceMs) / 1000),
    });
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
