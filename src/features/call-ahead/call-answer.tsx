import { type ReactNode, useState } from 'react';

import { dialLink } from '#domain/dialling.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Call } from '#domain/visit-story.ts';

import { Button, Chip, LinkButton } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { contactName } from '../../words/contact-name.ts';
import { useWords } from '../../words/use-words.ts';
import { NameHandler } from './name-handler.tsx';

const busyMinutes = [5, 10, 15, 30, 60];

/** What the one called said: in (with the way to go), busy for how long, not in, no answer (A9). */
export function CallAnswer({
  at,
  step,
  call,
  ways,
}: {
  at: VisitAtHand;
  step: Rung;
  call: Call;
  ways: ReactNode;
}) {
  const words = useWords();
  const { say } = words;
  return (
    <div className="grid gap-3">
      <p className="font-semibold">
        {say('callRunning', { name: contactName(words, at.index, step.contact) })}
      </p>
      {ways}
      <OtherAnswers at={at} call={call} />
      {step.extension !== undefined && (
        <LinkButton
          look="quiet"
          className="-my-2"
          href={dialLink(at.index.directory.institution.phones, step.extension)}
        >
          {say('callAgain')}
        </LinkButton>
      )}
    </div>
  );
}

function OtherAnswers({ at, call }: { at: VisitAtHand; call: Call }) {
  const { say } = useWords();
  const [asking, setAsking] = useState<'minutes' | 'name'>();
  const answered = (outcome: 'not-in' | 'no-answer') =>
    void at.record({ kind: 'answered', call: call.id, outcome });
  if (asking === 'minutes') return <BusyFor at={at} call={call} />;
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button look="plain" onClick={() => setAsking('minutes')}>
        {say('outcomeBusy')}
      </Button>
      <Button look="plain" onClick={() => answered('not-in')}>
        {say('outcomeNotIn')}
      </Button>
      <Button look="plain" onClick={() => answered('no-answer')}>
        {say('outcomeNoAnswer')}
      </Button>
      <Button look="plain" onClick={() => setAsking('name')}>
        {say('callNamed')}
      </Button>
      {asking === 'name' && (
        <NameHandler at={at} call={call} onClose={() => setAsking(undefined)} />
      )}
    </div>
  );
}

function BusyFor({ at, call }: { at: VisitAtHand; call: Call }) {
  const { say } = useWords();
  return (
    <ChoiceRow label={say('busyFor')}>
      {busyMinutes.map((minutes) => (
        <Chip
          key={minutes}
          pressed={false}
          onClick={() =>
            void at.record({ kind: 'answered', call: call.id, outcome: 'busy', minutes })
          }
        >
          {say('minutesShort', { count: minutes })}
        </Chip>
      ))}
    </ChoiceRow>
  );
}
