import { IconDatabaseOff } from '@tabler/icons-react';
import { Link } from 'wouter';

import { instantOfUuid } from '#domain/uuid.ts';

import { keepLoss, type Loss } from '../../store/loss.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dayAndTime } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

/** Visits that are named; of more than these nobody remembers the hour. */
const named = 6;

/**
 * Says that the browser has thrown this phone's data away, what may be lost with them and what to do,
 * until somebody has read it. Visits that turn out to have reached the server drop out.
 */
export function LossNotice({ loss: { missing } }: { loss: Loss }) {
  const { say } = useWords();
  const visits = Object.keys(missing).toSorted();
  return (
    <section aria-labelledby="loss" className="mb-4 grid gap-2">
      <Notice
        tone={visits.length > 0 ? 'alert' : 'wait'}
        icon={<IconDatabaseOff aria-hidden />}
        live
      >
        <h2 id="loss" className="font-bold">
          {say('lossTitle')}
        </h2>
        {visits.length === 0 ? <p>{say('lossNothing')}</p> : <Missing visits={visits} />}
        <p className="mt-1">{say('lossRebuilt')}</p>
      </Notice>
      <div className="grid grid-cols-2 gap-2">
        <Link href="/me" className={buttonLook('plain')}>
          {say('lossPrevent')}
        </Link>
        <Button onClick={() => keepLoss(undefined)}>{say('lossRead')}</Button>
      </div>
    </section>
  );
}

function Missing({ visits }: { visits: readonly string[] }) {
  const { say, language } = useWords();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <>
      <p className="font-semibold">{say('lossSome', { count: visits.length })}</p>
      <ul className="list-disc ps-5">
        {visits.slice(0, named).map((id) => (
          <li key={id}>
            {say('lossBegun', { when: dayAndTime(instantOfUuid(id), language, timeZone) })}
          </li>
        ))}
        {visits.length > named && <li>{say('lossMore', { count: visits.length - named })}</li>}
      </ul>
      <p className="mt-1 font-semibold">{say('lossThen')}</p>
    </>
  );
}
