import type { Post } from './directory.ts';
import type { Rung } from './ladder/rung.ts';
import type { Call } from './visit-story.ts';

/** What is known of whether the one who is asked can come for the visitor. */
export interface Coming {
  readonly step: Pick<Rung, 'contact' | 'reasons'>;
  /** The latest call to them in this visit; running while it has no outcome. */
  readonly call: Call | undefined;
  /** They said on the running call that they cannot come. */
  readonly hasDeclined?: boolean;
  /** The posts of the house; who may not leave theirs cannot come. */
  readonly posts: readonly Pick<Post, 'isServiceDesk' | 'mayLeave'>[];
}

/**
 * Whether the one who is asked can come for the visitor (A9, A10). What they say on the call counts
 * before what the house knows of them, and while they are being called nothing older counts.
 *
 * @returns undefined where nobody knows; that somebody is in does not say that they can leave their desk
 */
export function canCome({ step, call, hasDeclined, posts }: Coming): boolean | undefined {
  if (step.contact.kind === 'service-desk' && isKeptAtDesk(posts)) return false;
  if (hasDeclined) return false;
  if (call) return saidOnCall(call);
  return step.reasons.some(({ kind }) => kind === 'out' || kind === 'away') ? false : undefined;
}

function isKeptAtDesk(posts: Coming['posts']): boolean {
  const desks = posts.filter((post) => post.isServiceDesk);
  return desks.length > 0 && desks.every((desk) => !desk.mayLeave);
}

function saidOnCall({ outcome }: Call): boolean | undefined {
  if (outcome === undefined || outcome === 'in') return undefined;
  return outcome === 'coming';
}
