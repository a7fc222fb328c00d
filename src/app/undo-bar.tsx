import { IconArrowBackUp } from '@tabler/icons-react';

import { undoableActs } from '#domain/undo.ts';
import type { Visit } from '#domain/visit.ts';

import { undoActs } from '../store/desk.ts';
import { holder } from '../store/holder.ts';
import { houseNow } from '../store/house-clock.ts';
import { useClock } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { attempt } from './trouble.ts';

/** Takes the last tap back, for ten seconds after it. */
export function UndoBar({ visit }: { visit: Visit }) {
  const { say } = useWords();
  const now = useClock(houseNow, 500);
  const acts = undoableActs(visit.acts, holder().device, new Date(now));
  if (acts.length === 0) return null;
  const ids = acts.map((act) => act.id);
  return (
    <div
      role="status"
      className="bg-ink text-paper fixed inset-x-0 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-10 flex min-h-14 items-center justify-center gap-4 lg:bottom-0"
    >
      <span>{say('undoOffer')}</span>
      <button
        type="button"
        onClick={() => void attempt(() => undoActs(visit.id, ids))}
        className="focus-ring inline-flex min-h-12 items-center gap-2 rounded-xl px-4 font-bold"
      >
        <IconArrowBackUp aria-hidden />
        {say('undo')}
      </button>
    </div>
  );
}
