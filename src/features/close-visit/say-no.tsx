import { useState } from 'react';

import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useWords } from '../../words/use-words.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** A "no" cannot be recorded without reason, alternative and the visitor's understanding (A15). */
export function SayNo({ at, onClose }: { at: VisitAtHand; onClose: () => void }) {
  const { say } = useWords();
  const drafts = {
    reason: `visit:${at.visit.id}:no-reason`,
    other: `visit:${at.visit.id}:no-other`,
  };
  const [reason, setReason] = useKeptText(keeper, drafts.reason);
  const [alternative, setAlternative] = useKeptText(keeper, drafts.other);
  const [understood, setUnderstood] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = (text: string) => (tried && text.trim() === '' ? say('faultMissing') : undefined);

  async function save() {
    setTried(true);
    if (reason.trim() === '' || alternative.trim() === '' || !understood) return;
    await at.record(
      { kind: 'denied', reason: reason.trim(), alternative: alternative.trim(), understood: true },
      {
        kind: 'closed',
        outcome: 'denied',
        channel: 'none',
        contactGiven: false,
        surveyOffered: false,
      },
    );
    await Promise.all([dropDraft(drafts.reason), dropDraft(drafts.other)]);
    onClose();
  }

  return (
    <Sheet title={say('denyTitle')} closeLabel={say('close')} onClose={onClose}>
      <p>{say('denyHint')}</p>
      <TextField
        label={say('denyReason')}
        value={reason}
        onText={setReason}
        rows={2}
        maxLength={2000}
        fault={missing(reason)}
      />
      <TextField
        label={say('denyAlternative')}
        value={alternative}
        onText={setAlternative}
        rows={2}
        maxLength={2000}
        fault={missing(alternative)}
      />
      <label className="flex min-h-12 items-center gap-3 text-lg">
        <input
          type="checkbox"
          className="focus-ring accent-enamel size-6 shrink-0"
          checked={understood}
          aria-invalid={tried && !understood}
          onChange={(event) => setUnderstood(event.target.checked)}
        />
        {say('denyUnderstood')}
      </label>
      {tried && !understood && <p className="text-alert">{say('faultUnderstood')}</p>}
      <Button onClick={() => void save()}>{say('denySave')}</Button>
    </Sheet>
  );
}
