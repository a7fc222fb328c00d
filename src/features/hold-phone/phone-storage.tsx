import { useState } from 'react';

import { askToKeep, watchPersistence } from '../../store/persistence.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-live.ts';
import { useWords } from '../../words/use-words.ts';

/** Chromium's offer to install, which it hands out once; kept until a tap may use it. */
interface InstallOffer extends Event {
  prompt(): Promise<void>;
}

let offered: InstallOffer | undefined;
globalThis.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered = event as InstallOffer;
});

function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}

/** Whether the phone promises to keep unsent records, and the way to make it promise (I1). */
export function PhoneStorage() {
  const { say } = useWords();
  const persistence = useNow(watchPersistence, () => watchPersistence().value);
  if (persistence === 'untold') return null;
  const isKept = persistence === 'kept';
  return (
    <section className="grid gap-2">
      <h2 className="text-soft font-semibold">{say('meStorage')}</h2>
      <Notice tone={isKept ? 'good' : 'wait'} live>
        <p>{isKept ? say('meStorageKept') : say('meStorageLoose')}</p>
        {persistence === 'denied' && !isInstalled() && (
          <p className="mt-2">{say('meStorageDenied')}</p>
        )}
      </Notice>
      {!isKept && <Ask isDenied={persistence === 'denied'} />}
    </section>
  );
}

function Ask({ isDenied }: { isDenied: boolean }) {
  const { say } = useWords();
  const [offer, setOffer] = useState(offered);

  async function ask() {
    await offer?.prompt();
    offered = undefined;
    setOffer(undefined);
    await askToKeep();
  }

  // Asked again without having been put on the home screen, it would only say no again.
  if (isDenied && !offer) return null;
  return (
    <Button look="plain" onClick={() => void ask()}>
      {say(offer ? 'meInstall' : 'meStorageAsk')}
    </Button>
  );
}
