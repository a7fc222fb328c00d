import { useEffect, useState } from 'react';
import { Link } from 'wouter';

import { database } from '../../store/database.ts';
import { type HandedOver, packHandOver } from '../../store/hand-over.ts';
import { buttonLook } from '../../ui/button.tsx';
import { mostFrameBytes } from '../../ui/draw-code.ts';
import { Notice } from '../../ui/notice.tsx';
import { useHandOverWords } from '../../words/use-hand-over-words.ts';
import type { Attempt } from './attempt.ts';
import { MovingCode } from './moving-code.tsx';

/** Shows what this phone's visits leave to the next shift as a moving code (I1). */
export function GiveShift({ attempt }: { attempt: Attempt }) {
  const say = useHandOverWords();
  const [handed, setHanded] = useState<HandedOver>();
  useEffect(() => {
    let left = false;
    void attempt(async () => packHandOver(await database(), mostFrameBytes)).then((packed) => {
      if (!left) setHanded(packed);
    });
    return () => {
      left = true;
    };
  }, [attempt]);
  return (
    <div className="grid max-w-2xl gap-4">
      <h1 className="text-2xl font-bold">{say('giveTitle')}</h1>
      {handed ? <Handed handed={handed} /> : <Notice live>{say('packing')}</Notice>}
    </div>
  );
}

function Handed({ handed: { count, codes } }: { handed: HandedOver }) {
  const say = useHandOverWords();
  if (count === 0) return <Notice tone="good">{say('giveNothing')}</Notice>;
  if (!codes)
    return (
      <>
        <Notice tone="wait">{say('giveTooMuch')}</Notice>
        <Link href="/unsent" className={buttonLook('primary')}>
          {say('useFile')}
        </Link>
      </>
    );
  return (
    <>
      <div>
        <p className="text-lg font-semibold">{say('giveCount', { count })}</p>
        <p>{say('giveHow')}</p>
      </div>
      <MovingCode codes={codes} />
      <p className="text-soft">{say('giveKept')}</p>
    </>
  );
}
