import { useCallback, useState } from 'react';

import { CameraPicture } from '../../ui/camera-picture.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CameraTrouble } from '../../ui/read-camera.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';

const text = new TextDecoder();

/** Reads the administrator's QR code with the camera. */
export function ReadCode({ onRead }: { onRead: (code: string) => void }) {
  const say = useEnterWords();
  const [trouble, setTrouble] = useState<CameraTrouble>();
  const [isForeign, setForeign] = useState(false);
  const onCode = useCallback(
    (bytes: Uint8Array) => {
      const code = codeIn(text.decode(bytes));
      if (code === undefined) setForeign(true);
      else onRead(code);
    },
    [onRead],
  );
  if (trouble !== undefined)
    return (
      <Notice tone="wait" live>
        {say(trouble)}
      </Notice>
    );
  return (
    <>
      <p>{say('enrolAim')}</p>
      <CameraPicture
        label={say('cameraLabel')}
        opening={say('cameraOpening')}
        onCode={onCode}
        onTrouble={setTrouble}
      />
      {isForeign && (
        <Notice tone="wait" live>
          {say('foreignCode')}
        </Notice>
      )}
    </>
  );
}

/** The code behind the `#` of an address that enrols; undefined in any other text. */
function codeIn(read: string): string | undefined {
  return /\/enrol#([0-9A-Z-]{10,40})$/i.exec(read)?.[1];
}
