import { useState } from 'react';

import { type WaitReason, waitReasons } from '#domain/act-values.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { houseNow } from '../../store/house-clock.ts';
import { Button, Chip } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { waitReasonNames } from '../../words/names.ts';
import { sayToVisitor } from '../../words/say.ts';
import { useWords } from '../../words/use-words.ts';
import { waitReasonForVisitor } from './wait-reason.ts';

const lengths = [2, 5, 10, 15, 30];

/** Every wait is announced with its reason and an approximate time (A12). */
export function AnnounceWait({ at, onClose }: { at: VisitAtHand; onClose: () => void }) {
  const { say } = useWords();
  const called = at.story.calls.at(-1);
  const [reason, setReason] = useState<WaitReason>(
    called?.outcome === 'busy' ? 'handler-busy' : 'calling',
  );
  const [minutes, setMinutes] = useState(called?.minutes ?? 5);
  const language = at.story.language ?? 'pl';

  async function start() {
    const until = new Date(houseNow() + minutes * 60_000).toISOString();
    await at.record({ kind: 'wait-announced', reason, minutes, until });
    onClose();
  }

  return (
    <Sheet title={say('waitTitle')} closeLabel={say('close')} onClose={onClose}>
      <ChoiceRow label={say('waitReason')}>
        {waitReasons.map((each) => (
          <Chip key={each} pressed={each === reason} onClick={() => setReason(each)}>
            {say(waitReasonNames[each])}
          </Chip>
        ))}
      </ChoiceRow>
      <ChoiceRow label={say('waitHowLong')}>
        {[...new Set([...lengths, minutes])]
          .toSorted((a, b) => a - b)
          .map((each) => (
            <Chip key={each} pressed={each === minutes} onClick={() => setMinutes(each)}>
              {say('minutesShort', { count: each })}
            </Chip>
          ))}
      </ChoiceRow>
      <p lang={language} className="bg-wash text-on-wash rounded-xl px-4 py-3 text-lg">
        {sayToVisitor(language, 'wait', {
          count: minutes,
          reason: sayToVisitor(language, waitReasonForVisitor[reason]),
        })}
      </p>
      <Button onClick={() => void start()}>{say('waitStart')}</Button>
    </Sheet>
  );
}
