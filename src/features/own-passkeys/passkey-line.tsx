import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dayAndTime } from '../../words/times.ts';
import { usePasskeyWords } from '../../words/use-passkey-words.ts';
import { useWords } from '../../words/use-words.ts';

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

/** One passkey, and the way to take it back, which is asked about first. */
export function PasskeyLine({
  passkey: { name, createdAt, usedAt },
  timeZone,
  onRemove,
}: {
  passkey: OwnPasskey;
  timeZone: string;
  onRemove: () => Promise<void>;
}) {
  const say = usePasskeyWords();
  const { language } = useWords();
  const [isAsking, setAsking] = useState(false);
  const day = (at: string) => dayAndTime(at, language, timeZone);
  const used = usedAt === null ? say('neverUsed') : say('usedOn', { day: day(usedAt) });
  return (
    <li className="grid gap-2 px-4 py-3">
      <p className="font-semibold break-words">{name}</p>
      <p className="text-soft text-sm">
        {say('madeOn', { day: day(createdAt) })} · {used}
      </p>
      {!isAsking && (
        <Button look="plain" className="justify-self-start" onClick={() => setAsking(true)}>
          {say('remove')}
        </Button>
      )}
      {isAsking && (
        <Notice tone="wait" live>
          <p>{say('removeSure', { name })}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button look="alert" onClick={() => void onRemove()}>
              {say('yes')}
            </Button>
            <Button look="plain" onClick={() => setAsking(false)}>
              {say('no')}
            </Button>
          </div>
        </Notice>
      )}
    </li>
  );
}
