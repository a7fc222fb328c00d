import {
  IconCheck,
  IconChevronRight,
  IconMail,
  IconMessageReply,
  IconPhoneOutgoing,
} from '@tabler/icons-react';

import { needsLooking, type ToDo } from '#domain/to-do-list.ts';

import { Badge } from '../../ui/notice.tsx';
import { useToDoWords } from '../../words/use-to-do-words.ts';
import { tellAbout, tellDue, tellStanding } from './tell-commitment.ts';
import type { AtHand } from './use-to-do.ts';

const icons = {
  message: IconMail,
  callback: IconPhoneOutgoing,
  answer: IconMessageReply,
  'follow-up': IconCheck,
} as const;

/** One message or promise in the list; a tap shows the whole of it. */
export function ToDoRow({
  toDo,
  circumstances,
  onOpen,
}: {
  toDo: ToDo;
  circumstances: AtHand['circumstances'];
  onOpen: () => void;
}) {
  const words = useToDoWords();
  const { commitment, due, isBack, part } = toDo;
  const KindIcon = icons[commitment.kind];
  const isLate = due.kind === 'late' || (isBack && part !== 'mine');
  const isLoud = needsLooking(toDo);
  const standing = tellStanding(words, toDo, circumstances);
  return (
    <button
      type="button"
      onClick={onOpen}
      className="focus-ring active:bg-wash flex min-h-16 w-full items-center gap-3 px-4 py-2 text-start"
    >
      <span className={isLoud ? 'text-enamel shrink-0' : 'text-soft shrink-0'}>
        <KindIcon aria-hidden size={26} stroke={1.75} />
      </span>
      <span className="min-w-0 grow leading-tight">
        <span className={`line-clamp-2 ${isLoud ? 'font-bold' : 'font-semibold'}`}>
          <span className="sr-only">{words.tell(commitment.kind)}: </span>
          {tellAbout(words, circumstances.index, toDo)}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={isLate ? 'alert' : 'calm'}>{tellDue(words, due)}</Badge>
          {standing !== '' && <span className="text-soft text-sm">{standing}</span>}
        </span>
      </span>
      <IconChevronRight aria-hidden size={18} className="text-soft shrink-0" />
    </button>
  );
}
