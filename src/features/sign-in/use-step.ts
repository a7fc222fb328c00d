import { useState } from 'react';

import { type Problem, sayProblem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';

/** A step that needs the server: what went wrong with it last, and whether it is under way. */
export function useStep() {
  const say = useEnterWords();
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  async function take(step: () => Promise<Problem | undefined>) {
    setBusy(true);
    const problem = await step();
    setBusy(false);
    setFault(problem && sayProblem(say, problem));
  }
  return { fault, setFault, isBusy, take };
}
