import { useState } from 'react';

import type { Contact } from '#domain/contact.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { contactName } from '../../words/contact-name.ts';
import { useWords } from '../../words/use-words.ts';
import { instantOf, isToCome, localInput } from './local-time.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** A message for whoever could not be reached: what about, how to reach the visitor, by when (A9). */
export function TakeMessage({
  at,
  whom,
  onClose,
}: {
  at: VisitAtHand;
  whom: Contact;
  onClose: () => void;
}) {
  const words = useWords();
  const { say, text } = words;
  const drafts = { about: `visit:${at.visit.id}:about`, reach: `visit:${at.visit.id}:reach` };
  const subject = at.story.words.at(-1) ?? (at.card ? text(at.card.title) : '');
  const [about, setAbout] = useKeptText(keeper, drafts.about, subject);
  const [reach, setReach] = useKeptText(keeper, drafts.reach);
  const [due, setDue] = useState(() => localInput(Date.now() + 24 * 3_600_000));
  const [tried, setTried] = useState(false);
  const missing = (value: string) =>
    tried && value.trim() === '' ? say('faultMissing') : undefined;

  async function save() {
    setTried(true);
    if (about.trim() === '' || reach.trim() === '' || !isToCome(due)) return;
    await at.record(
      {
        kind: 'message-taken',
        whom,
        about: about.trim(),
        reach: reach.trim(),
        dueAt: instantOf(due),
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
    onClose();
  }

  return (
    <Sheet
      title={say('messageTitle', { name: contactName(words, at.index, whom) })}
      closeLabel={say('close')}
      onClose={onClose}
    >
      <TextField
        label={say('messageAbout')}
        value={about}
        onText={setAbout}
        rows={2}
        maxLength={2000}
        fault={missing(about)}
      />
      <TextField
        label={say('messageReach')}
        value={reach}
        onText={setReach}
        inputMode="tel"
        maxLength={2000}
        fault={missing(reach)}
      />
      <TextField
        label={say('messageDue')}
        type="datetime-local"
        value={due}
        onText={setDue}
        fault={tried && !isToCome(due) ? say('faultDate') : undefined}
      />
      <Button onClick={() => void save()}>{say('messageSave')}</Button>
    </Sheet>
  );
}
