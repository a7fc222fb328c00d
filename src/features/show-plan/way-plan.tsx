import { useMemo, useState } from 'react';

import { drawPlan, floorsOnWay } from '#domain/way/draw-plan.ts';
import type { Plan } from '#domain/way/plan.ts';
import type { Level, Premises } from '#domain/way/premises.ts';
import type { Route } from '#domain/way/route.ts';

import { Chip } from '../../ui/button.tsx';
import { MovablePicture } from '../../ui/movable-picture.tsx';
import { useBuildingWords } from '../../words/use-building-words.ts';
import { PlanDrawing } from './plan-drawing.tsx';

/**
 * The plan of a building, floor by floor, with the way on it. The floor on which the way begins comes
 * first; those it leads over are marked.
 */
export function WayPlan({
  premises,
  route,
  className = 'h-[60dvh]',
}: {
  premises: Premises;
  route?: Route | undefined;
  className?: string;
}) {
  const say = useBuildingWords();
  const onWay = useMemo(() => (route ? floorsOnWay(route) : []), [route]);
  const [chosen, choose] = useState<Level>();
  const floors = useMemo(() => premises.levels.toSorted(downwards), [premises]);
  const shown = useMemo(
    () => floors.find((floor) => chosen && isFloor(floor, chosen)) ?? firstOf(floors, onWay),
    [floors, chosen, onWay],
  );
  const plan = useMemo(() => planOf(premises, shown, route), [premises, shown, route]);
  if (!plan || !shown) return <p className="text-soft">{say('noPlan')}</p>;
  const hasWay = onWay.some((floor) => isOn(shown, floor));
  return (
    <div className="grid gap-2">
      {floors.length > 1 && (
        <FloorSwitch floors={floors} shown={shown} onWay={onWay} onChoice={choose} />
      )}
      <MovablePicture
        key={`${shown.building} ${shown.ordinal}`}
        size={plan}
        part={plan.focus}
        label={say('planKeys')}
        words={{ larger: say('larger'), smaller: say('smaller'), whole: say('whole') }}
        className={className}
      >
        <PlanDrawing
          plan={plan}
          label={
            hasWay
              ? say('planWithWay', { floor: shown.label })
              : say('planOf', { floor: shown.label })
          }
        />
      </MovablePicture>
    </div>
  );
}

interface FloorOnWay {
  readonly building: string;
  readonly level: number;
}

function FloorSwitch({
  floors,
  shown,
  onWay,
  onChoice,
}: {
  floors: readonly Level[];
  shown: Level;
  onWay: readonly FloorOnWay[];
  onChoice: (floor: Level) => void;
}) {
  const say = useBuildingWords();
  const isOne = new Set(floors.map(({ building }) => building)).size === 1;
  return (
    <div role="group" aria-label={say('floors')} className="flex flex-wrap gap-2 print:hidden">
      {floors.map((floor) => (
        <Chip
          key={`${floor.building} ${floor.ordinal}`}
          pressed={isFloor(floor, shown)}
          onClick={() => onChoice(floor)}
        >
          {isOne ? floor.label : `${floor.building} · ${floor.label}`}
          {onWay.some((on) => isOn(floor, on)) && (
            <>
              {' '}
              <span aria-label={say('onTheWay')} role="img">
                ●
              </span>
            </>
          )}
        </Chip>
      ))}
    </div>
  );
}

function planOf(
  premises: Premises,
  floor: Level | undefined,
  route: Route | undefined,
): Plan | undefined {
  return floor && drawPlan(premises, { building: floor.building, level: floor.ordinal, route });
}

/** As on the sign in the lift: the highest floor first. */
function downwards(a: Level, b: Level): number {
  return a.building.localeCompare(b.building) || b.ordinal - a.ordinal;
}

function isFloor(one: Level, other: Level): boolean {
  return one.building === other.building && one.ordinal === other.ordinal;
}

function isOn({ building, ordinal }: Level, floor: FloorOnWay): boolean {
  return building === floor.building && ordinal === floor.level;
}

function firstOf(floors: readonly Level[], onWay: readonly FloorOnWay[]): Level | undefined {
  const [first] = onWay;
  const begins = first && floors.find((floor) => isOn(floor, first));
  return begins ?? floors.find(({ ordinal }) => ordinal === 0) ?? floors[0];
}
