import { IconArrowGuide, IconHandStop, IconUserCheck, IconWalk } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useState } from 'react';

import type { Way } from '#domain/act-values.ts';
import { canCome } from '#domain/can-come.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { Call } from '#domain/visit-story.ts';
import { adviseWay, isSecondAttempt, type Walk, type WayAdvice } from '#domain/way-advice.ts';
import { type AskedProfile, avoidsStairs } from '#domain/way/profiles.ts';
import type { WayAnswer } from '#domain/way/way-question.ts';

import { Button, Chip } from '../../ui/button.tsx';
import { sayWay, wayReasonNames } from '../../words/names.ts';
import { useWords } from '../../words/use-words.ts';
import { referralActs } from './referral-acts.ts';
import { useProfile, useWay } from './use-way.ts';
import { sayInAndWay } from './way-words.ts';

const icons: Record<Way, ComponentType<{ 'aria-hidden': true; size: number }>> = {
  point: IconArrowGuide,
  escort: IconWalk,
  collect: IconUserCheck,
  'meet-here': IconHandStop,
};

function waysToOffer({ way: advised }: WayAdvice, profile: AskedProfile): readonly Way[] {
  const meeting: readonly Way[] = avoidsStairs(profile) ? ['meet-here'] : [];
  return [...new Set<Way>([advised, 'point', 'escort', 'collect', ...meeting])];
}

function routeFacts(way: WayAnswer): Pick<Walk, 'route'> {
  if (way.kind === 'unknown-place') return {};
  return { route: way.kind === 'way' ? way.facts : 'none' };
}

/**
 * What is advised as things stand: the way that the plan knows, what was tried, who can come; nothing
 * while nobody knows where the one who serves stands.
 */
function useAdvice(
  at: VisitAtHand,
  step: Rung,
  call: Call | undefined,
  hasDeclined: boolean,
): WayAdvice | undefined {
  const { institution, buildings } = at.index.directory;
  const way = useWay(at, step.room);
  const profile = useProfile(at);
  if (!at.post) return undefined;
  const latest = call ?? step.tried;
  const coming = canCome({ step, call: latest, hasDeclined, posts: institution.posts });
  return adviseWay({
    from: at.post,
    to: step.room === undefined ? undefined : at.index.room(step.room),
    needs: at.story.needs,
    profile,
    rules: institution.rules,
    buildings,
    isSecondAttempt: isSecondAttempt(at.story),
    ...(latest?.outcome && { outcome: latest.outcome }),
    ...(coming !== undefined && { canCome: coming }),
    ...(institution.settings?.way && { limits: institution.settings.way }),
    ...(way && routeFacts(way)),
  });
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
  step: Rung;
  call: Call | undefined;
}) {
  const words = useWords();
  const profile = useProfile(at);
  const [declined, setDeclined] = useState<string>();
  const hasDeclined = call !== undefined && declined === call.id;
  const advice = useAdvice(at, step, call, hasDeclined);
  if (!advice) return null;
  const place = words.text(at.index.directory.institution.accessiblePlace.name);
  return (
    <div className="grid gap-2">
      {call && at.post?.mayLeave === false && (
        <Chip pressed={hasDeclined} onClick={() => setDeclined(hasDeclined ? undefined : call.id)}>
          {words.say('cannotCome')}
        </Chip>
      )}
      {waysToOffer(advice, profile).map((way) => (
        <WayButton
          key={way}
          way={way}
          advice={advice}
          onChoose={() => void at.record(...referralActs(step.contact, way, advice, call))}
        >
          {call ? sayInAndWay(words, way, place) : sayWay(words, way, place)}
        </WayButton>
      ))}
    </div>
  );
}

function WayButton({
  way,
  advice,
  onChoose,
  children,
}: {
  way: Way;
  advice: WayAdvice;
  onChoose: () => void;
  children: ReactNode;
}) {
  const { say } = useWords();
  const isAdvised = way === advice.way;
  const Icon = icons[way];
  return (
    <Button
      look={isAdvised ? 'primary' : 'plain'}
      className={`justify-start ${isAdvised ? 'min-h-16 text-lg' : ''}`}
      onClick={onChoose}
    >
      <Icon aria-hidden size={isAdvised ? 28 : 22} />
      <span className="text-start">
        {children}
        {isAdvised && (
          <span className="block text-sm font-normal">
            {say('wayAdvised')}:{' '}
            {advice.reasons.map((reason) => say(wayReasonNames[reason])).join(', ')}
            {advice.needsCard && ` (${say('wayInWriting')})`}
          </span>
        )}
      </span>
    </Button>
  );
}
