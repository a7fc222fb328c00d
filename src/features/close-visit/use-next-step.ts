import { useState } from 'react';

import type { NextChannel } from '#domain/act-values.ts';
import type { ActOf } from '#domain/act.ts';
import { officeInstant } from '#domain/office-time.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { useKeptText } from '../../ui/use-kept-text.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** What happens next, being written: what, when, by which channel, and whether a survey was offered. */
export function useNextStep(at: VisitAtHand, closing: ActOf<'closed'>) {
  const draft = `visit:${at.visit.id}:next`;
  const [next, setNext] = useKeptText(keeper, draft, closing.next ?? '');
  const [when, setWhen] = useState('');
  const [channel, setChannel] = useState<NextChannel>(closing.channel);
  const [surveyOffered, setSurveyOffered] = useState(closing.surveyOffered);

  async function add() {
    const nextAt = officeInstant(when, at.index.directory.institution.timeZone);
    await at.record({
      kind: 'closed',
      outcome: closing.outcome,
      channel,
      surveyOffered,
      contactGiven: closing.contactGiven,
      ...(next.trim() !== '' && { next: next.trim() }),
      ...(nextAt !== undefined && { nextAt }),
    });
    await dropDraft(draft);
  }

  return {
    next: { value: next, onText: setNext },
    when: { value: when, onText: setWhen },
    channel: { value: channel, onChoice: setChannel },
    survey: { pressed: surveyOffered, onClick: () => setSurveyOffered(!surveyOffered) },
    add,
  };
}
