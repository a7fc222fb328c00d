import { useEffect, useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
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

/** Whether the phone promises to keep unsent records, and the way to make it promise (I1). */
export function PhoneStorage() {
  const { say } = useWords();
  const [kept, setKept] = useState<boolean>();
  useEffect(() => {
    void navigator.storage?.persisted().then(setKept);
  }, []);

  async function install() {
    await offered?.prompt();
    setKept(await navigator.storage.persist());
  }

  if (kept === undefined) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-soft font-semibold">{say('meStorage')}</h2>
      <Notice tone={kept ? 'good' : 'wait'}>
        {kept ? say('meStorageKept') : say('meStorageLoose')}
      </Notice>
      {!kept && (
        <Button look="plain" onClick={() => void install()}>
          {say('meInstall')}
        </Button>
      )}
    </section>
  );
}
