import { useState } from 'react';

import type { Language } from '#domain/localized.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { FoundWay } from '#domain/way/way-question.ts';

import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StepList } from '../../ui/step-list.tsx';
import { wayForVisitor } from '../../words/say-way.ts';
import { useWayWords } from '../../words/use-way-words.ts';
import { toldWay } from './told-way.ts';
import type { WayPieces } from './way-pieces.ts';

/**
 * The way in the visitor's own language: large enough to be read across a desk, and as a code that takes it
 * along on their own phone, without any server (A11).
 */
export function WayForVisitor({
  at,
  way,
  goal,
  isFromSign,
  code,
  onClose,
}: {
  at: VisitAtHand;
  way: FoundWay;
  goal: (language: Language) => string;
  isFromSign: boolean;
  code: WayPieces['code'];
  onClose: () => void;
}) {
  const { tell } = useWayWords();
  const [isCode, setCode] = useState(false);
  const language = at.story.language ?? at.index.directory.institution.visitorLanguages[0] ?? 'pl';
  const title = `${wayForVisitor[language]} ${goal(language)}`;
  const lines = toldWay(way, isFromSign, language);
  return (
    <Sheet title={title} closeLabel={tell('close')} onClose={onClose}>
      <StepList lang={language} lines={lines} className="gap-4 ps-8 text-2xl" />
      {isCode ? (
        <div lang={language}>{code(title, lines)}</div>
      ) : (
        <Button look="plain" onClick={() => setCode(true)}>
          {tell('code')}
        </Button>
      )}
    </Sheet>
  );
}
