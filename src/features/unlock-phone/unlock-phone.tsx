import { useEffect, useState } from 'react';

import { pinLength } from '#domain/pin.ts';

import { PinPad } from '../../ui/pin-pad.tsx';
import { useWords } from '../../words/use-words.ts';

/** What became of a PIN, as far as the screen has something to say of it. */
export type PinTried =
  | { readonly kind: 'unlocked' | 'password-needed' | 'untried' }
  | { readonly kind: 'wrong-pin'; readonly attemptsLeft: number; readonly waitMs: number }
  | { readonly kind: 'wait'; readonly waitMs: number };

type Standing = PinTried | { readonly kind: 'typing' } | { readonly kind: 'checking' };

/** The locked phone of one person: their name, and the PIN. */
export function UnlockPhone({
  name,
  onPin,
}: {
  name: string;
  onPin: (pin: string) => Promise<PinTried>;
}) {
  const { say } = useWords();
  const [pin, setPin] = useState('');
  const [standing, setStanding] = useState<Standing>({ kind: 'typing' });
  const waitSeconds = useWait(standing);

  async function tryPin(typed: string) {
    setStanding({ kind: 'checking' });
    setStanding(await onPin(typed));
    setPin('');
  }

  return (
    <>
      <h1 className="text-center text-2xl font-bold">{name}</h1>
      <PinPad
        label={say('pinLabel')}
        deleteLabel={say('pinDelete')}
        length={pinLength}
        value={pin}
        disabled={standing.kind === 'checking' || waitSeconds > 0}
        says={<Says standing={standing} waitSeconds={waitSeconds} />}
        onValue={setPin}
        onComplete={(typed) => void tryPin(typed)}
      />
    </>
  );
}

function Says({ standing, waitSeconds }: { standing: Standing; waitSeconds: number }) {
  const { say } = useWords();
  if (standing.kind === 'checking') return <span className="text-soft">{say('pinChecking')}</span>;
  return (
    <>
      {standing.kind === 'wrong-pin' && say('pinWrong', { count: standing.attemptsLeft })}{' '}
      {waitSeconds > 0 && say('pinWait', { count: waitSeconds })}
    </>
  );
}

/** Seconds until the next attempt, by the clock that nobody can set. */
function useWait(standing: Standing): number {
  const [left, setLeft] = useState(0);
  const waitMs = 'waitMs' in standing ? standing.waitMs : 0;
  useEffect(() => {
    const untilMs = performance.now() + waitMs;
    const look = () => setLeft(Math.ceil(Math.max(0, untilMs - performance.now()) / 1000));
    look();
    if (waitMs === 0) return;
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [standing, waitMs]);
  return left;
}
