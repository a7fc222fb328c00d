import { useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { absencesOf, type DueState } from '#domain/seeing-to.ts';
import { lateList, type ToDo } from '#domain/to-do-list.ts';

import { watchVisits } from '../../store/desk.ts';
import { houseNow } from '../../store/house-clock.ts';
import { watchPresence } from '../../store/presence.ts';
import { Badge } from '../../ui/notice.tsx';
import { useClock, useLive } from '../../ui/use-live.ts';
import { contactName } from '../../words/contact-name.ts';
import { dayAndTime, lengthOfTime } from '../../words/times.ts';
import { type LogWords, useLogWords } from '../../words/use-log-words.ts';
import { matterOf } from './matter-of.ts';
import { VisitTelling } from './visit-telling.tsx';

const owing = { status: 'owing', limit: 1000 } as const;

type Late = Omit<ToDo, 'part'>;

/** What is late or was not read in time, whoever has to see to it (B5, G2). */
export function useLate(index: DirectoryIndex | undefined): readonly Late[] {
  const visits = useLive(watchVisits, owing);
  const nowMs = useClock(houseNow, 30_000);
  const presence = useLive(watchPresence, undefined);
  if (!visits || !index) return [];
  return lateList(visits, { index, nowMs, absence: absencesOf(presence, { index, nowMs }) });
}

/** Late promises and unread messages; what they are about is read in the visit's story. */
export function LateSection({ index, late }: { index: DirectoryIndex; late: readonly Late[] }) {
  const { tell } = useLogWords();
  const [chosen, setChosen] = useState<string>();
  const visit = late.find((each) => each.visit.id === chosen)?.visit;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
      <section aria-labelledby="late" className="grid min-w-0 gap-2">
        <h1 id="late" className="text-2xl font-bold">
          {tell('lateTitle')}
        </h1>
        <p className="text-soft">{late.length === 0 ? tell('lateNone') : tell('lateHint')}</p>
        <ul className="sheet divide-line divide-y overflow-hidden empty:hidden">
          {late.map((each) => (
            <li key={each.commitment.id}>
              <LateRow
                late={each}
                index={index}
                isChosen={each.visit.id === chosen}
                onChoose={() => setChosen(each.visit.id)}
              />
            </li>
          ))}
        </ul>
      </section>
      <VisitTelling visit={visit} index={index} />
    </div>
  );
}

const kinds = {
  message: 'lateMessage',
  callback: 'lateCallback',
  answer: 'lateAnswer',
  'follow-up': 'lateFollowUp',
} as const;

function tellTime({ tell, language }: LogWords, due: DueState): string {
  if (due.kind === 'to-come') return tell('lateUnread');
  return tell('lateBy', { time: lengthOfTime(due.minutesLate * 60_000, language) });
}

function LateRow({
  late: { visit, commitment, due, isBack },
  index,
  isChosen,
  onChoose,
}: {
  late: Late;
  index: DirectoryIndex;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const words = useLogWords();
  const { timeZone } = index.directory.institution;
  const taker = index.person(commitment.taken.by)?.name ?? commitment.taken.by;
  const parts = [
    matterOf(words, index, visit),
    words.tell('lateTaken', {
      name: taker,
      when: dayAndTime(commitment.taken.at, words.language, timeZone),
    }),
    isBack && due.kind === 'late' && words.tell('lateUnread'),
  ];
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="focus-ring aria-pressed:bg-wash aria-pressed:text-on-wash flex min-h-16 w-full items-center gap-3 px-4 py-2 text-start"
    >
      <span className="min-w-0 grow leading-tight">
        <span className="block font-semibold">
          {words.tell(kinds[commitment.kind], {
            name: contactName(words, index, commitment.whom),
          })}
        </span>
        <span className="text-soft block text-sm">{parts.filter(Boolean).join(' · ')}</span>
      </span>
      <Badge tone="alert">{tellTime(words, due)}</Badge>
    </button>
  );
}
