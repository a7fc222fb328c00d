import type { ActOf } from './act.ts';
import type { VisitStory } from './visit-story.ts';
import { isOver } from './visit-values.ts';

/** The referral under way: the visitor is being escorted, or somebody comes for them; else undefined. */
export function referralUnderWay(story: VisitStory): ActOf<'referred'> | undefined {
  if (isOver(story.status)) return undefined;
  const last = story.standing.findLast(
    (act) =>
      act.kind === 'referred' ||
      act.kind === 'handed-over' ||
      act.kind === 'turned-back' ||
      act.kind === 'reopened',
  );
  return last?.kind === 'referred' ? last : undefined;
}
