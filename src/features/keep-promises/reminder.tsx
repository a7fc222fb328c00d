import { IconBellRinging } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';

import { isJustDue } from '#domain/to-do-list.ts';

import { buttonLook } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
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
  const what = words.tell(due.commitment.kind);
  return (
    <Notice tone="alert" live icon={<IconBellRinging aria-hidden />}>
      <p className="font-semibold">{words.tell('remind', { what })}</p>
      <p className="line-clamp-2">{tellAbout(words, circumstances.index, due)}</p>
      <Link href="/to-do" className={buttonLook('plain', 'mt-2 w-full')}>
        {words.tell('show')}
      </Link>
    </Notice>
  );
}
