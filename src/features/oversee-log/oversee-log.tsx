import { IconLivePhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { officeDay, officeDayBounds } from '#domain/office-day.ts';
import { type VisitStatus, visitStatuses } from '#domain/visit-values.ts';

import { watchLog } from '../../store/desk.ts';
import { watchDirectory } from '../../store/directory.ts';
import { currentIndex } from '../../store/house.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Badge } from '../../ui/notice.tsx';
import { useLive, useNow } from '../../ui/use-live.ts';
import { statusNames } from '../../words/names.ts';
import { useWords } from '../../words/use-words.ts';
import { filterLog } from './filter-log.ts';
import { VisitTable } from './visit-table.tsx';
import { VisitTelling } from './visit-telling.tsx';

const pageSize = 200;

/** The synced log for a supervisor's desk: live list and a visit's whole story (G1). */
export function OverseeLogPage() {
  const { say } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  if (!index) return <p>{say('loading')}</p>;
  return <Log index={index} />;
}

function Log({ index }: { index: DirectoryIndex }) {
  const words = useWords();
  const { say } = words;
  const { timeZone } = index.directory.institution;
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? officeDay(Date.now(), timeZone);
  const chosen = params.get('visit');
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<VisitStatus | 'all'>('all');
  const [limit, setLimit] = useState(pageSize);
  const visits = useLive(
    () => watchLog({ ...officeDayBounds(day, timeZone), limit }),
    [day, timeZone, limit],
  );
  const shown = visits && filterLog(visits, { query, status, index, words });
  const open = visits?.find((visit) => visit.id === chosen);

  function put(changes: Record<string, string>) {
    setParams({ ...Object.fromEntries(params), ...changes }, { replace: true });
  }

  return (
    <div className="grid gap-4">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="text-2xl font-bold">{say('logTitle')}</h1>
        <Badge tone="good">
          <IconLivePhoto size={16} aria-hidden />
          {say('logLive')}
        </Badge>
        <p role="status" className="text-soft ms-auto">
          {shown ? say('logCount', { count: shown.length }) : say('loading')}
        </p>
      </header>
      <div className="grid gap-3 md:grid-cols-[12rem_1fr_14rem]">
        <TextField
          label={say('logDay')}
          type="date"
          value={day}
          onText={(next) => next !== '' && put({ day: next })}
        />
        <TextField label={say('logFind')} type="search" value={query} onText={setQuery} />
        <SelectField
          label={say('logStatus')}
          value={status}
          onChoice={setStatus}
          options={[
            { value: 'all' as const, label: say('logAll') },
            ...visitStatuses.map((each) => ({ value: each, label: say(statusNames[each]) })),
          ]}
        />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
        <div className="grid gap-3">
          <VisitTable
            visits={shown ?? []}
            index={index}
            chosen={chosen}
            onChoose={(visit) => put({ day, visit })}
          />
          {visits?.length === limit && (
            <Button look="plain" onClick={() => setLimit(limit + pageSize)}>
              {say('logMore')}
            </Button>
          )}
        </div>
        <VisitTelling visit={open} index={index} />
      </div>
    </div>
  );
}
