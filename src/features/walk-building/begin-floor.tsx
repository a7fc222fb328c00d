import { useState } from 'react';

import { freeCorridor, type WalkTap } from '#domain/way/walk-text.ts';

import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useBuildingWords } from '../../words/use-building-words.ts';

/** The first corridor of a floor: its number, and what the sign says. */
export function BeginFloor({
  taps,
  onBegin,
}: {
  taps: readonly WalkTap[];
  onBegin: (...taps: readonly WalkTap[]) => void;
}) {
  const say = useBuildingWords();
  const last = taps.findLast((tap) => tap.kind === 'floor');
  const [floor, setFloor] = useState(String(last ? last.ordinal + 1 : 0));
  const [label, setLabel] = useState('');
  const ordinal = Number(floor);
  const isRight = /^-?\d{1,2}$/u.test(floor.trim());
  const begin = () => {
    const opened: WalkTap = { kind: 'floor', ordinal, label: label.trim() || String(ordinal) };
    onBegin(opened, { kind: 'corridor', id: freeCorridor([...taps, opened]) });
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) begin();
      }}
    >
      <p>{say('walkBegin')}</p>
      <div className="grid grid-cols-[6rem_1fr] gap-3">
        <TextField
          label={say('walkFloor')}
          value={floor}
          onText={setFloor}
          inputMode="numeric"
          aria-invalid={!isRight}
        />
        <TextField label={say('walkFloorName')} value={label} onText={setLabel} />
      </div>
      <Button type="submit" className="min-h-16 text-xl" disabled={!isRight}>
        {say('walkStart')}
      </Button>
    </form>
  );
}
