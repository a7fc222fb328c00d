import { useEffect, useRef } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import { houseNow } from '../../store/house-clock.ts';
import type { EnrolmentCode } from '../../store/house-office.ts';
import { drawCode } from '../../ui/draw-code.ts';
import { Notice } from '../../ui/notice.tsx';
import { useClock } from '../../ui/use-live.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { timeOfDay } from '../../words/times.ts';
import { useHouseWords } from '../../words/use-house-words.ts';
import { useWords } from '../../words/use-words.ts';

/** Widest that the code is drawn, in CSS pixels. */
const widest = 320;

/** The code as a picture for another phone's camera, and as letters for its keyboard. */
export function ShowCode({
  code: { code, expiresAt },
  index,
}: {
  code: EnrolmentCode;
  index: DirectoryIndex;
}) {
  const say = useHouseWords();
  const { language } = useWords();
  useWakeLock();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isOver = useClock(houseNow, 1000) > Date.parse(expiresAt);
  // Behind the #, so that the code is in no server's log.
  const address = `${location.origin}/enrol`;

  useEffect(() => {
    const drawn = canvas.current;
    const room = Math.min(widest, drawn?.parentElement?.clientWidth ?? widest);
    if (drawn) drawCode(drawn, new TextEncoder().encode(`${address}#${code}`), room);
  }, [address, code]);

  if (isOver) return <Notice tone="wait">{say('codeOver')}</Notice>;
  const time = timeOfDay(expiresAt, language, index.directory.institution.timeZone);
  return (
    <div className="grid justify-items-center gap-3 text-center">
      <canvas ref={canvas} role="img" aria-label={say('codePicture')} className="rounded-xl" />
      <p>{say('codeHow', { address })}</p>
      <p className="text-3xl font-bold tracking-wider">{code}</p>
      <p className="text-soft">{say('codeUntil', { time })}</p>
    </div>
  );
}
