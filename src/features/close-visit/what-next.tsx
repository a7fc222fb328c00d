import { nextChannels } from '#domain/act-values.ts';
import type { ActOf } from '#domain/act.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { Button, Chip } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { channelNames } from '../../words/names.ts';
import { useWords } from '../../words/use-words.ts';
import { useNextStep } from './use-next-step.ts';

/** What happens next, when and by which channel; the survey offered (A16). Told as a further act. */
export function WhatNext({ at, closing }: { at: VisitAtHand; closing: ActOf<'closed'> }) {
  const { say } = useWords();
  const { next, when, channel, survey, add } = useNextStep(at, closing);
  return (
    <details className="sheet px-4" open={closing.next !== undefined}>
      <summary className="focus-ring min-h-12 content-center font-semibold">
        {say('nextTitle')}
      </summary>
      <div className="grid gap-4 pb-4">
        <TextField label={say('nextWhat')} rows={2} maxLength={2000} {...next} />
        <TextField label={say('nextWhen')} type="datetime-local" {...when} />
        <SelectField
          label={say('nextChannel')}
          options={nextChannels.map((each) => ({ value: each, label: say(channelNames[each]) }))}
          {...channel}
        />
        <div>
          <Chip {...survey}>{say('surveyOffered')}</Chip>
        </div>
        <Button look="soft" onClick={() => void add()}>
          {say('nextSave')}
        </Button>
      </div>
    </details>
  );
}
