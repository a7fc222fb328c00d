import { useState } from 'react';

import { pinFault, pinLength } from '#domain/pin.ts';

import { Notice } from '../../ui/notice.tsx';
import { PinPad } from '../../ui/pin-pad.tsx';
import { type Problem, sayProblem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';
import { useWords } from '../../words/use-words.ts';

/** What kept a PIN from being set; `locked` names those who have to unlock the phone first. */
export type PinProblem = Problem & { readonly names?: readonly string[] };

/** The PIN for this phone, typed twice. */
export function ChoosePin({
  onChoose,
}: {
  /** Answers what went wrong, if anything did. */
  onChoose: (pin: string) => Promise<PinProblem | undefined>;
}) {
  const say = useEnterWords();
  const { say: sayToAll } = useWords();
  const [first, setFirst] = useState<string>();
  const [pin, setPin] = useState('');
  const [says, setSays] = useState('');
  const [problem, setProblem] = useState<PinProblem>();
  const [isBusy, setBusy] = useState(false);

  async function complete(typed: string) {
    setPin('');
    if (first === undefined) {
      const isEasy = pinFault(typed) !== undefined;
      setSays(isEasy ? say('pinTooEasy') : '');
      if (!isEasy) setFirst(typed);
      return;
    }
    setBusy(true);
    const found = typed === first ? await onChoose(typed) : undefined;
    setBusy(false);
    if (typed === first && !found) return;
    setFirst(undefined);
    if (found) setProblem(found);
    else setSays(say('pinDiffers'));
  }

  return (
    <>
      <h1 className="text-center text-2xl font-bold">
        {say(first === undefined ? 'pinTitle' : 'pinAgainTitle')}
      </h1>
      <p className="text-center">{say('pinHow')}</p>
      {problem && <Hindered problem={problem} />}
      <PinPad
        label={sayToAll('pinLabel')}
        deleteLabel={sayToAll('pinDelete')}
        length={pinLength}
        value={pin}
        disabled={isBusy}
        says={isBusy ? sayToAll('pinChecking') : says}
        onValue={setPin}
        onComplete={(typed) => void complete(typed)}
      />
    </>
  );
}

function Hindered({ problem: { names, ...problem } }: { problem: PinProblem }) {
  const say = useEnterWords();
  const { language } = useWords();
  return (
    <div role="alert">
      <Notice tone="alert">
        {names
          ? say('errLockedBy', { names: new Intl.ListFormat(language).format(names) })
          : sayProblem(say, problem)}
      </Notice>
    </div>
  );
}
