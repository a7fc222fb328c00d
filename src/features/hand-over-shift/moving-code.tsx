import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

import type { HandedOver } from '../../store/hand-over.ts';
import { Button, Chip } from '../../ui/button.tsx';
import { drawCode } from '../../ui/draw-code.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { useHandOverWords } from '../../words/use-hand-over-words.ts';

/** How long one code stands: five or six pictures of a camera, so that one of them is sharp. */
const frameMs = 200;
const slowFrameMs = 400;
/** After the last number that a frame can have, numbers begin anew. */
const lastNumber = 2 ** 24;

/** Codes one after the other without end, until the other phone has what they carry. */
export function MovingCode({ codes }: { codes: NonNullable<HandedOver['codes']> }) {
  const say = useHandOverWords();
  useWakeLock();
  const [number, setNumber] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const [isSlow, setSlow] = useState(false);
  const everyMs = isSlow ? slowFrameMs : frameMs;

  useEffect(() => {
    // What fits into one code stands still.
    if (isPaused || codes.count === 1) return;
    const timer = setInterval(() => setNumber((shown) => (shown + 1) % lastNumber), everyMs);
    return () => clearInterval(timer);
  }, [codes, isPaused, everyMs]);

  return (
    <div className="grid gap-3">
      <Code frame={codes.frame(number)} />
      {codes.count > 1 && (
        <>
          <p className="text-soft flex flex-wrap justify-between gap-x-4 tabular-nums">
            <span>{say('codeNumber', { number: number + 1 })}</span>
            <span>
              {say('codeWhole', {
                all: codes.count,
                seconds: Math.ceil((codes.count * everyMs) / 1000),
              })}
            </span>
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button look="plain" className="grow" onClick={() => setPaused(!isPaused)}>
              {isPaused ? <IconPlayerPlay aria-hidden /> : <IconPlayerPause aria-hidden />}
              {say(isPaused ? 'goOn' : 'pause')}
            </Button>
            <Chip pressed={isSlow} onClick={() => setSlow(!isSlow)}>
              {say('slower')}
            </Chip>
          </div>
        </>
      )}
    </div>
  );
}

// Dark on white also on dark screens: not every camera reads the reverse.
function Code({ frame }: { frame: Uint8Array }) {
  const say = useHandOverWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    const room = Math.min(current?.parentElement?.clientWidth ?? 0, innerHeight * 0.6);
    if (current) drawCode(current, frame, room);
  }, [frame]);
  return (
    <div className="-mx-4 grid place-items-center bg-white sm:mx-0 sm:rounded-2xl">
      <canvas ref={canvas} role="img" aria-label={say('codeLabel')} className="h-auto max-w-full" />
    </div>
  );
}
