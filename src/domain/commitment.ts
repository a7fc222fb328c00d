import { doneAt } from './act-time.ts';
import type { NextChannel, Promised } from './act-values.ts';
import type { Act, ActOf } from './act.ts';
import type { Contact } from './contact.ts';
import { isBlanked } from './personal-fields.ts';

/** Who did something, and when. */
export interface Mark {
  readonly by: string;
  readonly at: string;
}

/** Something that somebody has to see to by a certain time: a message taken, or what was promised (B4, B5). */
export interface Commitment {
  /** Of the act that made it. */
  readonly id: string;
  readonly kind: 'message' | Promised;
  /** Who is to see to it now. */
  readonly whom: Contact;
  /** Who took it down, and when. */
  readonly taken: Mark;
  /** When it came to whoever is to see to it now. */
  readonly sinceAt: string;
  readonly dueAt: string;
  readonly about: string | undefined;
  /** How the visitor can be reached. */
  readonly reach: string | undefined;
  /** Who of those who have to see to it has read it since it came to them. */
  readonly seen: Mark | undefined;
  readonly kept: Mark | undefined;
}

/**
 * What was taken and promised in a visit, in the order of its acts. What was blanked is left out: its time
 * is over, and nobody could do anything about it (G5).
 *
 * @param standing acts that count (`standingActs`)
 */
export function commitmentsOf(standing: readonly Act[]): Commitment[] {
  return standing.flatMap((act) => {
    const made = isBlanked(act) ? undefined : madeBy(act, standing);
    return made ? withMarks(made, standing) : [];
  });
}

/** Whether it is still to be seen to. */
export function isOwed({ kept }: Pick<Commitment, 'kept'>): boolean {
  return kept === undefined;
}

type Made = Omit<Commitment, 'seen' | 'kept' | 'sinceAt'>;

function madeBy(act: Act, standing: readonly Act[]): Made | undefined {
  switch (act.kind) {
    case 'message-taken':
      return { ...core(act), ...act, kind: 'message' };
    case 'commitment-made':
      return { ...core(act), ...act, kind: act.promise, about: act.about };
    case 'closed':
      return promisedAtClosing(act, standing);
    default:
      return undefined;
  }
}

function core(act: Act): Pick<Made, 'id' | 'taken'> {
  return { id: act.id, taken: { by: act.by, at: doneAt(act) } };
}

const promisedBy: { readonly [C in NextChannel]?: Promised } = {
  telephone: 'callback',
  'e-mail': 'answer',
  letter: 'answer',
};

// What was said at the farewell binds the house only where the house has to come back to the visitor.
function promisedAtClosing(act: ActOf<'closed'>, standing: readonly Act[]): Made | undefined {
  const kind = promisedBy[act.channel];
  const { next: about, nextAt: dueAt } = act;
  if (!kind || about === undefined || dueAt === undefined) return undefined;
  // Another farewell, or going on after it, says anew what comes next.
  const last = standing.findLast(({ kind: each }) => each === 'closed' || each === 'reopened');
  if (last?.id !== act.id) return undefined;
  return {
    ...core(act),
    kind,
    about,
    dueAt,
    whom: { kind: 'person', person: act.by },
    reach: undefined,
  };
}

function withMarks(made: Made, standing: readonly Act[]): Commitment {
  const about = standing.filter((act): act is ActAbout => isAbout(act, made.id));
  const passed = about.findLast((act) => act.kind === 'commitment-passed');
  const seen = about.find(
    (act) => act.kind === 'commitment-seen' && (passed === undefined || act.at > passed.at),
  );
  const kept = about.find((act) => act.kind === 'commitment-kept');
  const { id, kind, whom, taken, dueAt, reach } = made;
  return {
    id,
    kind,
    whom: passed?.whom ?? whom,
    taken,
    sinceAt: passed ? doneAt(passed) : taken.at,
    dueAt,
    about: made.about,
    reach,
    seen: seen && core(seen).taken,
    kept: kept && core(kept).taken,
  };
}

type ActAbout = ActOf<'commitment-seen' | 'commitment-kept' | 'commitment-passed'>;

function isAbout(act: Act, commitment: string): act is ActAbout {
  return 'commitment' in act && act.commitment === commitment;
}
