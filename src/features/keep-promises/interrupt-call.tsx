import { useState } from 'react';

import type { ActDetails } from '#domain/act.ts';
import { mayPassTo } from '#domain/stand-ins.ts';

import { holder } from '../../store/holder.ts';
import { houseNow } from '../../store/house-clock.ts';
import { currentIndex } from '../../store/house.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToDoWords } from '../../words/use-to-do-words.ts';

/** Opens and closes a visit in one write, and says whether it was recorded. */
export type TakeCall = (details: readonly ActDetails[]) => Promise<boolean>;

const inMinutes = [5, 10, 15, 30, 60];

/**
 * A visitor comes while somebody is on the telephone: the caller is promised a callback. One tap more
 * and it is recorded; who calls can be written before, while it is being said (A13).
 */
export function InterruptCall({ onTake, onClose }: { onTake: TakeCall; onClose: () => void }) {
  const { say, tell } = useToDoWords();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');

  async function promise(minutes: number) {
    const acts = callbackActs(name.trim(), number.trim() || tell('numberShown'), minutes);
    if (acts && (await onTake(acts))) onClose();
  }

  return (
    <Sheet title={say('callInterrupted')} closeLabel={say('close')} onClose={onClose}>
      <p>{tell('interruptedHint')}</p>
      <div className="grid grid-cols-3 gap-2">
        {inMinutes.map((minutes) => (
          <Button
            key={minutes}
            look="soft"
            className="min-h-16 text-lg"
            onClick={() => void promise(minutes)}
          >
            {say('minutesShort', { count: minutes })}
          </Button>
        ))}
      </div>
      <TextField
        label={tell('callerNumber')}
        inputMode="tel"
        maxLength={200}
        value={number}
        onText={setNumber}
      />
      <TextField label={tell('callerName')} maxLength={200} value={name} onText={setName} />
    </Sheet>
  );
}

function callbackActs(
  name: string,
  reach: string,
  minutes: number,
): readonly ActDetails[] | undefined {
  const { person } = holder();
  const index = currentIndex();
  if (person === undefined || !index) return undefined;
  const whom = { kind: 'person', person } as const;
  const alsoFor = mayPassTo(index, whom, person);
  return [
    ...(name === '' ? [] : [{ kind: 'visitor-named', name, address: 'neutral' } as const]),
    {
      kind: 'commitment-made',
      promise: 'callback',
      whom,
      reach,
      dueAt: new Date(houseNow() + minutes * 60_000).toISOString(),
      ...(alsoFor.length > 0 && { alsoFor }),
    },
    {
      kind: 'closed',
      outcome: 'promised',
      channel: 'telephone',
      contactGiven: false,
      surveyOffered: false,
    },
  ];
}
