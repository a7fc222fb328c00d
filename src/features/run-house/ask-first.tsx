import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHouseWords } from '../../words/use-house-words.ts';

/** A step that cannot be taken back by a tap: asked about first, where it stands. */
export function AskFirst({
  label,
  question,
  onYes,
}: {
  label: string;
  question: string;
  onYes: () => void;
}) {
  const say = useHouseWords();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button look="plain" className="justify-self-start" onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <Notice tone="wait" live>
      <p>{question}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          look="alert"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {say('yes')}
        </Button>
        <Button look="plain" onClick={() => setAsking(false)}>
          {say('no')}
        </Button>
      </div>
    </Notice>
  );
}
