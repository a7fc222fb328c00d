import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { Button } from '../../ui/button.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useWords } from '../../words/use-words.ts';
import { useDenial } from './use-denial.ts';

/** A "no" cannot be recorded without reason, alternative and the visitor's understanding (A15). */
export function SayNo({ at, onClose }: { at: VisitAtHand; onClose: () => void }) {
  const { say } = useWords();
  const { reason, alternative, understood, record } = useDenial(at, onClose);
  return (
    <Sheet title={say('denyTitle')} closeLabel={say('close')} onClose={onClose}>
      <p>{say('denyHint')}</p>
      <TextField label={say('denyReason')} rows={2} maxLength={2000} {...reason} />
      <TextField label={say('denyAlternative')} rows={2} maxLength={2000} {...alternative} />
      <CheckField label={say('denyUnderstood')} {...understood} />
      <Button onClick={() => void record()}>{say('denySave')}</Button>
    </Sheet>
  );
}
