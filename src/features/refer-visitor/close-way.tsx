import { useState } from 'react';

import { closedBy } from '#domain/notices.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Passed } from '#domain/way/way-question.ts';

import { here, setClosed, watchHere } from '../../store/way/here.ts';
import { Chip } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-live.ts';
import { useWayWords } from '../../words/use-way-words.ts';
import { nameSpot } from './name-spot.ts';

/** What the way leads through, each with a switch: closed, and every way goes round it, offline too. */
export function CloseWay({ at, through }: { at: VisitAtHand; through: readonly Passed[] }) {
  const words = useWayWords();
  const { closed } = useNow(watchHere, here);
  const byNotice = closedBy(at.notices);
  const [isOpen, setOpen] = useState(false);
  const spots = [...new Set([...byNotice, ...closed, ...through.map(({ closes }) => closes)])];
  if (spots.length === 0) return null;
  return (
    <details
      open={isOpen || closed.length > 0}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="focus-ring min-h-12 content-center rounded-xl font-semibold">
        {words.tell('closedTitle')}
      </summary>
      <p className="text-soft mb-2 text-sm">{words.tell('closedHint')}</p>
      <div className="flex flex-wrap gap-2">
        {spots.map((spot) => (
          <Chip
            key={spot}
            pressed={byNotice.includes(spot) || closed.includes(spot)}
            disabled={byNotice.includes(spot)}
            onClick={() => setClosed(spot, !closed.includes(spot))}
          >
            {nameSpot(words, at.index, spot)}
            {byNotice.includes(spot) && ` (${words.tell('closedByNotice')})`}
          </Chip>
        ))}
      </div>
    </details>
  );
}
