import { useState } from 'react';

import type { Contact } from '#domain/contact.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { contactName } from '../../words/contact-name.ts';
import { useWords } from '../../words/use-words.ts';
import { instantOf, isToCome, localInput } from './local-time.ts';

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
  const [when, setWhen] = useState(() => localInput(Date.now() + 24 * 3_600_000));
  const [tried, setTried] = useState(false);

  async function save() {
    setTried(true);
    if (!isToCome(when)) return;
    await at.record(
      { kind: 'appointment-made', whom, startsAt: instantOf(when) },
      {
        kind: 'closed',
        outcome: 'appointment',
        nextAt: instantOf(when),
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
        value={when}
        onText={setWhen}
        fault={tried && !isToCome(when) ? say('faultDate') : undefined}
      />
      <Button onClick={() => void save()}>{say('appointmentSave')}</Button>
    </Sheet>
  );
}
