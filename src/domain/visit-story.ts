import { doneAt } from './act-time.ts';
import type { CallOutcome } from './act-values.ts';
import type { Act, ActOf } from './act.ts';
import { commitmentsOf, isOwed } from './commitment.ts';
import type { Contact } from './contact.ts';
import type { Language } from './localized.ts';
import type { Need } from './needs.ts';
import { isBlanked } from './personal-fields.ts';
import type { VisitStatus } from './visit-values.ts';

/**
 * One call-ahead as it stands: dialled, and answered or not yet (A9); or a visitor announced on the
 * colleague's phone, and answered; or a way there made in vain.
 */
export interface Call {
  readonly id: string;
  readonly whom: Contact;
  readonly at: string;
  readonly outcome?: CallOutcome;
  /** How long the one called is busy or needs to come down, in minutes, if they said so. */
  readonly minutes?: number;
  /** The handler whom the one called has named (A8). */
  readonly named?: string;
}

/** What a visit amounts to after all its acts: the fold that every screen and query reads. */
export interface VisitStory {
  readonly status: VisitStatus;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly post: string | undefined;
  readonly language: Language | undefined;
  readonly visitor:
    | { readonly name: string; readonly address: 'sir' | 'madam' | 'neutral' }
    | undefined;
  readonly needs: readonly Need[];
  readonly priority: boolean;
  readonly words: readonly string[];
  readonly card: string | undefined;
  /** Whom the visitor asked for by name, when that is all that is known. */
  readonly wanted: string | undefined;
  readonly matterUnknown: boolean;
  readonly calls: readonly Call[];
  readonly wait: ActOf<'wait-announced'> | undefined;
  readonly referral: ActOf<'referred'> | undefined;
  readonly closing: ActOf<'closed'> | undefined;
  readonly escalation: ActOf<'escalated'> | undefined;
  readonly messages: readonly ActOf<'message-taken'>[];
  readonly appointments: readonly ActOf<'appointment-made'>[];
  /** Acts that count: those not undone, without the undoing itself. */
  readonly standing: readonly Act[];
}

/** Leaves out what was undone. An undo that is itself undone does not count. */
export function standingActs(acts: readonly Act[]): readonly Act[] {
  const undone = new Set<string>();
  for (const act of acts.toReversed()) {
    if (act.kind === 'undone' && !undone.has(act.id)) undone.add(act.act);
  }
  return acts.filter((act) => act.kind !== 'undone' && !undone.has(act.id));
}

/**
 * Reads a visit's acts, oldest first, into what they amount to (design.md, point 1). Kinds of acts
 * that this build does not know are left aside, so that an older phone can show a newer visit. A
 * visit of which everything was undone is closed, without an outcome.
 */
export function visitStory(acts: readonly Act[]): VisitStory {
  const standing = standingActs(acts);
  const last = <K extends Act['kind']>(kind: K) => lastOf(standing, kind);
  const named = last('visitor-named');
  return {
    status: statusOf(acts, standing),
    ...openingOf(acts),
    post: last('opened')?.post,
    language: last('greeted')?.language,
    visitor: named && !isBlanked(named) ? { name: named.name, address: named.address } : undefined,
    ...needsOf(standing),
    words: allOf(standing, 'words-noted').flatMap((act) => (isBlanked(act) ? [] : act.words)),
    ...matterOf(standing),
    calls: callsOf(standing),
    wait: openWait(standing),
    referral: last('referred'),
    closing: standing.findLast((act) => act.kind === 'closed'),
    escalation: last('escalated'),
    messages: allOf(standing, 'message-taken'),
    appointments: allOf(standing, 'appointment-made'),
    standing,
  };
}

/** The part of the story that stands in the visit's indexed fields, without the work of telling it all. */
export function visitState(
  acts: readonly Act[],
): Pick<VisitStory, 'status' | 'openedAt' | 'openedBy'> {
  return { status: statusOf(acts, standingActs(acts)), ...openingOf(acts) };
}

function lastOf<K extends Act['kind']>(acts: readonly Act[], kind: K): ActOf<K> | undefined {
  return acts.findLast((act): act is ActOf<K> => act.kind === kind);
}

function allOf<K extends Act['kind']>(acts: readonly Act[], kind: K): ActOf<K>[] {
  return acts.filter((act): act is ActOf<K> => act.kind === kind);
}

function openingOf(acts: readonly Act[]): Pick<VisitStory, 'openedAt' | 'openedBy'> {
  const first = acts[0];
  return { openedAt: first?.at ?? '', openedBy: first?.by ?? '' };
}

function needsOf(standing: readonly Act[]): Pick<VisitStory, 'needs' | 'priority'> {
  const noted = lastOf(standing, 'needs-noted');
  return { needs: noted?.needs ?? [], priority: noted?.priority ?? false };
}

// The last of these says what the matter is, or that it is open again.
const matterKinds: ReadonlySet<Act['kind']> = new Set([
  'matter-known',
  'person-wanted',
  'matter-unknown',
  'matter-reconsidered',
]);

function matterOf(standing: readonly Act[]): Pick<VisitStory, 'card' | 'wanted' | 'matterUnknown'> {
  const matter = standing.findLast((act) => matterKinds.has(act.kind));
  return {
    card: matter?.kind === 'matter-known' ? matter.card : undefined,
    wanted: matter?.kind === 'person-wanted' ? matter.person : undefined,
    matterUnknown: matter?.kind === 'matter-unknown',
  };
}

function statusOf(acts: readonly Act[], standing: readonly Act[]): VisitStatus {
  if (standing.length === 0 && acts.length > 0) return 'closed';
  let status: VisitStatus = 'open';
  for (const act of standing) status = statusAfter(act, status);
  if (status === 'closed') return commitmentsOf(standing).some(isOwed) ? 'promised' : status;
  return status === 'open' && openWait(standing) ? 'waiting' : status;
}

const statusByKind: { readonly [K in Act['kind']]?: VisitStatus } = {
  opened: 'open',
  resumed: 'open',
  reopened: 'open',
  paused: 'paused',
  closed: 'closed',
};

function statusAfter(act: Act, before: VisitStatus): VisitStatus {
  if (act.kind === 'referred' && act.way === 'escort') return 'escorting';
  const isBack = act.kind === 'handed-over' || act.kind === 'turned-back';
  if (isBack && before === 'escorting') return 'open';
  return statusByKind[act.kind] ?? before;
}

function openWait(standing: readonly Act[]): ActOf<'wait-announced'> | undefined {
  const ended = new Set(allOf(standing, 'wait-ended').map((act) => act.wait));
  return allOf(standing, 'wait-announced').findLast((act) => !ended.has(act.id));
}

function callsOf(standing: readonly Act[]): Call[] {
  return standing.flatMap((act) => {
    if (act.kind === 'called') return callOf(act, standing);
    // An announcement counts as a call once it is answered; until then the telephone stands beside it.
    if (act.kind === 'announced') return [callOf(act, standing)].filter(isAnswered);
    // Who was looked for at their door in vain was asked as well; the asking goes on behind them.
    if (act.kind !== 'turned-back') return [];
    return { id: act.id, whom: act.whom, at: doneAt(act), outcome: 'not-in' as const };
  });
}

function isAnswered({ outcome }: Call): boolean {
  return outcome !== undefined;
}

function callOf(call: ActOf<'called' | 'announced'>, standing: readonly Act[]): Call {
  const answer = allOf(standing, 'answered').findLast((act) => act.call === call.id);
  const naming = allOf(standing, 'handler-named').findLast((act) => act.call === call.id);
  return {
    id: call.id,
    whom: call.whom,
    at: doneAt(call),
    ...(answer && { outcome: answer.outcome }),
    ...(answer?.minutes !== undefined && { minutes: answer.minutes }),
    ...(naming && { named: naming.person }),
  };
}
