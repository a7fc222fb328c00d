import { UnsentPage } from '../features/send-records/unsent-page.tsx';
import { watchClock } from '../store/house-clock.ts';
import { watchSyncStatus } from '../sync/status.ts';
import { useLive, useNow } from '../ui/use-live.ts';
import { sayClock } from '../words/say-clock.ts';
import { useWords } from '../words/use-words.ts';
import { tryNow } from './background.ts';
import { sayStatus } from './say-status.ts';
import { attempt } from './trouble.ts';

/** What is not sent yet, with the state of sending. */
export function UnsentRoute() {
  const words = useWords();
  const status = useLive(watchSyncStatus, undefined);
  const state = sayStatus(words, status ?? { kind: 'offline' });
  const clock = sayClock(
    words,
    useNow(watchClock, () => watchClock().value),
  );
  return <UnsentPage state={state} clock={clock} onTryNow={tryNow} attempt={attempt} />;
}
