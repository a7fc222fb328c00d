import { IconBellRinging, IconChevronRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';

import { isJustDue } from '#domain/to-do-list.ts';

import { useToDoWords } from '../../words/use-to-do-words.ts';
import { tellAbout } from './tell-commitment.ts';
import type { AtHand } from './use-to-do.ts';

/** Reminds of what has just become due, whatever is on the screen (B5). */
export function Reminder({ atHand: { toDo, circumstances } }: { atHand: AtHand }) {
  const words = useToDoWords();
  const due = toDo.find(isJustDue);
  const id = due?.commitment.id;
  useEffect(() => {
    if (id !== undefined) navigator.vibrate?.([200, 100, 200]);
  }, [id]);
  if (!due) return null;
  const what = `${words.tell(due.commitment.kind)} · ${tellAbout(words, circumstances.index, due)}`;
  return (
    <div role="status">
      <Link
        href="/to-do"
        className="focus-ring bg-alert-wash text-alert mb-4 flex min-h-12 items-center gap-3 rounded-xl px-4 py-2 font-semibold"
      >
        <IconBellRinging aria-hidden className="shrink-0" />
        <span className="min-w-0 grow truncate">{words.tell('remind', { what })}</span>
        <IconChevronRight aria-hidden size={18} className="shrink-0" />
      </Link>
    </div>
  );
}
