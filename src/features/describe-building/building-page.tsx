import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';

import { describeBuilding } from '#domain/way/describe-building.ts';
import type { Premises } from '#domain/way/premises.ts';
import type { Route } from '#domain/way/route.ts';

import { Chip } from '../../ui/button.tsx';
import { type TextKeeper, useKeptText } from '../../ui/use-kept-text.ts';
import { useBuildingWords } from '../../words/use-building-words.ts';
import { buildingDraft } from './building-draft.ts';
import { SignsPart } from './signs-part.tsx';
import { TextPart } from './text-part.tsx';

const tabs = ['tabText', 'tabWay', 'tabSigns'] as const;

/**
 * Describes a building in a text, with its plan drawn beside it as one writes; then ways in it can be
 * tried, and signs for its walls printed.
 *
 * @param draw the plan, with a way on it
 * @param tryWay tells of the way it has found
 */
export function BuildingPage({
  keeper,
  draw,
  tryWay,
  links,
}: {
  keeper: TextKeeper;
  draw: (premises: Premises, route: Route | undefined) => ReactNode;
  tryWay: (premises: Premises, onRoute: (route: Route | undefined) => void) => ReactNode;
  links: ReactNode;
}) {
  const say = useBuildingWords();
  const [tab, setTab] = useState<(typeof tabs)[number]>('tabText');
  const [text, setText] = useKeptText(keeper, buildingDraft);
  const [route, setRoute] = useState<Route>();
  const settled = useDeferredValue(text);
  const described = useMemo(() => describeBuilding(settled), [settled]);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <h1 className="grow text-2xl font-bold">{say('title')}</h1>
        {links}
      </div>
      <div role="group" aria-label={say('title')} className="flex flex-wrap gap-2 print:hidden">
        {tabs.map((name) => (
          <Chip key={name} pressed={tab === name} onClick={() => setTab(name)}>
            {say(name)}
          </Chip>
        ))}
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2 print:block">
        <div className="grid gap-4">
          {tab === 'tabText' && <TextPart text={text} onText={setText} described={described} />}
          {tab === 'tabWay' && tryWay(described.premises, setRoute)}
          {tab === 'tabSigns' && <SignsPart premises={described.premises} />}
        </div>
        <div className={tab === 'tabSigns' ? 'print:hidden' : 'lg:sticky lg:top-4'}>
          {draw(described.premises, tab === 'tabWay' ? route : undefined)}
        </div>
      </div>
    </div>
  );
}
