import { useState } from 'react';

import { type NextChannel, nextChannels } from '#domain/act-values.ts';
import type { ActOf } from '#domain/act.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { dropDraft, keepDraft, readDraft } from '../../store/drafts.ts';
import { Button, Chip } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useKeptText } from '../../ui/use-kept-text.ts';
import { channelNames } from '../../words/names.ts';
import { useWords } from '../../words/use-words.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** What happens next, when and by which channel; the survey offered (A16). Told as a further act. */
export function WhatNext({ at, closing }: { at: VisitAtHand; closing: ActOf<'closed'> }) {
  const { say } = useWords();
  const draft = `visit:${at.visit.id}:next`;
  const [next, setNext] = useKeptText(keeper, draft, closing.next ?? '');
  const [when, setWhen] = useState('');
  const [channel, setChannel] = useState<NextChannel>(closing.channel);
  const [surveyOffered, setSurveyOffered] = useState(closing.surveyOffered);

  async function save() {
    await at.record({
      kind: 'closed',
      outcome: closing.outcome,
      channel,
      surveyOffered,
      contactGiven: closing.contactGiven,
      ...(next.trim() !== '' && { next: next.trim() }),
      ...(when !== '' && { nextAt: new Date(when).toISOString() }),
    });
    await dropDraft(draft);
  }

  return (
    <details className="sheet px-4" open={closing.next !== undefined}>
      <summary className="focus-ring min-h-12 content-center font-semibold">
        {say('nextTitle')}
      </summary>
      <div className="grid gap-4 pb-4">
        <TextField
          label={say('nextWhat')}
          value={next}
          onText={setNext}
          rows={2}
          maxLength={2000}
        />
        <TextField label={say('nextWhen')} type="datetime-local" value={when} onText={setWhen} />
        <SelectField
          label={say('nextChannel')}
          value={channel}
          onChoice={setChannel}
          options={nextChannels.map((each) => ({ value: each, label: say(channelNames[each]) }))}
        />
        <div>
          <Chip pressed={surveyOffered} onClick={() => setSurveyOffered(!surveyOffered)}>
            {say('surveyOffered')}
          </Chip>
        </div>
        <Button look="soft" onClick={() => void save()}>
          {say('nextSave')}
        </Button>
      </div>
    </details>
  );
}
