import Type from 'typebox';
import { Compile } from 'typebox/compile';

import type { Act } from '#domain/act.ts';
import { DirectoryId, Uuid } from '#domain/identifiers.ts';

import type { AnyStore } from './store/store.ts';

/** Beyond so many at once all pairs of the institution are read together. */
const mostAskedAlone = 20;

const authored = Compile(Type.Object({ by: DirectoryId, device: Uuid }));

/** A person on a phone. */
type Author = Pick<Act, 'by' | 'device'>;

/** How a person on a phone is written down in a set. */
export function authorKey({ by, device }: Author): string {
  return `${by} ${device}`;
}

/**
 * Who has ever been signed in on which phone: only they can have done what a visit says. What is known
 * stays known, so it is kept in memory; a push asks the store only about what is new to this process.
 */
export class KnownAuthors {
  readonly #store: AnyStore;
  readonly #known = new Map<string, Set<string>>();

  constructor(store: AnyStore) {
    this.#store = store;
  }

  /** The pairs named by the acts of pushed rows, checked by nobody yet, that nobody knows. */
  async unknownIn(institution: string, rows: readonly unknown[]): Promise<ReadonlySet<string>> {
    return this.unknownAmong(institution, actsOf(rows));
  }

  /** Those of the pairs that nobody knows. */
  async unknownAmong(institution: string, authors: Iterable<Author>): Promise<ReadonlySet<string>> {
    const known = this.#known.get(institution) ?? new Set();
    this.#known.set(institution, known);
    const asked = new Map<string, Author>();
    for (const author of authors) {
      const key = authorKey(author);
      if (!known.has(key)) asked.set(key, author);
    }
    for (const key of await this.#found(institution, asked)) {
      known.add(key);
      asked.delete(key);
    }
    return new Set(asked.keys());
  }

  async #found(
    institution: string,
    asked: ReadonlyMap<string, Author>,
  ): Promise<readonly string[]> {
    if (asked.size === 0) return [];
    if (asked.size > mostAskedAlone) {
      const pairs = await this.#store.pairs({ institution });
      return pairs.map(({ person: by, device }) => authorKey({ by, device }));
    }
    const found: string[] = [];
    for (const [key, { by: person, device }] of asked)
      if (await this.#store.hasSignedIn({ institution, person, device })) found.push(key);
    return found;
  }
}

function* actsOf(rows: readonly unknown[]): Generator<Author> {
  for (const row of rows) yield* actsIn(row);
}

function actsIn(row: unknown): readonly Author[] {
  const { newDocumentState: visit } = (row ?? {}) as { newDocumentState?: { acts?: unknown } };
  const acts: unknown[] = Array.isArray(visit?.acts) ? visit.acts : [];
  return acts.filter(isAuthored);
}

// What is no id is refused with its visit; a database might not even take the question.
function isAuthored(act: unknown): act is Author {
  return authored.Check(act);
}
