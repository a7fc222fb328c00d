import type { ClockStanding } from '#domain/house-clock.ts';

import { lengthOfTime } from './times.ts';
import type { Words } from './use-words.ts';

/** What there is to say of the phone's clock; undefined while it is right. */
export function sayClock({ say, language }: Words, standing: ClockStanding): string | undefined {
  if (standing.kind === 'right') return undefined;
  if (standing.kind === 'doubtful') return say('clockDoubtful');
  const difference = lengthOfTime(standing.aheadMs, language);
  return say(standing.aheadMs > 0 ? 'clockAhead' : 'clockBehind', { difference });
}
