import type { Act, ActOf, CallOutcome } from './act.ts';
import type { Contact } from './contact.ts';
import type { Language } from './localized.ts';
import type { Need } from './needs.ts';
import type { VisitStatus } from './visit.ts';

/** One call-ahead as it stands: dialled, and answered or not yet (A9). */
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
 * that this build does not know are left aside, so that an older phone can show a newer visit.
 */
export function visitStory(acts: readonly Act[]): VisitStory {
  const standing = standingActs(acts);
  const last = <K extends Act['kind']>(kind: K) => lastOf(standing, kind);
  const first = acts[0];
  const needsNoted = last('needs-noted');
  const named = last('visitor-named');
  return {
    status: statusOf(standing),
    openedAt: first?.at ?? '',
    openedBy: first?.by ?? '',
    post: last('opened')?.post,
    language: last('greeted')?.language,
    visitor: named && { name: named.name, address: named.address },
    needs: needsNoted?.needs ?? [],
    priority: needsNoted?.priority ?? false,
    words: allOf(standing, 'words-noted').map((act) => act.words),
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

function lastOf<K extends Act['kind']>(acts: readonly Act[], kind: K): ActOf<K> | undefined {
  return acts.findLast((act): act is ActOf<K> => act.kind === kind);
}

function allOf<K extends Act['kind']>(acts: readonly Act[], kind: K): ActOf<K>[] {
  return acts.filter((act): act is ActOf<K> => act.kind === kind);
}

function matterOf(standing: readonly Act[]): Pick<VisitStory, 'card' | 'matterUnknown'> {
  const matter = standing.findLast(
    (act) => act.kind === 'matter-known' || act.kind === 'matter-unknown',
  );
  return {
    card: matter?.kind === 'matter-known' ? matter.card : undefined,
    matterUnknown: matter?.kind === 'matter-unknown',
  };
}

function statusOf(standing: readonly Act[]): VisitStatus {
  let status: VisitStatus = 'open';
  for (const act of standing) status = statusAfter(act, status);
  return status === 'open' && openWait(standing) ? 'waiting' : status;
}

function statusAfter(act: Act, before: VisitStatus): VisitStatus {
  switch (act.kind) {
    case 'closed':
      return 'closed';
    case 'paused':
      return 'paused';
    case 'opened':
    case 'resumed':
    case 'reopened':
      return 'open';
    case 'referred':
      return act.way === 'escort' ? 'escorting' : before;
    case 'handed-over':
      return before === 'escorting' ? 'open' : before;
    default:
      return before;
  }
}

function openWait(standing: readonly Act[]): ActOf<'wait-announced'> | undefined {
  const ended = new Set(allOf(standing, 'wait-ended').map((act) => act.wait));
  return allOf(standing, 'wait-announced').findLast((act) => !ended.has(act.id));
}

function callsOf(standing: readonly Act[]): Call[] {
  return allOf(standing, 'called').map((call) => {
    const answer = allOf(standing, 'answered').findLast((act) => act.call === call.id);
    const naming = allOf(standing, 'handler-named').findLast((act) => act.call === call.id);
    return {
      id: call.id,
      whom: call.whom,
      at: call.at,
      ...(answer && { outcome: answer.outcome }),
      ...(answer?.minutes !== undefined && { minutes: answer.minutes }),
      ...(naming && { named: naming.person }),
    };
  });
}
