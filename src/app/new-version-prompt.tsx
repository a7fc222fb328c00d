import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { newVersionReady, postponeNewVersion, takeNewVersion } from './new-version.ts';

/** Asks before a new version replaces the one in use; drafts and visits survive it. */
export function NewVersion() {
  const { say } = useWords();
  const isReady = useNow(newVersionReady, () => newVersionReady().value);
  if (!isReady) return null;
  return (
    <div
      role="alert"
      className="sheet fixed inset-x-3 bottom-[calc(5.25rem+env(safe-area-inset-bottom))] z-20 mx-auto grid max-w-md gap-3 p-4 shadow-lg"
    >
      <div>
        <p className="font-semibold">{say('newVersion')}</p>
        <p className="text-soft">{say('newVersionHint')}</p>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Button look="plain" onClick={postponeNewVersion}>
          {say('newVersionLater')}
        </Button>
        <Button onClick={takeNewVersion}>{say('newVersionNow')}</Button>
      </div>
    </div>
  );
}
