import { useState } from 'react';

import type { Contact } from '#domain/contact.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { contactName } from '../../words/contact-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useDue } from './use-due.ts';

/** An appointment with whoever could not receive the visitor now (A9). */
export function MakeAppointment({
  at,
  whom,
  onClose,
}: {
  at: VisitAtHand;
  whom: Contact;
  onClose: () => void;
}) {
  const words = useWords();
  const { say } = words;
  const { local, setLocal, instant } = useDue(at);
  const [tried, setTried] = useState(false);

  async function save() {
    setTried(true);
    if (instant === undefined) return;
    await at.record(
      { kind: 'appointment-made', whom, startsAt: instant },
      {
        kind: 'closed',
        outcome: 'appointment',
        nextAt: instant,
        channel: 'in-person',
        contactGiven: true,
        surveyOffered: false,
      },
    );
    onClose();
  }

  return (
    <Sheet
      title={say('appointmentTitle', { name: contactName(words, at.index, whom) })}
      closeLabel={say('close')}
      onClose={onClose}
    >
      <TextField
        label={say('appointmentWhen')}
        type="datetime-local"
        value={local}
        onText={setLocal}
        fault={tried && instant === undefined ? say('faultDate') : undefined}
      />
      <Button onClick={() => void save()}>{say('appointmentSave')}</Button>
    </Sheet>
  );
}
