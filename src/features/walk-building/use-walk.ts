import { useMemo } from 'react';

import type { WalkTap } from '#domain/way/walk-text.ts';

import { type TextKeeper, useKeptText } from '../../ui/use-kept-text.ts';

const draft = 'usher.building.walk';

/** What was tapped so far; kept at every tap, and there again after a restart. */
export function useWalk(
  keeper: TextKeeper,
): readonly [readonly WalkTap[], (taps: readonly WalkTap[]) => void] {
  const [kept, keep] = useKeptText(keeper, draft);
  const taps = useMemo(() => tapsIn(kept), [kept]);
  return [taps, (next) => keep(next.length === 0 ? '' : JSON.stringify(next))];
}

/** Written by this page alone; an older build's that cannot be read is as good as none. */
function tapsIn(kept: string): readonly WalkTap[] {
  if (kept === '') return [];
  try {
    return JSON.parse(kept) as readonly WalkTap[];
  } catch {
    return [];
  }
}
