import type { Contact } from '../contact.ts';
import type { Language } from '../localized.ts';
import type { Call } from '../visit-story.ts';

/** Why somebody is in the ladder. */
export type AskRole =
  | 'handler'
  | 'deputy'
  | 'substitute'
  | 'named'
  | 'secretariat'
  | 'service-desk';

/** Why somebody is asked, asked later or passed over; a rung always has one at least. */
export type RungReason =
  | { readonly kind: 'handles' }
  | { readonly kind: 'asked-for' }
  | { readonly kind: 'deputises' }
  | { readonly kind: 'stands-in'; readonly for: string }
  | { readonly kind: 'named' }
  | { readonly kind: 'front-office' }
  | { readonly kind: 'knows-where'; readonly person: string }
  | { readonly kind: 'always-knows' }
  | { readonly kind: 'in'; readonly saidAt: string }
  | { readonly kind: 'out'; readonly backAt?: string; readonly saidAt: string }
  | { readonly kind: 'due-back'; readonly backAt: string; readonly saidAt: string }
  | { readonly kind: 'away'; readonly until: string; readonly saidAt: string }
  | { readonly kind: 'leave-over'; readonly until: string }
  | { readonly kind: 'speaks'; readonly language: Language }
  | { readonly kind: 'closed'; readonly notice: string }
  | { readonly kind: 'moved'; readonly notice: string }
  | { readonly kind: 'outside-hours' };

/** One human who can be asked, why, and what came of it. */
export interface Rung {
  readonly contact: Contact;
  readonly role: AskRole;
  /** Where to find them; undefined when it is not known, or closed. */
  readonly room: string | undefined;
  readonly extension: string | undefined;
  readonly reasons: readonly [RungReason, ...RungReason[]];
  /** Whether it is known that asking them would be in vain: they are away, out, or their place is closed. */
  readonly isPassedOver: boolean;
  /** The latest call to them in this visit. */
  readonly tried: Call | undefined;
}

/** Whom to ask, in order; the last rung is always the service desk. */
export interface Ladder {
  readonly rungs: readonly Rung[];
  /** Whom to ask now, or who was reached and expects the visitor. */
  readonly next: Rung;
}

/** Asked, and that is over: in vain, or they named somebody else. */
export function wasAsked({ tried }: Pick<Rung, 'tried'>): boolean {
  if (tried?.outcome === undefined) return tried?.named !== undefined;
  return tried.named !== undefined || !isReached(tried.outcome);
}

/** Whether a call found the one it was made to. */
export function isReached(outcome: Call['outcome']): boolean {
  return outcome === 'in' || outcome === 'coming';
}
