import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';

import { houseNow } from '../../store/house-clock.ts';
import { rescueUnsent } from '../../store/rescue-unsent.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useWords } from '../../words/use-words.ts';

/** What became of the copy: visits in it, or that nothing can be read. */
type Copied = number | 'unread' | undefined;

/**
 * What can be done while the phone's database does not open: try again, load again, and save what is
 * unsent as a file, read past the database's own program (B2).
 */
export function MendStorage({ onTryAgain }: { onTryAgain: () => Promise<unknown> }) {
  const { say } = useWords();
  const [isTrying, setTrying] = useState(false);
  const [copied, setCopied] = useState<Copied>();

  async function tryAgain() {
    setTrying(true);
    await onTryAgain();
    setTrying(false);
  }

  async function saveCopy() {
    const rescued = await rescueUnsent().catch(() => undefined);
    if (rescued && rescued.count > 0) saveFile(rescued.text, houseNow());
    // What another key has sealed is not nothing.
    setCopied(rescued && (rescued.count > 0 || !rescued.unreadable) ? rescued.count : 'unread');
  }

  return (
    <div className="mb-4 grid gap-2">
      <div className="grid gap-2 sm:grid-cols-3">
        <Button disabled={isTrying} onClick={() => void tryAgain()}>
          {say('storageAgain')}
        </Button>
        <Button look="plain" onClick={() => location.reload()}>
          <IconRefresh aria-hidden />
          {say('faultReload')}
        </Button>
        <Button look="plain" onClick={() => void saveCopy()}>
          <IconDownload aria-hidden />
          {say('unsentExport')}
        </Button>
      </div>
      <p role="status">{copied !== undefined && <Copy copied={copied} />}</p>
    </div>
  );
}

function Copy({ copied }: { copied: number | 'unread' }) {
  const { say } = useWords();
  if (copied === 'unread') return say('storageUnread');
  return copied === 0 ? say('storageNothing') : say('storageSaved', { count: copied });
}
