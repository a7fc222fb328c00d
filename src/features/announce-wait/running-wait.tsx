import { IconClock } from '@tabler/icons-react';
import { useEffect } from 'react';

import type { ActOf } from '#domain/act.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import { type WaitState, waitState } from '#domain/wait.ts';

import { houseNow } from '../../store/house-clock.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useClock } from '../../ui/use-live.ts';
import { waitReasonNames } from '../../words/names.ts';
import { sayToVisitor } from '../../words/say.ts';
import { useWords, type Words } from '../../words/use-words.ts';

function sayState(words: Words, state: WaitState): string {
  if (state.kind === 'running') return words.say('waitRunning', { count: state.minutesLeft });
  if (state.minutesOver < 1) return words.say('waitJustOver');
  return words.say('waitOver', { count: state.minutesOver });
}

/** The wait that runs: how long still, a reminder when it has passed, thanks when it ends (A12). */
export function RunningWait({
  at,
  wait,
  onMore,
}: {
  at: VisitAtHand;
  wait: ActOf<'wait-announced'>;
  onMore: () => void;
}) {
  const words = useWords();
  const { say } = words;
  const state = waitState(wait, new Date(useClock(houseNow, 5000)));
  const passed = state.kind === 'passed';
  useEffect(() => {
    if (passed) navigator.vibrate?.([200, 100, 200]);
  }, [passed]);
  return (
    <Notice tone={passed ? 'alert' : 'wait'} live icon={<IconClock aria-hidden />}>
      <p className="font-semibold">
        {say(waitReasonNames[wait.reason])} – {sayState(words, state)}
      </p>
      <p lang={at.story.language} className="mt-1">
        {sayToVisitor(at.story.language ?? 'pl', 'thanksForWaiting')}
      </p>
      <div className="mt-3 grid gap-2">
        <Button onClick={() => void at.record({ kind: 'wait-ended', wait: wait.id })}>
          {say('waitEnd')}
        </Button>
        {passed && (
          <Button look="plain" onClick={onMore}>
            {say('waitAgain')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
