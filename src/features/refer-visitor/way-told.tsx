import { useState } from 'react';

import type { Language } from '#domain/localized.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import { avoidsStairs } from '#domain/way/profiles.ts';
import type { FoundWay } from '#domain/way/way-question.ts';

import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StepList } from '../../ui/step-list.tsx';
import { useWayWords } from '../../words/use-way-words.ts';
import { isSign, toldWay } from './told-way.ts';
import { useStand } from './use-way.ts';
import { WayForVisitor } from './way-for-visitor.tsx';
import type { WayPieces } from './way-pieces.ts';

const usualMostSpoken = 5;

/**
 * A way that was found: in sentences, on the plan, and for the visitor (A11).
 *
 * @param goal what it leads to, in a language
 */
export function WayTold({
  at,
  way,
  goal,
  pieces,
}: {
  at: VisitAtHand;
  way: FoundWay;
  goal: (language: Language) => string;
  pieces: WayPieces;
}) {
  const words = useWayWords();
  const [shown, show] = useState<'plan' | 'visitor'>();
  const isFromSign = isSign(at.index, useStand(at));
  const close = () => show(undefined);
  const { institution, premises } = at.index.directory;
  const most = institution.settings?.way?.mostSpoken ?? usualMostSpoken;
  const { unknownDoors, spoken } = way.facts;
  const isStepFree = avoidsStairs(way.route.profile);
  return (
    <>
      <StepList lines={toldWay(way, isFromSign, words.language)} className="gap-2 ps-6 text-lg" />
      {spoken > most && <p className="text-soft text-sm">{words.tell('many')}</p>}
      {isStepFree && unknownDoors > 0 && (
        <p className="text-soft text-sm">{words.tell('doors', { count: unknownDoors })}</p>
      )}
      <div className="grid grid-cols-2 gap-2">
        <Button look="soft" onClick={() => show('plan')}>
          {words.tell('plan')}
        </Button>
        <Button look="soft" onClick={() => show('visitor')}>
          {words.tell('show')}
        </Button>
      </div>
      {shown === 'plan' && premises && (
        <Sheet title={words.tell('plan')} closeLabel={words.tell('close')} onClose={close}>
          {pieces.plan(premises, way)}
        </Sheet>
      )}
      {shown === 'visitor' && (
        <WayForVisitor {...{ at, way, goal, isFromSign }} code={pieces.code} onClose={close} />
      )}
    </>
  );
}
