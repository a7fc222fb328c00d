import { lazy, Suspense } from 'react';

import { UnsentPage } from '../features/send-records/unsent-page.tsx';
import { watchClock } from '../store/house-clock.ts';
import { watchSyncStatus } from '../sync/status.ts';
import { useLive, useNow } from '../ui/use-live.ts';
import { sayClock } from '../words/say-clock.ts';
import { useWords } from '../words/use-words.ts';
import { tryNow } from './background.ts';
import { PartBoundary } from './fault-page.tsx';
import { sayStatus } from './say-status.ts';
import { attempt } from './trouble.ts';

// Kept on every phone once it has time for it (docs/adr/029); all else on the page works without.
const LoadCopy = lazy(async () => ({
  default: (await import('../features/hand-over-shift/hand-over-shift-part.ts')).LoadCopy,
}));

/** What is not sent yet, with the state of sending. */
export function UnsentRoute() {
  const words = useWords();
  const status = useLive(watchSyncStatus, undefined);
  const state = sayStatus(words, status ?? { kind: 'offline' });
  const clock = sayClock(
    words,
    useNow(watchClock, () => watchClock().value),
  );
  return (
    <UnsentPage state={state} clock={clock} onTryNow={tryNow} attempt={attempt}>
      <PartBoundary>
        <Suspense fallback={<p className="text-soft">{words.say('loading')}</p>}>
          <LoadCopy attempt={attempt} />
        </Suspense>
      </PartBoundary>
    </UnsentPage>
  );
}
