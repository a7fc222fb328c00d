import { useEffect, useRef, useState } from 'react';

import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { useHandOverWords } from '../../words/use-hand-over-words.ts';
import { type CameraTrouble, readCamera } from './read-camera.ts';

/**
 * What the camera sees, in a square; reads the codes in it for as long as it is there.
 *
 * @param onCode, onTrouble functions that stay the same from render to render
 */
export function CameraPicture({
  onCode,
  onTrouble,
}: {
  onCode: (bytes: Uint8Array) => void;
  onTrouble: (trouble: CameraTrouble) => void;
}) {
  const say = useHandOverWords();
  useWakeLock();
  const video = useRef<HTMLVideoElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!video.current) return;
    return readCamera(video.current, { onCode, onTrouble, onOpen: () => setOpen(true) });
  }, [onCode, onTrouble]);
  return (
    <div className="bg-sunken relative mx-auto aspect-square w-full max-w-[60vh] overflow-hidden rounded-2xl">
      <video
        ref={video}
        muted
        playsInline
        aria-label={say('cameraLabel')}
        className="size-full object-cover"
      />
      {!isOpen && (
        <p role="status" className="absolute inset-0 grid place-items-center p-4 text-center">
          {say('cameraOpening')}
        </p>
      )}
    </div>
  );
}
