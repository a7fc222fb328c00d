import { countBends, headingsAlong, headingsOf } from './bends.ts';
import { scale } from './geometry.ts';
import type { Point } from './premises.ts';
import type { Profile } from './profiles.ts';
import type { Hall, Stand, WalkNetwork } from './walk-network.ts';

/** What a piece of the way takes; `dislike` is what one would walk further to avoid it. */
export interface Cost {
  readonly metres: number;
  readonly seconds: number;
  readonly dislike: number;
}

const secondsUpAFloor = 18;
const secondsDownAFloor = 15;
const stairMetresAFloor = 8;
const secondsForLift = 25;
const liftSecondsAFloor = 4;
const secondsAtADoor = 2;
const secondsToGoOut = 15;
const dislikeOfOffices = 60;
const dislikeOfPrivate = 600;

/** Walking inside one space from one of its doors to another. */
export function costOfWalk(
  network: WalkNetwork,
  hall: Hall,
  from: number,
  to: number,
  profile: Profile,
): Cost {
  const metres = hall.walks.metres(from, to);
  const seconds = metres / profile.metresPerSecond + secondsAtADoor;
  if (profile.bendDislike === 0 || metres === Infinity) return { metres, seconds, dislike: 0 };
  const key = from * hall.stands.length + to;
  const bends = hall.bends.get(key) ?? countBends(headingsBetween(network, hall, from, to));
  hall.bends.set(key, bends);
  return { metres, seconds, dislike: bends * profile.bendDislike };
}

/** Walking through somebody's office, where neither the way begins nor ends. */
export function dislikeOfCrossing({ space }: Hall): number {
  if (space.isPrivate) return dislikeOfPrivate;
  return space.kind === 'room' ? dislikeOfOffices : 0;
}

/** Stairs, a lift with its waiting, or a ramp, from one level to another. */
export function costOfClimb(from: Hall, to: Hall, profile: Profile): Cost {
  const floors = to.level - from.level;
  const height = Math.abs(floors);
  if (from.space.kind === 'lift')
    return {
      metres: 0,
      seconds: secondsForLift + liftSecondsAFloor * height,
      dislike: profile.liftDislike,
    };
  const onFoot = height * (floors > 0 ? secondsUpAFloor : secondsDownAFloor);
  const seconds = (onFoot * 1.1) / profile.metresPerSecond;
  const dislike = from.space.kind === 'stairs' ? profile.stairsDislike * height : 0;
  return { metres: height * stairMetresAFloor, seconds, dislike };
}

export function costOutside(metres: number, profile: Profile): Cost {
  return {
    metres,
    seconds: metres / profile.metresPerSecond,
    dislike: secondsToGoOut,
  };
}

function headingsBetween(
  network: WalkNetwork,
  hall: Hall,
  from: number,
  to: number,
): readonly Point[] {
  const [entry, exit] = [hall.stands[from], hall.stands[to]];
  if (entry === undefined || exit === undefined) return [];
  const out = network.headingAt(exit);
  const headings = [
    network.headingAt(entry),
    ...(hall.space.axis
      ? [along(network, hall.space.axis, entry, exit)]
      : headingsOf(hall.walks.walk(from, to).line)),
    out && scale(out, -1),
  ];
  return headings.filter((heading) => heading !== undefined);
}

function along(
  network: WalkNetwork,
  axis: readonly [Point, Point],
  entry: Stand,
  exit: Stand,
): Point | undefined {
  const [from, to] = [network.sideOf(entry), network.sideOf(exit)];
  return from && to && headingsAlong(axis, from, to).along;
}
