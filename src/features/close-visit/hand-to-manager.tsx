import { useState } from 'react';

import { lineManager } from '#domain/line-manager.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { contactName } from '../../words/contact-name.ts';
import { useWords } from '../../words/use-words.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** Something went wrong: one tap hands it to the line manager, who sees it in the log (A17). */
export function HandToManager({
  at,
  staff,
  onClose,
}: {
  at: VisitAtHand;
  staff: string | undefined;
  onClose: () => void;
}) {
  const words = useWords();
  const { say } = words;
  const draft = `visit:${at.visit.id}:escalation`;
  const [why, setWhy] = useKeptText(keeper, draft);
  const [tried, setTried] = useState(false);
  const whom = lineManager(at.index, staff);
  const name = contactName(words, at.index, whom);

  async function save() {
    setTried(true);
    if (why.trim() === '') return;
    await at.record({ kind: 'escalated', whom, why: why.trim() });
    await dropDraft(draft);
    onClose();
  }

  return (
    <Sheet title={say('escalateTitle')} closeLabel={say('close')} onClose={onClose}>
      <p className="font-semibold">{say('escalateTo', { name })}</p>
      <TextField
        label={say('escalateWhy')}
        value={why}
        onText={setWhy}
        rows={3}
        maxLength={2000}
        fault={tried && why.trim() === '' ? say('faultMissing') : undefined}
      />
      <Button onClick={() => void save()}>{say('escalateSave')}</Button>
    </Sheet>
  );
}
