import { IconCamera, IconQrcode } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { useHandOverWords } from '../../words/use-hand-over-words.ts';
import type { Attempt } from './attempt.ts';
import { GiveShift } from './give-shift.tsx';
import { TakeShift } from './take-shift.tsx';

/** The change of shift, from phone to phone without a network: one gives, the other takes (I1). */
export function HandOverShift({ step, attempt }: { step: string | undefined; attempt: Attempt }) {
  if (step === 'give') return <GiveShift attempt={attempt} />;
  if (step === 'take') return <TakeShift attempt={attempt} />;
  return <GiveOrTake />;
}

function GiveOrTake() {
  const say = useHandOverWords();
  return (
    <div className="grid max-w-2xl gap-4">
      <h1 className="text-2xl font-bold">{say('title')}</h1>
      <p>{say('intro')}</p>
      <Way to="/hand-over/give" icon={<IconQrcode size={40} stroke={1.5} aria-hidden />}>
        <span className="block text-xl font-bold">{say('give')}</span>
        <span className="block">{say('giveHint')}</span>
      </Way>
      <Way to="/hand-over/take" icon={<IconCamera size={40} stroke={1.5} aria-hidden />}>
        <span className="block text-xl font-bold">{say('take')}</span>
        <span className="block">{say('takeHint')}</span>
      </Way>
    </div>
  );
}

function Way({ to, icon, children }: { to: string; icon: ReactNode; children: ReactNode }) {
  return (
    <Link
      href={to}
      className="sheet focus-ring active:bg-wash flex min-h-28 items-center gap-4 px-5 py-4"
    >
      <span className="text-enamel shrink-0">{icon}</span>
      <span className="min-w-0">{children}</span>
    </Link>
  );
}
