import { useState } from 'react';

import type { Contact } from '#domain/contact.ts';
import { mayPassTo } from '#domain/stand-ins.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { holder } from '../../store/holder.ts';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useWords } from '../../words/use-words.ts';
import { useDue } from './use-due.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** A message being taken: its fields, kept while typed, what is missing, and how to record it. */
export function useMessage(at: VisitAtHand, whom: Contact, onTaken: () => void) {
  const { say, text } = useWords();
  const drafts = { about: `visit:${at.visit.id}:about`, reach: `visit:${at.visit.id}:reach` };
  const subject = at.story.words.at(-1) ?? (at.card ? text(at.card.title) : '');
  const [about, setAbout] = useKeptText(keeper, drafts.about, subject);
  const [reach, setReach] = useKeptText(keeper, drafts.reach);
  const { local, setLocal, instant } = useDue(at);
  const [tried, setTried] = useState(false);
  const missing = (value: string) =>
    tried && value.trim() === '' ? say('faultMissing') : undefined;

  async function take() {
    setTried(true);
    if (about.trim() === '' || reach.trim() === '' || instant === undefined) return;
    const alsoFor = mayPassTo(at.index, whom, holder().person);
    await at.record(
      {
        kind: 'message-taken',
        whom,
        about: about.trim(),
        reach: reach.trim(),
        dueAt: instant,
        ...(alsoFor.length > 0 && { alsoFor }),
      },
      {
        kind: 'closed',
        outcome: 'message',
        channel: 'telephone',
        contactGiven: true,
        surveyOffered: false,
      },
    );
    await Promise.all([dropDraft(drafts.about), dropDraft(drafts.reach)]);
    onTaken();
  }

  return {
    about: { value: about, onText: setAbout, fault: missing(about) },
    reach: { value: reach, onText: setReach, fault: missing(reach) },
    due: {
      value: local,
      onText: setLocal,
      fault: tried && instant === undefined ? say('faultDate') : undefined,
    },
    take,
  };
}
