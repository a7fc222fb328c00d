import type { RefusalCode } from '#domain/visit-values.ts';
import type { Refusal, Visit } from '#domain/visit.ts';

import { type Acceptance, acceptVisit } from '../accept-visit.ts';
import { authorKey } from '../known-authors.ts';
import { cutToDepth } from '../nesting.ts';
import type { Push, PushOutcome, QuarantinedVersion } from './store.ts';

/** What judging a push needs of a store; each call is part of the push's own savepoint. */
export interface VisitShelf {
  find(id: string): Visit | undefined;
  /** Puts a visit in place and acknowledges it; `hashed` is the text of which its hash was taken. */
  write(visit: Visit, hashed: string): void;
  /** Tells the pushing device again that we have this version; does nothing for a push without a device. */
  acknowledgeAgain(visit: Visit): void;
  quarantine(version: QuarantinedVersion): void;
}

/** What became of one row; `answer` is the document sent back for a row that was not taken. */
type RowOutcome =
  | { readonly kind: 'accepted'; readonly announced?: Visit }
  | { readonly kind: 'same' }
  | { readonly kind: 'accepted'; readonly answer: unknown }
  | { readonly kind: 'conflict'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly answer: unknown };

/**
 * Judges the rows of one push in their order (design.md, "Protocol"). A bad row is kept in quarantine
 * and answered as a conflict that carries its refusal; the rows beside it go through, since one broken
 * document must not hold up the others on that phone (stack.md, B1).
 */
export function judgePush(push: Push, shelf: VisitShelf): PushOutcome {
  const outcomes = push.rows.map((row) => judgeRow(row, push, shelf));
  const accepted = outcomes.filter(({ kind }) => kind === 'accepted').length;
  const same = outcomes.filter(({ kind }) => kind === 'same').length;
  const announced = outcomes.flatMap((outcome) =>
    'announced' in outcome && outcome.announced ? [outcome.announced] : [],
  );
  return {
    conflicts: outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome.answer] : [])),
    accepted,
    same,
    refused: outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.code] : [])),
    changed: accepted > 0 || (same > 0 && push.device !== undefined),
    ...(announced.length > 0 && { announced }),
  };
}

/** Ids for which judging this push will ask its shelf; empty ones left out. */
export function idsIn(push: Push): readonly string[] {
  return push.rows.map((row) => idOf(newStateOf(row))).filter((id) => id !== '');
}

function judgeRow(row: unknown, push: Push, shelf: VisitShelf): RowOutcome {
  const pushed = newStateOf(row);
  const id = idOf(pushed);
  const master = id === '' ? undefined : shelf.find(id);
  const acceptance = acceptedFrom(push, master, pushed);
  switch (acceptance.kind) {
    case 'accepted':
      shelf.write(acceptance.visit, acceptance.hashed);
      return announcesAnew(acceptance.visit, master)
        ? { kind: 'accepted', announced: acceptance.visit }
        : { kind: 'accepted' };
    case 'blanked':
      shelf.write(acceptance.visit, acceptance.hashed);
      return { kind: 'accepted', answer: { ...acceptance.visit, _deleted: false } };
    case 'same':
      shelf.acknowledgeAgain(acceptance.visit);
      return { kind: 'same' };
    case 'conflict':
      return { kind: 'conflict', answer: { ...acceptance.master, _deleted: false } };
    case 'refused':
      return refuseRow({ push, shelf, id, pushed, row, master }, acceptance);
  }
}

interface RefusedRow {
  readonly push: Push;
  readonly shelf: VisitShelf;
  readonly id: string;
  readonly pushed: unknown;
  readonly row: unknown;
  readonly master: Visit | undefined;
}

/** Keeps what was not taken, and answers our own version, to nobody who was revoked. */
function refuseRow(
  { push, shelf, id, pushed, row, master }: RefusedRow,
  { code, where }: Extract<Acceptance, { kind: 'refused' }>,
): RowOutcome {
  const kept = cutToDepth(pushed ?? row);
  shelf.quarantine(quarantined(push, { id, code, where, raw: JSON.stringify(kept) }));
  const refusal: Refusal = { code, where, at: push.at };
  const ours = push.isRevoked ? undefined : master;
  const answered = ours ?? (pushed === undefined ? undefined : kept);
  return { kind: 'refused', code, answer: refusalAnswer(answered, refusal) };
}

/** The rule of acceptance, and whose acts this push may bring. */
function acceptedFrom(push: Push, master: Visit | undefined, pushed: unknown): Acceptance {
  if (push.isRevoked) return { kind: 'refused', code: 'revoked', where: '' };
  const acceptance = acceptVisit(master, pushed, push.institution);
  if (!('visit' in acceptance) || !push.unknownAuthors?.size) return acceptance;
  const index = strangersAct(acceptance.visit, master, push.unknownAuthors);
  if (index < 0) return acceptance;
  return { kind: 'refused', code: 'unknown-author', where: `/acts/${index}` };
}

/** Whether a visitor was announced to somebody by an act that is new. */
function announcesAnew({ acts }: Visit, master: Visit | undefined): boolean {
  return acts.some(
    (act) => act.kind === 'announced' && !master?.acts.some(({ id }) => id === act.id),
  );
}

/** Where an act stands that is new and whose author nobody knows; -1 if there is none. */
function strangersAct(
  { acts }: Visit,
  master: Visit | undefined,
  unknown: ReadonlySet<string>,
): number {
  const ours = new Set(master?.acts.map(({ id }) => id));
  return acts.findIndex((act) => !ours.has(act.id) && unknown.has(authorKey(act)));
}

function newStateOf(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('newDocumentState' in row)) return undefined;
  return row.newDocumentState ?? undefined;
}

function idOf(pushed: unknown): string {
  if (typeof pushed !== 'object' || pushed === null || !('id' in pushed)) return '';
  return typeof pushed.id === 'string' ? pushed.id.slice(0, 100) : '';
}

function quarantined(
  { institution, at, device, person }: Push,
  fault: Pick<QuarantinedVersion, 'id' | 'code' | 'where' | 'raw'>,
): QuarantinedVersion {
  return { institution, at, device, person, collection: 'visits', ...fault };
}

// Never answered as deleted: a deletion is not taken, so the visit lives on where it was made.
function refusalAnswer(document: unknown, refusal: Refusal): unknown {
  const fields = typeof document === 'object' && !Array.isArray(document) ? document : {};
  return { ...fields, _deleted: false, refusal };
}
