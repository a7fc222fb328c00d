/**
 * Counts attempts where the disk takes nothing new: browsers refuse every record then, also one that takes
 * another's place, but let records be deleted. So some lie ready; each attempt takes one of the first run
 * away, and a right PIN as many of the second. Whoever loses some has fewer attempts, never more.
 */
export type AttemptMark = readonly [person: string, run: Run, number: number];

type Run = 'tried' | 'right';

/** So many attempts, right ones among them, can be made between two times at which there is room. */
const marksOfRun = 60;

const allOfRun = Array.from({ length: marksOfRun }, (_, index) => index);

/** The marks that a person has left. */
export class AttemptMarks {
  readonly #person: string;
  readonly #kept: ReadonlySet<string>;

  /** @param keys those of every record beside the people */
  constructor(person: string, keys: readonly IDBValidKey[]) {
    this.#person = person;
    this.#kept = new Set(keys.map((key) => JSON.stringify(key)));
  }

  /** Wrong attempts that could not be written into the person's record. */
  get wrong(): number {
    return Math.max(0, this.#left('right').length - this.#left('tried').length);
  }

  /** What counts one attempt more; none when all are used up. */
  toSpend(): readonly AttemptMark[] {
    return this.#left('tried').slice(0, 1);
  }

  /** What takes back all that these marks count. */
  toSettle(): readonly AttemptMark[] {
    return this.#left('right').slice(0, this.wrong);
  }

  /** What is missing and can be laid ready again once there is room, when nothing is to be counted any more. */
  toRenew(): readonly AttemptMark[] {
    return this.#all().filter((mark) => !this.#has(mark));
  }

  #left(run: Run): readonly AttemptMark[] {
    return this.#all().filter((mark) => mark[1] === run && this.#has(mark));
  }

  #has(mark: AttemptMark): boolean {
    return this.#kept.has(JSON.stringify(mark));
  }

  #all(): readonly AttemptMark[] {
    const runs: readonly Run[] = ['tried', 'right'];
    return runs.flatMap((run) => allOfRun.map((number) => [this.#person, run, number] as const));
  }
}
