import type { CallOutcome } from '../act-values.ts';
import { isReached, wasAsked, type Ladder } from './rung.ts';

/** What can be offered to a visitor whose handler cannot be had now (A9). */
export type Offer = 'another-person' | 'message' | 'give-number' | 'appointment' | 'wait';

/**
 * What to offer at once after a call (A9), likeliest first; nothing when somebody was reached.
 * Another person is offered while there is one who was not asked yet.
 */
export function offersAfter(outcome: CallOutcome, { next }: Ladder): readonly Offer[] {
  if (isReached(outcome)) return [];
  const another: readonly Offer[] = wasAsked(next) ? [] : ['another-person'];
  const waiting: readonly Offer[] = outcome === 'busy' ? ['wait'] : [];
  return [...another, 'message', 'give-number', 'appointment', ...waiting];
}
