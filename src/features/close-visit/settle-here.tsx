import { IconCircleCheck } from '@tabler/icons-react';

import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { keepDraft, readDraft, dropDraft } from '../../store/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useWords } from '../../words/use-words.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** Whether the matter can end where it began: the one asked is competent, or the desk may (A6). */
export function canSettleHere(at: VisitAtHand, person: string | undefined): boolean {
  if (!at.card) return false;
  const competent = [...at.card.handlers, ...at.card.deputies];
  return (
    (at.post?.isServiceDesk === true && at.card.deskCanSettle) ||
    (person !== undefined && competent.includes(person))
  );
}

/** "Can be settled here" comes first: the visit ends with what was done (A6). */
export function SettleHere({ at }: { at: VisitAtHand }) {
  const { say, text } = useWords();
  const draft = `visit:${at.visit.id}:settled`;
  const [what, setWhat] = useKeptText(keeper, draft);
  const done = what.trim() === '' && at.card ? text(at.card.title) : what.trim();

  async function settle() {
    await at.record(
      { kind: 'settled-here', what: done },
      {
        kind: 'closed',
        outcome: 'settled',
        channel: 'none',
        contactGiven: false,
        surveyOffered: false,
      },
    );
    await dropDraft(draft);
  }

  return (
    <Notice tone="good" icon={<IconCircleCheck aria-hidden />}>
      <h2 className="text-lg font-bold">{say('settleTitle')}</h2>
      <p>{say('settleHint')}</p>
      <div className="text-ink mt-3 grid gap-3">
        <TextField label={say('settleWhat')} value={what} onText={setWhat} maxLength={2000} />
        <Button onClick={() => void settle()}>{say('settleNow')}</Button>
      </div>
    </Notice>
  );
}
