import { IconArrowGuide, IconHandStop, IconUserCheck, IconWalk } from '@tabler/icons-react';
import type { ComponentType } from 'react';

import type { Way } from '#domain/act-values.ts';
import type { ActDetails } from '#domain/act.ts';
import type { AskStep } from '#domain/asking-chain.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Call } from '#domain/visit-story.ts';
import { adviseWay } from '#domain/way-advice.ts';

import { Button } from '../../ui/button.tsx';
import { sayWay, wayReasonNames } from '../../words/names.ts';
import { useWords, type Words } from '../../words/use-words.ts';

const icons: Record<Way, ComponentType<{ 'aria-hidden': true; size: number }>> = {
  point: IconArrowGuide,
  escort: IconWalk,
  collect: IconUserCheck,
  'meet-here': IconHandStop,
};

function sayInAndWay(words: Words, way: Way, place: string): string {
  switch (way) {
    case 'point':
      return words.say('inAndPoint');
    case 'escort':
      return words.say('inAndEscort');
    case 'collect':
      return words.say('inAndCollect');
    case 'meet-here':
      return words.say('inAndMeetHere', { place });
  }
}

/**
 * Point, escort, collect or meet at the accessible place: the advised way first, with its reason, and
 * the choice stays with the person (A10). After a call, the same tap says that the one called is in.
 */
export function ChooseWay({
  at,
  step,
  call,
}: {
  at: VisitAtHand;
  step: AskStep;
  call: Call | undefined;
}) {
  const words = useWords();
  const { say, text } = words;
  const { institution, buildings } = at.index.directory;
  const room = step.room === undefined ? undefined : at.index.room(step.room);
  if (!at.post) return null;
  const { way: advised, reasons } = adviseWay({
    from: at.post,
    to: room,
    needs: at.story.needs,
    rules: institution.rules,
    buildings,
  });
  const place = text(institution.accessiblePlace.name);
  const meeting: readonly Way[] = at.story.needs.includes('step-free') ? ['meet-here'] : [];
  const usual: readonly Way[] = ['point', 'escort', 'collect', ...meeting];
  const ways = [advised, ...usual.filter((way) => way !== advised)];

  function choose(way: Way) {
    const comes = way === 'collect' || way === 'meet-here';
    const acts: ActDetails[] = [
      { kind: 'referred', whom: step.contact, way, advised, reasons: [...reasons] },
    ];
    if (call) acts.unshift({ kind: 'answered', call: call.id, outcome: comes ? 'coming' : 'in' });
    if (way === 'point') {
      acts.push({
        kind: 'closed',
        outcome: 'referred',
        channel: 'in-person',
        contactGiven: true,
        surveyOffered: false,
      });
    }
    void at.record(...acts);
  }

  return (
    <div className="grid gap-2">
      {ways.map((way) => {
        const Icon = icons[way];
        return (
          <Button
            key={way}
            look={way === advised ? 'primary' : 'plain'}
            className={`justify-start ${way === advised ? 'min-h-16 text-lg' : ''}`}
            onClick={() => choose(way)}
          >
            <Icon aria-hidden size={way === advised ? 28 : 22} />
            <span className="text-start">
              {call ? sayInAndWay(words, way, place) : sayWay(words, way, place)}
              {way === advised && (
                <span className="block text-sm font-normal">
                  {say('wayAdvised')}:{' '}
                  {reasons.map((reason) => say(wayReasonNames[reason])).join(', ')}
                </span>
              )}
            </span>
          </Button>
        );
      })}
    </div>
  );
}
