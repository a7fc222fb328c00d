import type { Contact } from '#domain/contact.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { contactName } from '../../words/contact-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useMessage } from './use-message.ts';

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
  const { say } = words;
  const { about, reach, due, take } = useMessage(at, whom, onClose);
  return (
    <Sheet
      title={say('messageTitle', { name: contactName(words, at.index, whom) })}
      closeLabel={say('close')}
      onClose={onClose}
    >
      <TextField label={say('messageAbout')} rows={2} maxLength={2000} {...about} />
      <TextField label={say('messageReach')} inputMode="tel" maxLength={2000} {...reach} />
      <TextField label={say('messageDue')} type="datetime-local" {...due} />
      <Button onClick={() => void take()}>{say('messageSave')}</Button>
    </Sheet>
  );
}
