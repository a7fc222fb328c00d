import type { Visit } from '#domain/visit.ts';
import type { PushRow, Replicated } from '#protocol/sync.ts';

import {
  type AskServer,
  isTooSlow,
  type ServerTrouble,
  ServerTroubleError,
  troubleOf,
} from './ask-server.ts';
import { pushedAtOnce, pushVisits } from './push-visits.ts';

/** Troubles that one visit alone may cause: a fault of the server's, or a firewall that dislikes a word. */
const maybeOfOneVisit: readonly ServerTrouble[] = ['faulty', 'forbidden'];

/**
 * Pushes visits in parts as large as get through. What fails is tried again in halves, at the pace of
 * the phone's patience, until the one visit is found that nobody takes: it holds up no other (B1). Where
 * the network is too slow for a part, the next is smaller, and what has arrived is not sent again.
 */
export class PartedPush {
  readonly #ask: AskServer;
  #atOnce = pushedAtOnce;
  /** Versions that failed by themselves; the one that failed last stands last. */
  readonly #alone = new Set<string>();
  /** What the server said to versions whose push is not through yet. */
  readonly #answers = new Map<string, readonly Replicated<Visit>[]>();

  /** @param ask within one session: another server would not have what this one has answered */
  constructor(ask: AskServer) {
    this.#ask = ask;
  }

  /** Whether there are visits that failed by themselves. */
  get leavesSome(): boolean {
    return this.#alone.size > 0;
  }

  /**
   * Pushes all but the visits that are known to fail by themselves; those wait for `offer`.
   *
   * @returns the server's version of each visit that it did not take as it was
   * @throws ServerTroubleError; to be called again with the same rows
   */
  async push(rows: readonly PushRow<Visit>[]): Promise<Replicated<Visit>[]> {
    for (;;) {
      const left = rows.filter((row) => !this.#isAlone(row) && !this.#answers.has(versionOf(row)));
      if (left.length === 0) break;
      const part = left.slice(0, this.#atOnce);
      const masters = await this.#pushPart(part);
      for (const [version, answer] of answersTo(part, masters)) this.#answers.set(version, answer);
    }
    const answers = rows.flatMap((row) => this.#answers.get(versionOf(row)) ?? []);
    this.#answers.clear();
    return answers;
  }

  /**
   * Pushes all, those that failed by themselves at the end, one by one, and no more once one fails again.
   *
   * @returns the server's versions, part by part as they come
   * @throws ServerTroubleError unless it is a single visit that is not taken
   */
  async *offer(rows: readonly PushRow<Visit>[]): AsyncGenerator<readonly Replicated<Visit>[]> {
    const left = rows.filter((row) => !this.#isAlone(row));
    while (left.length > 0) yield await this.#pushPart(left.splice(0, this.#atOnce));
    const byVersion = new Map(rows.map((row) => [versionOf(row), row]));
    for (const version of this.#alone) {
      const row = byVersion.get(version);
      // Whatever is not unsent any more has found another way, or was changed.
      if (!row) this.#alone.delete(version);
      else {
        const masters = await this.#pushPart([row]).catch(unlessServerTrouble);
        if (!masters) return;
        yield masters;
      }
    }
  }

  #isAlone(row: PushRow<Visit>): boolean {
    return this.#alone.has(versionOf(row));
  }

  async #pushPart(part: readonly PushRow<Visit>[]): Promise<readonly Replicated<Visit>[]> {
    try {
      const masters = await pushVisits(this.#ask, part);
      for (const row of part) this.#alone.delete(versionOf(row));
      this.#atOnce = Math.min(pushedAtOnce, this.#atOnce * 2);
      return masters;
    } catch (error) {
      const isOfOne = maybeOfOneVisit.includes(troubleOf(error));
      if (isOfOne || isTooSlow(error)) this.#atOnce = Math.ceil(part.length / 2);
      const [first, ...others] = part;
      if (first && others.length === 0 && isOfOne) {
        this.#alone.delete(versionOf(first));
        this.#alone.add(versionOf(first));
      }
      throw error;
    }
  }
}

function unlessServerTrouble(error: unknown): undefined {
  if (!(error instanceof ServerTroubleError)) throw error;
}

function versionOf({ newDocumentState: { id, contentHash } }: PushRow<Visit>): string {
  return `${id} ${contentHash}`;
}

function answersTo(
  part: readonly PushRow<Visit>[],
  masters: readonly Replicated<Visit>[],
): readonly (readonly [string, readonly Replicated<Visit>[]])[] {
  const byId = Map.groupBy(masters, ({ id }) => id);
  return part.map((row) => [versionOf(row), byId.get(row.newDocumentState.id) ?? []]);
}
