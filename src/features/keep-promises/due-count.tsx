import { useEffect } from 'react';

import { needsLooking } from '#domain/to-do-list.ts';

import { useToDoWords } from '../../words/use-to-do-words.ts';
import { useAtHand } from './use-to-do.ts';

/** How much asks to be looked at: on the way there, and on the app's icon where the system shows it. */
export function DueCount() {
  const { tell } = useToDoWords();
  const count = useAtHand()?.toDo.filter(needsLooking).length ?? 0;
  useEffect(() => {
    void navigator.setAppBadge?.(count).catch(() => undefined);
  }, [count]);
  if (count === 0) return null;
  return (
    <span className="bg-alert text-paper absolute -top-1 right-1 grid h-5 min-w-5 place-items-center rounded-full px-1 text-xs font-bold">
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{tell('count', { count })}</span>
    </span>
  );
}
