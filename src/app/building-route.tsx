import { useMemo } from 'react';
import { Link } from 'wouter';

import type { Premises } from '#domain/way/premises.ts';
import type { WayEnd } from '#domain/way/route.ts';
import { named } from '#domain/way/step.ts';

import { BuildingPage } from '../features/describe-building/building-page.tsx';
import { type TriedWay, WayPart } from '../features/describe-building/way-part.tsx';
import { WayCard } from '../features/hand-way-over/way-card.tsx';
import { SignReader } from '../features/read-sign/sign-reader.tsx';
import { WayPlan } from '../features/show-plan/way-plan.tsx';
import { keepDraft, readDraft } from '../store/drafts.ts';
import { buttonLook } from '../ui/button.tsx';
import {
  tellDirections,
  tellDirectionsFromSign,
  wayTitle,
} from '../words/directions/tell-directions.ts';
import { useBuildingWords } from '../words/use-building-words.ts';
import { useWords } from '../words/use-words.ts';

const keeper = { read: readDraft, keep: keepDraft };

/** The description of a building, for those who write it. */
export function BuildingRoute() {
  const say = useBuildingWords();
  return (
    <BuildingPage
      keeper={keeper}
      links={
        <Link href="/building/walk" className={buttonLook('plain')}>
          {say('toWalk')}
        </Link>
      }
      draw={(premises, route) => (
        <WayPlan premises={premises} route={route} className="h-[60dvh] lg:h-[70dvh]" />
      )}
      tryWay={(premises, onRoute) => (
        <WayPart
          premises={premises}
          onRoute={onRoute}
          card={(way) => <Card premises={premises} way={way} />}
          reader={(onSign, onLeave) => <SignReader onSign={onSign} onLeave={onLeave} />}
        />
      )}
    />
  );
}

function Card({ premises, way }: { premises: Premises; way: TriedWay }) {
  const { language } = useWords();
  const goal = useMemo(() => goalOf(premises, way.to), [premises, way.to]);
  const tell = way.isFromSign ? tellDirectionsFromSign : tellDirections;
  return (
    <WayCard
      start={language}
      write={(chosen) => ({ title: wayTitle(goal, chosen), lines: tell(way.steps, chosen) })}
    />
  );
}

function goalOf({ spaces, portals }: Premises, { kind, id }: WayEnd) {
  const space = kind === 'space' ? spaces.find((one) => one.id === id) : undefined;
  if (space) return named(space);
  const portal = portals.find((one) => one.id === id);
  return { kind: 'area', name: portal?.entrance?.id ?? id } as const;
}
