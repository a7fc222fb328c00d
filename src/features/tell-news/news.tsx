import { IconAlertTriangle } from '@tabler/icons-react';

import type { Directory } from '#domain/directory.ts';
import {
  isForAll,
  noticesAbout,
  noticesAt,
  type NoticeSubject,
  type ServiceNotice,
} from '#domain/notices.ts';

import { houseNow } from '../../store/house-clock.ts';
import { Notice } from '../../ui/notice.tsx';
import { useClock } from '../../ui/use-live.ts';
import { calendarDay } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

/** What is different today about a thing, or, without one, in the whole house (B7). */
export function News({ directory, about }: { directory: Directory; about?: NoticeSubject }) {
  const now = useClock(houseNow, 60_000);
  const current = noticesAt(directory.notices ?? [], now, directory.institution.timeZone);
  const shown = about ? noticesAbout(current, about) : current.filter(isForAll);
  return shown.map((notice) => <OneNotice key={notice.id} notice={notice} />);
}

function OneNotice({ notice }: { notice: ServiceNotice }) {
  const { say, text, language } = useWords();
  const { until } = notice;
  return (
    <Notice tone="wait" icon={<IconAlertTriangle size={20} aria-hidden />}>
      <p className="font-semibold">{text(notice.text)}</p>
      {until !== undefined && (
        <p className="text-sm">
          {say('newsUntil', { day: calendarDay(until.slice(0, 10), language) + sayTime(until) })}
        </p>
      )}
    </Notice>
  );
}

function sayTime(until: string): string {
  const [, time] = until.split('T');
  return time === undefined ? '' : `, ${time}`;
}
