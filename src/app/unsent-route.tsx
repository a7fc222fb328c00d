import { UnsentPage } from '../features/send-records/unsent-page.tsx';
import { watchSyncStatus } from '../sync/status.ts';
import { useLive } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { tryNow } from './background.ts';
import { sayStatus } from './say-status.ts';
import { attempt } from './trouble.ts';

/** What is not sent yet, with the state of sending. */
export function UnsentRoute() {
  const words = useWords();
  const status = useLive(watchSyncStatus, undefined);
  const state = sayStatus(words, status ?? { kind: 'offline' });
  return <UnsentPage state={state} onTryNow={tryNow} attempt={attempt} />;
}
