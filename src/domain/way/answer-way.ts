import { findRoute, type Asked } from './find-route.ts';
import type { Premises, Space } from './premises.ts';
import type { Route, WayEnd } from './route.ts';
import { stepsOf } from './steps.ts';
import type { WalkNetwork } from './walk-network.ts';
import { idsClosed, placeCalled } from './way-ends.ts';
import { wayFacts } from './way-facts.ts';
import type { Passed, WayAnswer, WayQuestion, WayStart } from './way-question.ts';

/** Answers a question for a way with all that is to be said, counted and drawn of it. */
export function answerWay(
  network: WalkNetwork,
  { from, to, profile, closed }: WayQuestion,
): WayAnswer {
  const start = startOf(network.premises, from);
  const end = placeCalled(network.premises, to);
  if (!start || !end) return { kind: 'unknown-place' };
  const find = (asked: Asked) => findRoute(network, start, end, asked);
  const route = find({ profile, closed: idsClosed(network.premises, closed) });
  if (!route)
    return { kind: 'none', isClosedOff: closed.length > 0 && find({ profile }) !== undefined };
  const steps = stepsOf(network, route, start, end);
  return {
    kind: 'way',
    metres: route.metres,
    seconds: route.seconds,
    steps,
    facts: wayFacts(route, steps),
    route,
    through: passedOn(route, [start, end]),
  };
}

/** Where a way begins; a place that the plan does not know (any more) is as if none were named. */
function startOf(premises: Premises, { place, building, floor }: WayStart): WayEnd | undefined {
  const named = place === undefined ? undefined : placeCalled(premises, place, building);
  return named ?? entranceOn(premises, building, floor) ?? corridorOn(premises, building, floor);
}

function entranceOn(premises: Premises, building: string, floor: number): WayEnd | undefined {
  const isHere = new Set(
    premises.spaces.flatMap((space) => (space.building === building ? [space.id] : [])),
  );
  const entrances = premises.portals.filter(
    ({ entrance, isEmergency, sides }) =>
      entrance &&
      !isEmergency &&
      sides.some(({ space, level }) => level === floor && isHere.has(space)),
  );
  const main = entrances.find(({ entrance }) => entrance?.kind === 'main') ?? entrances[0];
  return main && { kind: 'portal', id: main.id };
}

function corridorOn({ spaces }: Premises, building: string, floor: number): WayEnd | undefined {
  const corridor = spaces.find(
    (space) =>
      space.building === building && space.kind === 'corridor' && space.levels.includes(floor),
  );
  return corridor && { kind: 'space', id: corridor.id };
}

function passedOn({ legs }: Route, ends: readonly WayEnd[]): readonly Passed[] {
  const passed = new Map<string, Passed>();
  for (const leg of legs) {
    if (leg.kind === 'outside' || ends.some(({ id }) => id === leg.space.id)) continue;
    const closes = closingOf(leg.space);
    if (closes === undefined) continue;
    const { kind, number, name, building } = leg.space;
    passed.set(closes, {
      closes,
      kind,
      building,
      ...(number !== undefined && { number }),
      ...(name !== undefined && { name }),
    });
  }
  return [...passed.values()];
}

function closingOf({ kind, building, number, corridor, id }: Space): string | undefined {
  if (kind === 'lift' || kind === 'stairs' || kind === 'ramp') return `${building}:${number ?? id}`;
  if (kind !== 'corridor') return undefined;
  return `${building}:${(corridor ?? id).replace(`${building}/`, '')}`;
}
