import { createHash } from 'node:crypto';

import type { RxReplicationWriteToMasterRow, WithDeleted } from 'rxdb/plugins/core';

import type { Act } from '#domain/act.ts';
import { canonical } from '#domain/canonical.ts';
import type { Visit } from '#domain/visit.ts';
import type { Checkpoint, PulledPage } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { anAct } from '../../support/builders.ts';
import type { Phone } from './phone.ts';

/** The document of RxDB's own tests. */
export interface Human {
  readonly passportId: string;
  readonly [field: string]: unknown;
}

type HumanState = WithDeleted<Human>;

/**
 * Lets RxDB's tests, whose documents are overwritten and deleted, speak with a server whose documents
 * only ever grow: a person is a visit, and each of their states is one act more, as its noted words. A
 * state made from another than the last one lacks an act, so that the server answers with its own.
 */
export class HumansAsVisits {
  readonly #phone: Phone;
  /** The acts that led to each state this client has seen. */
  readonly #acts = new Map<string, readonly Act[]>();

  constructor(phone: Phone) {
    this.#phone = phone;
  }

  async pull(
    from: Checkpoint | undefined,
    limit: number,
  ): Promise<{ documents: HumanState[]; checkpoint: Checkpoint }> {
    const query = from ? `?epoch=${from.epoch}&seq=${from.seq}&limit=${limit}` : `?limit=${limit}`;
    const page = await this.#phone.pull('visits', query);
    const { documents, checkpoint } = page as unknown as PulledPage<Visit>;
    return { documents: documents.map((visit) => this.#toHuman(visit)), checkpoint };
  }

  async push(rows: readonly RxReplicationWriteToMasterRow<Human>[]): Promise<HumanState[]> {
    const visits = rows.map((row) => this.#toVisit(row));
    const conflicts = await this.#phone.push(
      ...visits.map((visit) => ({ ...visit, _deleted: false })),
    );
    return conflicts.map((visit) => this.#toHuman(visit as unknown as Visit));
  }

  #toVisit(row: RxReplicationWriteToMasterRow<Human>): Visit {
    const { assumedMasterState: assumed, newDocumentState: state } = row;
    const before = (assumed && this.#acts.get(canonical(assumed))) ?? [];
    const words = canonical(state);
    const acts = [...before, { ...anAct('words-noted'), words }] as readonly Act[];
    this.#acts.set(words, acts);
    return visitDocument({ id: idOf(state.passportId), institution: 'jeziorna', acts: [...acts] });
  }

  #toHuman({ acts }: Visit): HumanState {
    const last = acts.at(-1);
    if (last?.kind !== 'words-noted') throw new Error('Not a visit made of a human');
    this.#acts.set(last.words, acts);
    return JSON.parse(last.words) as HumanState;
  }
}

/** The same UUID for the same passport. */
function idOf(passportId: string): string {
  const hex = createHash('sha256').update(passportId).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
