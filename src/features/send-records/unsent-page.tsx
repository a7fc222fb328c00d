import { IconClockExclamation, IconDownload, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { Visit } from '#domain/visit.ts';

import { exportUnsent, watchUnsent } from '../../store/desk.ts';
import { houseNow } from '../../store/house-clock.ts';
import { houseTimeZone } from '../../store/house.ts';
import { watchUnsentPresence } from '../../store/waiting-presence.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useLive } from '../../ui/use-live.ts';
import { refusalNames } from '../../words/names.ts';
import { dayAndTime } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

/** Runs what reads the store, and shows on the screen what kept it from doing so. */
type Attempt = (run: () => Promise<void>) => Promise<unknown>;

async function saveCopy() {
  saveFile(await exportUnsent(), houseNow());
}

/** What the server has not acknowledged: counted, savable as a file, and what it would not take (I1). */
export function UnsentPage({
  state,
  clock,
  onTryNow,
  attempt,
  children,
}: {
  state: string;
  /** What is wrong with the phone's clock. */
  clock: string | undefined;
  onTryNow: () => void;
  attempt: Attempt;
  /** What takes over the copy of another phone (I1). */
  children: ReactNode;
}) {
  const { say } = useWords();
  const unsent = useLive(watchUnsent, undefined);
  return (
    <div className="grid max-w-2xl gap-4">
      <h1 className="text-2xl font-bold">{say('unsentTitle')}</h1>
      <p className="text-soft">{state}</p>
      {clock !== undefined && (
        <Notice tone="wait" live icon={<IconClockExclamation aria-hidden />}>
          {clock}
        </Notice>
      )}
      {unsent && <Waiting visits={unsent.count} />}
      <div className="grid gap-2 sm:grid-cols-2">
        <Button look="soft" onClick={onTryNow}>
          <IconRefresh aria-hidden />
          {say('unsentTryNow')}
        </Button>
        <Button look="plain" onClick={() => void attempt(saveCopy)}>
          <IconDownload aria-hidden />
          {say('unsentExport')}
        </Button>
      </div>
      {unsent && unsent.refused.length > 0 && <Refused visits={unsent.refused} />}
      <section className="grid gap-3">
        <h2 className="text-xl font-bold">{say('copyTitle')}</h2>
        <p className="text-soft">{say('copyHint')}</p>
        {children}
      </section>
    </div>
  );
}

function Waiting({ visits }: { visits: number }) {
  const { say } = useWords();
  const sayings = useLive(watchUnsentPresence, undefined) ?? 0;
  const isNothing = visits + sayings === 0;
  return (
    <Notice tone={isNothing ? 'good' : 'wait'} live>
      {isNothing && say('unsentNone')}
      {visits > 0 && <p>{say('unsentSome', { count: visits })}</p>}
      {sayings > 0 && <p>{say('unsentPresence', { count: sayings })}</p>}
    </Notice>
  );
}

function Refused({ visits }: { visits: readonly Visit[] }) {
  const { say, language } = useWords();
  const timeZone = houseTimeZone();
  return (
    <section className="grid gap-2">
      <h2 className="text-xl font-bold">{say('refusedTitle')}</h2>
      <p>{say('refusedHint')}</p>
      <ul className="grid gap-2">
        {visits.map((visit) => (
          <li key={visit.id}>
            <Link href={`/visit/${visit.id}`} className="sheet focus-ring block px-4 py-3">
              <span className="block font-semibold">
                {dayAndTime(visit.openedAt, language, timeZone)}
              </span>
              {visit.refusal && (
                <span className="text-alert block">
                  {say(refusalNames[visit.refusal.code], { where: visit.refusal.where })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
