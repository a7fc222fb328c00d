import type { Way } from '#domain/act-values.ts';
import type { ActDetails } from '#domain/act.ts';
import type { Contact } from '#domain/contact.ts';
import type { Call } from '#domain/visit-story.ts';
import type { WayAdvice } from '#domain/way-advice.ts';

/** How a visit ends that led the visitor to the right person. */
export const referredAndClosed = {
  kind: 'closed',
  outcome: 'referred',
  channel: 'in-person',
  contactGiven: true,
  surveyOffered: false,
} as const satisfies ActDetails;

/**
 * What one tap on a way records: the answer to the call, if one was made, the referral with its
 * reasons, and, when the way was only pointed out, the end of the visit.
 */
export function referralActs(
  whom: Contact,
  way: Way,
  advice: WayAdvice,
  call: Call | undefined,
): readonly ActDetails[] {
  const comes = way === 'collect' || way === 'meet-here';
  const referred: ActDetails = {
    kind: 'referred',
    whom,
    way,
    advised: advice.way,
    reasons: [...advice.reasons],
  };
  return [
    ...(call
      ? [{ kind: 'answered', call: call.id, outcome: comes ? 'coming' : 'in' } as const]
      : []),
    referred,
    ...(way === 'point' ? [referredAndClosed] : []),
  ];
}
