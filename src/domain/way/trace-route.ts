import { outside, type OutsidePath, type Portal } from './premises.ts';
import { type AskedProfile, profileOf } from './profiles.ts';
import type { Leg, Passage, Route, WayEnd } from './route.ts';
import type { Stand, WalkNetwork } from './walk-network.ts';

/** How one came to stand behind a portal: from another stand, or from where the way begins. */
export interface Arrival {
  readonly from: Stand | undefined;
  readonly stand: Stand;
  readonly metres: number;
  readonly seconds: number;
}

/** Puts the pieces of a way that was found together. */
export function traceRoute(
  network: WalkNetwork,
  start: WayEnd,
  arrivals: readonly Arrival[],
  profile: AskedProfile,
): Route {
  const legs = arrivals.flatMap((arrival) => legTo(network, start, arrival) ?? []);
  const isFromPortal = start.kind === 'portal';
  const passages = arrivals
    .slice(isFromPortal ? 1 : 0)
    .flatMap(({ stand }) => passageTo(network, stand) ?? []);
  return {
    profile,
    legs,
    passages,
    metres: legs.reduce((sum, { metres }) => sum + metres, 0),
    seconds: arrivals.reduce((sum, { seconds }) => sum + seconds, 0),
    unknownDoors: passages
      .map(({ portal }) => portal)
      .filter((portal) => isDoubtful(portal, profile)),
  };
}

function isDoubtful({ door, widthMetres }: Portal, profile: AskedProfile): boolean {
  return profileOf(profile).narrowestDoorMetres > 0 && door !== 'none' && widthMetres === undefined;
}

function passageTo(network: WalkNetwork, stand: Stand): Passage | undefined {
  const portal = network.portal(stand);
  return portal && { portal, from: stand & 1 ? 0 : 1 };
}

function legTo(
  network: WalkNetwork,
  start: WayEnd,
  { from, stand, metres }: Arrival,
): Leg | undefined {
  const near = network.sideOf(stand ^ 1);
  const exit = passageTo(network, stand);
  if (!near || !exit) return undefined;
  if (from === undefined) return firstLeg(network, start, stand, exit);
  const entry = passageTo(network, from);
  const here = network.sideOf(from);
  if (!here) return undefined;
  const ends = { entry, exit, metres, line: [here.at, near.at] };
  if (here.space === outside) {
    const path = pathBetween(network, entry, exit, metres);
    return path && { kind: 'outside', path, level: here.level, ...ends };
  }
  const hall = network.hall(here.space, here.level);
  if (!hall) return undefined;
  if (near.level !== here.level)
    return { kind: 'climb', space: hall.space, level: here.level, toLevel: near.level, ...ends };
  const walk = hall.walks.walk(hall.stands.indexOf(from), hall.stands.indexOf(stand ^ 1));
  return { kind: 'walk', space: hall.space, level: here.level, ...ends, ...walk };
}

function pathBetween(
  network: WalkNetwork,
  entry: Passage | undefined,
  exit: Passage,
  metres: number,
): OutsidePath | undefined {
  return network
    .pathsFrom(entry?.portal.id ?? '')
    .find((path) => path.metres === metres && path.ends.includes(exit.portal.id));
}

/** The way from the middle of a corridor to its first portal; rooms are left by their door at once. */
function firstLeg(
  network: WalkNetwork,
  start: WayEnd,
  stand: Stand,
  exit: Passage,
): Leg | undefined {
  const near = network.sideOf(stand ^ 1);
  const hall = near && network.hall(near.space, near.level);
  const isCorridor = hall?.space.kind === 'corridor' || hall?.space.kind === 'area';
  if (!hall || start.kind === 'portal' || !isCorridor) return undefined;
  const walk = hall.walks.walk(hall.stands.length, hall.stands.indexOf(stand ^ 1));
  return { kind: 'walk', space: hall.space, level: hall.level, entry: undefined, exit, ...walk };
}
