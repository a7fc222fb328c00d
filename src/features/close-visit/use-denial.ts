import { useState } from 'react';

import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { useWords } from '../../words/use-words.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** A "no" being written: its three parts, what is missing of them, and how to record it (A15). */
export function useDenial(at: VisitAtHand, onRecorded: () => void) {
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

  async function record() {
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
    onRecorded();
  }

  return {
    reason: { value: reason, onText: setReason, fault: missing(reason) },
    alternative: { value: alternative, onText: setAlternative, fault: missing(alternative) },
    understood: {
      checked: understood,
      onCheck: setUnderstood,
      fault: tried && !understood ? say('faultUnderstood') : undefined,
    },
    record,
  };
}
