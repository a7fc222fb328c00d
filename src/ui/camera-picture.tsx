import { useEffect, useRef, useState } from 'react';

import { type CameraTrouble, readCamera } from './read-camera.ts';
import { useWakeLock } from './use-wake-lock.ts';

/**
 * What the camera sees, in a square; reads the codes in it for as long as it is there.
 *
 * @param onCode, onTrouble functions that stay the same from render to render
 */
export function CameraPicture({
  label,
  opening,
  onCode,
  onTrouble,
}: {
  label: string;
  /** Says that the camera is being opened. */
  opening: string;
  onCode: (bytes: Uint8Array) => void;
  onTrouble: (trouble: CameraTrouble) => void;
}) {
  useWakeLock();
  const video = useRef<HTMLVideoElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!video.current) return;
    return readCamera(video.current, { onCode, onTrouble, onOpen: () => setOpen(true) });
  }, [onCode, onTrouble]);
  return (
    <div className="bg-sunken relative mx-auto aspect-square w-full max-w-[60vh] overflow-hidden rounded-2xl">
      <video ref={video} muted playsInline aria-label={label} className="size-full object-cover" />
      {!isOpen && (
        <p role="status" className="absolute inset-0 grid place-items-center p-4 text-center">
          {opening}
        </p>
      )}
    </div>
  );
}
