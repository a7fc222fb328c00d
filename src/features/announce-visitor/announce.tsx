import { IconBellRinging } from '@tabler/icons-react';
import { useEffect } from 'react';

import type { ActOf } from '#domain/act.ts';
import { isSameContact } from '#domain/contact-key.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { holder } from '../../store/holder.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { contactName } from '../../words/contact-name.ts';
import { callOutcomeNames } from '../../words/names.ts';
import { timeOfDay } from '../../words/times.ts';
import { type ToDoWords, useToDoWords } from '../../words/use-to-do-words.ts';

/**
 * Announces the visitor on the colleague's phone; what they answer counts like the answer to a call. The
 * call stays beside it, since nobody knows whether they look at their phone.
 */
export function Announce({
  at,
  step,
  isOnline,
}: {
  at: VisitAtHand;
  step: Rung;
  /** Whether the server is reached now: without it nothing would be announced. */
  isOnline: boolean;
}) {
  const words = useToDoWords();
  const { tell } = words;
  const { last, answer } = announcementOf(at, step);
  const answerId = answer?.id;
  useEffect(() => {
    if (answerId !== undefined) navigator.vibrate?.([200]);
  }, [answerId]);
  if (last && !answer) return <Unanswered at={at} since={last.at} isOnline={isOnline} />;
  return (
    <>
      {answer && (
        <Notice tone={answer.outcome === 'busy' ? 'wait' : 'good'} live>
          <span className="font-semibold">{tellAnswer(words, at, step, answer)}</span>
        </Notice>
      )}
      {isOnline && isAnotherPerson(step) && (
        <Button
          look="plain"
          onClick={() => void at.record({ kind: 'announced', whom: step.contact })}
        >
          <IconBellRinging aria-hidden />
          {tell(last ? 'announceAgain' : 'announce')}
        </Button>
      )}
    </>
  );
}

function isAnotherPerson({ contact }: Rung): boolean {
  return contact.kind === 'person' && contact.person !== holder().person;
}

function announcementOf({ story: { standing } }: VisitAtHand, step: Rung) {
  const last = standing.findLast(
    (act): act is ActOf<'announced'> =>
      act.kind === 'announced' && isSameContact(act.whom, step.contact),
  );
  const answer = standing.findLast(
    (act): act is ActOf<'answered'> => act.kind === 'answered' && act.call === last?.id,
  );
  return { last, answer };
}

function Unanswered({
  at,
  since,
  isOnline,
}: {
  at: VisitAtHand;
  since: string;
  isOnline: boolean;
}) {
  const { tell, language } = useToDoWords();
  const { timeZone } = at.index.directory.institution;
  return (
    <Notice live>
      {isOnline
        ? tell('announcedAt', { time: timeOfDay(since, language, timeZone) })
        : tell('announcedWaits')}
    </Notice>
  );
}

function tellAnswer(
  words: ToDoWords,
  at: VisitAtHand,
  step: Rung,
  { outcome, minutes }: ActOf<'answered'>,
): string {
  const parts = [
    words.say(callOutcomeNames[outcome]),
    minutes !== undefined && words.say('minutesShort', { count: minutes }),
  ];
  return `${contactName(words, at.index, step.contact)}: ${parts.filter(Boolean).join(', ')}`;
}
