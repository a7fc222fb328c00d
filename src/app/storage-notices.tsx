import { type ComponentType, lazy, Suspense } from 'react';

import { type Loss as LossToRead, watchLoss } from '../store/loss.ts';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { attempt, isStorageClosed, watchTrouble } from './trouble.ts';

// Hardly ever needed; where one of them does not load, the rest of the screen goes on without it.
const MendStorage = lazy<ComponentType<{ onTryAgain: () => Promise<void> }>>(() =>
  import('../features/mend-storage/mend-storage.tsx').then(
    (part) => ({ default: part.MendStorage }),
    nothing,
  ),
);
const LossNotice = lazy<ComponentType<{ loss: LossToRead }>>(() =>
  import('../features/regain-records/loss-notice.tsx').then(
    (part) => ({ default: part.LossNotice }),
    nothing,
  ),
);

function nothing() {
  return { default: () => null };
}

async function openAgain(): Promise<void> {
  await attempt(async () => (await import('./background.ts')).openAgain());
}

/** What kept the last step from being recorded, and what can be done while nothing can. */
export function Trouble() {
  const { say } = useWords();
  const sentence = useNow(watchTrouble, () => watchTrouble().value);
  if (sentence === undefined) return null;
  return (
    <>
      <div role="alert" className="mb-4">
        <Notice tone="alert">{say(sentence)}</Notice>
      </div>
      {isStorageClosed(sentence) && (
        <Suspense fallback={null}>
          <MendStorage onTryAgain={openAgain} />
        </Suspense>
      )}
    </>
  );
}

/** That the browser has thrown this phone's data away, until somebody has read it. */
export function Loss() {
  const loss = useNow(watchLoss, () => watchLoss().value);
  if (!loss) return null;
  return (
    <Suspense fallback={null}>
      <LossNotice loss={loss} />
    </Suspense>
  );
}
