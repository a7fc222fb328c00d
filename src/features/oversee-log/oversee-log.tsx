import { IconLivePhoto } from '@tabler/icons-react';
import { useMemo, useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { officeDay, officeDayBounds } from '#domain/office-day.ts';

import { watchLog } from '../../store/desk.ts';
import { watchDirectory } from '../../store/directory.ts';
import { houseNow } from '../../store/house-clock.ts';
import { currentIndex } from '../../store/house.ts';
import type { WatchSupervision } from '../../store/supervision.ts';
import { Button, Chip } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';
import { useLive, useNow } from '../../ui/use-live.ts';
import { useLogWords } from '../../words/use-log-words.ts';
import { ExportLog } from './export-log.tsx';
import { filterLog } from './filter-log.ts';
import { LateSection, useLate } from './late-section.tsx';
import { type LogChoice, LogFilter } from './log-filter.tsx';
import { needsSomebody, phonesInUse, PhonesSection } from './phones-section.tsx';
import { VisitTable } from './visit-table.tsx';
import { VisitTelling } from './visit-telling.tsx';

const pageSize = 200;

/** For a supervisor's desk: the log, and the phones that it comes from (G1, G2). */
export function OverseeLogPage({ watchSupervision }: { watchSupervision: WatchSupervision }) {
  const { say, tell } = useLogWords();
  const index = useNow(watchDirectory, currentIndex);
  const news = useLive(watchSupervision, undefined);
  const [shown, setShown] = useState<'visits' | 'late' | 'phones'>('visits');
  const late = useLate(index);
  if (!index) return <p>{say('loading')}</p>;
  const phones = news?.told ? phonesInUse(news.told, index) : [];
  const count = phones.filter(needsSomebody).length;
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap gap-2">
        <Chip pressed={shown === 'visits'} onClick={() => setShown('visits')}>
          {tell('logVisits')}
        </Chip>
        <Chip pressed={shown === 'late'} onClick={() => setShown('late')}>
          {late.length > 0 ? tell('logLateCount', { count: late.length }) : tell('logLate')}
        </Chip>
        <Chip pressed={shown === 'phones'} onClick={() => setShown('phones')}>
          {count > 0 ? tell('logPhonesNeed', { count }) : tell('logPhones')}
        </Chip>
      </div>
      {shown === 'visits' && <Log index={index} />}
      {shown === 'late' && <LateSection index={index} late={late} />}
      {shown === 'phones' && (news ? <PhonesSection index={index} news={news} /> : say('loading'))}
    </div>
  );
}

function useLog(index: DirectoryIndex) {
  const words = useLogWords();
  const { timeZone } = index.directory.institution;
  const [choice, setChoice] = useState<LogChoice>(() => ({
    day: officeDay(houseNow(), timeZone),
    query: '',
    status: 'all',
  }));
  const [limit, setLimit] = useState(pageSize);
  const span = useMemo(
    () => ({ ...officeDayBounds(choice.day, timeZone), limit }),
    [choice.day, timeZone, limit],
  );
  const visits = useLive(watchLog, span);
  const shown = visits && filterLog(visits, { ...choice, index, words });
  const isMore = visits?.length === limit;
  return { choice, setChoice, shown, isMore, showMore: () => setLimit(limit + pageSize) };
}

function Log({ index }: { index: DirectoryIndex }) {
  const { say, tell } = useLogWords();
  const { choice, setChoice, shown, isMore, showMore } = useLog(index);
  const [chosen, setChosen] = useState<string>();
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-2xl font-bold">{tell('logTitle')}</h1>
        <Badge tone="good">
          <IconLivePhoto size={16} aria-hidden />
          {tell('logLive')}
        </Badge>
        <p role="status" className="text-soft ms-auto">
          {shown ? tell('logCount', { count: shown.length }) : say('loading')}
        </p>
      </div>
      <LogFilter choice={choice} onChange={setChoice} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        <div className="grid min-w-0 gap-3">
          <VisitTable visits={shown ?? []} index={index} chosen={chosen} onChoose={setChosen} />
          {isMore && (
            <Button look="plain" onClick={showMore}>
              {tell('logMore')}
            </Button>
          )}
          {shown && shown.length > 0 && <ExportLog visits={shown} day={choice.day} index={index} />}
        </div>
        <VisitTelling visit={shown?.find((visit) => visit.id === chosen)} index={index} />
      </div>
    </div>
  );
}
