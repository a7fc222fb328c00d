import { mergeIntoKept } from '#domain/merge-visits.ts';
import type { RefusalCode } from '#domain/visit-values.ts';
import type { Visit } from '#domain/visit.ts';
import type { PulledPage } from '#protocol/sync.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { acceptVisit } from '../accept-visit.ts';
import type { AnyStore, Push, PushOutcome } from '../store/store.ts';
import { bringerOf } from './bringer.ts';

/** What became of one visit of a file. */
export type Became =
  | { readonly kind: 'taken' | 'known' }
  /** Kept in quarantine, word for word; after a dry run it would be. */
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly where: string };

/** The part of a store that an import of visits reads and writes. */
export type VisitStore = Pick<AnyStore, 'accept' | 'pull'>;

/** Where a file's visits go. */
export interface Destination {
  readonly institution: string;
  /** Only say what would become of them. */
  readonly dryRun: boolean;
  readonly now: () => Date;
}

/** How often one visit is joined with the server's, while phones go on pushing it. */
const mostRounds = 20;

/**
 * Brings the visits of a file to the server by the rule that holds for phones (`acceptVisit`): every act
 * of the file and of the server's version, once. May run beside a serving process, whose phones are told
 * to pull. Each visit is brought in the name of whoever acted last in it, and its receipt goes to their
 * phone, so that it counts the visit as sent when it is back.
 *
 * @param entries the file's visits, checked by nobody yet
 * @returns what became of each, in their order
 */
export async function importUnsent(
  store: VisitStore,
  entries: readonly unknown[],
  destination: Destination,
): Promise<readonly Became[]> {
  const became: Became[] = [];
  const held = destination.dryRun ? await visitsHeld(store, destination, entries) : undefined;
  for (const entry of entries.map(asPushed))
    became.push(held ? judge(held, entry, destination) : await bring(store, entry, destination));
  return became;
}

// `unsent` is the phone's own mark, and older copies have it.
function asPushed(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  const { unsent: _unsent, ...visit } = entry as Record<string, unknown>;
  return visit;
}

async function bring(
  store: VisitStore,
  entry: unknown,
  { institution, now }: Destination,
): Promise<Became> {
  const from = { institution, ...bringerOf(entry), at: now().toISOString() };
  let pushed = entry;
  for (let round = 0; round < mostRounds; round += 1) {
    const outcome = await accepted(store, { ...from, rows: [{ newDocumentState: pushed }] });
    const answer = outcome.conflicts[0];
    if (outcome.accepted > 0) return { kind: 'taken' };
    if (answer === undefined) return { kind: 'known' };
    if (outcome.refused.length > 0) return refusedBy(answer);
    pushed = joined(entry as Visit, answer as Visit);
  }
  throw new Error(`Phones push the visit ${(entry as Visit).id} faster than it can be joined`);
}

async function accepted(store: VisitStore, push: Push): Promise<PushOutcome> {
  const [result] = await store.accept([push]);
  if (!result) throw new Error('The store has not answered');
  if (!result.ok) throw result.error;
  return result.outcome;
}

function refusedBy(answer: unknown): Became {
  const { refusal } = answer as Required<Pick<Visit, 'refusal'>>;
  return { kind: 'refused', code: refusal.code, where: refusal.where };
}

function joined(entry: Visit, master: Visit): Visit {
  return visitDocument(mergeIntoKept<Visit>(entry, master));
}

/** Says what would become of an entry, and goes on as if it had. */
function judge(held: Map<string, Visit>, entry: unknown, { institution }: Destination): Became {
  const master = held.get(idOf(entry));
  let acceptance = acceptVisit(master, entry, institution);
  if (acceptance.kind === 'conflict')
    acceptance = acceptVisit(master, joined(entry as Visit, acceptance.master), institution);
  switch (acceptance.kind) {
    case 'accepted':
    case 'blanked':
      held.set(acceptance.visit.id, acceptance.visit);
      return { kind: 'taken' };
    case 'same':
    case 'conflict':
      return { kind: 'known' };
    case 'refused':
      return { kind: 'refused', code: acceptance.code, where: acceptance.where };
  }
}

/** The server's versions of the file's visits, read as a phone would. */
async function visitsHeld(
  store: VisitStore,
  { institution }: Destination,
  entries: readonly unknown[],
): Promise<Map<string, Visit>> {
  const wanted = new Set(entries.map(idOf));
  const held = new Map<string, Visit>();
  const limit = 500;
  for (let since = 0, isMore = true; isMore;) {
    const asked = { institution, collection: 'visits', device: '', since, limit } as const;
    const page = await store.pull(asked);
    const { documents, checkpoint } = JSON.parse(
      new TextDecoder().decode(page),
    ) as PulledPage<Visit>;
    for (const { _deleted, ...visit } of documents)
      if (wanted.has(visit.id)) held.set(visit.id, visit);
    isMore = documents.length === limit;
    since = checkpoint.seq;
  }
  return held;
}

function idOf(entry: unknown): string {
  const id: unknown =
    typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : '';
}
