import { distance } from './geometry.ts';
import { outside, type Point, type Space } from './premises.ts';
import { named, type Sight } from './step.ts';
import type { Hall, WalkNetwork } from './walk-network.ts';

const farthest = 6;
const farthestRoom = 3;

/**
 * The best thing to name at a place where one turns: what is known from afar first, then what is
 * near; only what can be seen from the corridor itself, and never the room one is looking for.
 */
export function sightNear(
  network: WalkNetwork,
  halls: readonly Hall[],
  at: Point,
  except: string | undefined,
): Sight | undefined {
  const rated = halls.flatMap((hall) =>
    hall.stands.flatMap((stand) => {
      const metres = distance(network.sideOf(stand)?.at ?? at, at);
      const sight = sightBehind(network, stand, except);
      const most = sight?.kind === 'space' && sight.space.kind === 'room' ? farthestRoom : farthest;
      return sight && metres <= most ? [{ sight, worth: worthOf(sight) - metres / 3 }] : [];
    }),
  );
  const level = halls[0]?.level;
  const building = halls[0]?.space.building;
  for (const mark of network.premises.landmarks) {
    const metres = distance(mark.at, at);
    if (mark.level !== level || mark.building !== building || metres > farthest) continue;
    rated.push({ sight: { kind: 'mark', name: mark.name }, worth: 3.5 - metres / 3 });
  }
  return rated.toSorted((a, b) => b.worth - a.worth)[0]?.sight;
}

function sightBehind(
  network: WalkNetwork,
  stand: number,
  except: string | undefined,
): Sight | undefined {
  const behind = network.sideOf(stand ^ 1);
  if (!behind || behind.space === except || network.portal(stand)?.isEmergency) return undefined;
  if (behind.space === outside) return { kind: 'entrance' };
  const space = network.space(behind.space);
  return space && isSeen(space) ? { kind: 'space', space: named(space) } : undefined;
}

/** A room without a number or name is only a door. */
function isSeen({ kind, number, name, use }: Space): boolean {
  if (kind === 'room') return (number ?? name ?? use) !== undefined;
  return kind === 'stairs' || kind === 'lift' || kind === 'ramp';
}

function worthOf(sight: Sight): number {
  if (sight.kind !== 'space') return 5;
  if (sight.space.kind !== 'room') return 4;
  return sight.space.use ? 3 : 1;
}
