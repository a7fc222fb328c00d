import { distance, turnDegrees } from './geometry.ts';
import { outside, type Space } from './premises.ts';
import { stepsUp, type Leg, type Passage, type Route, type WayEnd } from './route.ts';
import { runsOf } from './runs.ts';
import { countDoors, type DoorCount } from './side-doors.ts';
import { sightNear } from './sights.ts';
import { named, type Side, type Step, type Stretch } from './step.ts';
import { followLegs, sideOfTurn, type Bend, type Track, type WalkLeg } from './track.ts';
import type { WalkNetwork } from './walk-network.ts';

/** Turns a route into steps that hold in every language. */
export function stepsOf(network: WalkNetwork, route: Route, from: WayEnd, to: WayEnd): Step[] {
  const teller = new StepTeller(network, route, to);
  return teller.tell(from);
}

type Arrival = Extract<Step, { kind: 'arrive' }>;

/** A bend this near to where one comes out is the way one turns there. */
const atOnce = 3;

class StepTeller {
  readonly #network: WalkNetwork;
  readonly #route: Route;
  readonly #goal: Space | undefined;
  readonly #steps: Step[] = [];
  #from = 0;
  #doors = 0;
  #isAfterEnd = false;

  constructor(network: WalkNetwork, route: Route, to: WayEnd) {
    this.#network = network;
    this.#route = route;
    this.#goal = to.kind === 'space' ? network.space(to.id) : undefined;
  }

  tell(from: WayEnd): Step[] {
    const runs = runsOf(this.#route.legs);
    for (const [index, run] of runs.entries()) {
      const track = followLegs(this.#network, run.walks);
      const [side, bends] = this.#comingOut(track);
      const isOutAtOnce = run.walks.length === 0 && run.onward?.kind === 'outside';
      if (index > 0) this.#turnAfter(side);
      else if (!isOutAtOnce) this.#steps.push(this.#opening(from, side));
      this.#from = 0;
      this.#doors = 0;
      this.#tellRun(track, bends);
      if (run.onward) this.#tellOnward(run.onward, track);
      else this.#arrive(track);
    }
    return this.#steps;
  }

  /** The turn at the very beginning belongs to coming out of the room or the lift. */
  #comingOut(track: Track): readonly [Side, readonly Bend[]] {
    const [first, ...rest] = track.bends;
    if (!first || first.metres > (first.isSharp ? 0.1 : atOnce)) return ['straight', track.bends];
    return [sideOfTurn(first.degrees), rest];
  }

  #opening(from: WayEnd, side: Side): Step {
    if (from.kind === 'portal') return { kind: 'enter', side };
    const space = this.#network.space(from.id);
    const isRoom = space?.kind === 'room';
    return { kind: isRoom ? 'leave' : 'start', side, ...(space && { place: named(space) }) };
  }

  #turnAfter(side: Side): void {
    const last = this.#steps.at(-1);
    if (last?.kind === 'level') this.#steps[this.#steps.length - 1] = { ...last, exitSide: side };
    else this.#steps.push({ kind: 'enter', side });
  }

  #tellRun(track: Track, bends: readonly Bend[]): void {
    const doors = [...track.doors];
    const isLastBend = (bend: Bend) => bend === bends.at(-1) && this.#isPartOfArrival(bend, track);
    for (const bend of bends) {
      while (doors[0] && doors[0].metres <= bend.metres) this.#pass(doors.shift());
      if (isLastBend(bend)) continue;
      const side = sideOfTurn(bend.degrees);
      if (side === 'straight') continue;
      const landmark = sightNear(this.#network, bend.halls, bend.at, this.#goal?.id);
      this.#isAfterEnd = bend.isAtEnd && !this.#goesOnAhead(bend);
      this.#steps.push({
        kind: 'turn',
        side,
        ...this.#stretch(bend.metres),
        ...(landmark && { landmark }),
      });
    }
    for (const door of doors) this.#pass(door);
  }

  /** Round a corner and at once through the door: people see the door from before the corner. */
  #isPartOfArrival(bend: Bend, track: Track): boolean {
    return !bend.isSharp && track.exitHeading !== undefined && track.metres - bend.metres < atOnce;
  }

  #goesOnAhead({ halls, at }: Bend): boolean {
    const [here, before = here] = halls;
    return Boolean(
      before?.stands.some((stand) => {
        const side = this.#network.sideOf(stand);
        const behind = this.#network.sideOf(stand ^ 1);
        const space = behind && this.#network.space(behind.space);
        if (!side || space?.kind !== 'corridor' || !space.axis) return false;
        return distance(side.at, at) < 0.3 && space.axis.some((tip) => distance(tip, at) < 0.3);
      }),
    );
  }

  #pass(door: Track['doors'][number] | undefined): void {
    if (!door) return;
    const { portal, from } = door.passage;
    if (portal.door === 'door' || portal.door === 'revolving') this.#doors += 1;
    this.#climbSteps(door.passage, door.metres);
    const before = this.#network.space(portal.sides[from].space);
    const after = this.#network.space(portal.sides[from === 0 ? 1 : 0].space);
    if (before && after && before.building !== after.building)
      this.#steps.push({
        kind: 'building',
        building: after.building,
        ...this.#stretch(door.metres),
      });
  }

  #climbSteps(passage: Passage, metres: number): void {
    const count = stepsUp(passage);
    if (count === 0) return;
    const stretch = this.#stretch(metres);
    this.#steps.push({ kind: 'steps', count: Math.abs(count), isUp: count > 0, ...stretch });
  }

  #tellOnward(onward: Exclude<Leg, WalkLeg>, track: Track): void {
    this.#isAfterEnd = track.isAtEnd;
    if (onward.kind === 'climb') this.#tellClimb(onward, track);
    else {
      const entry = onward.exit?.portal.sides.find(({ space }) => space !== outside);
      const building = this.#network.space(entry?.space ?? '')?.building ?? '';
      this.#steps.push({ kind: 'outside', building, ...this.#stretch(track.metres) });
    }
  }

  #tellClimb({ space, level, toLevel }: Extract<Leg, { kind: 'climb' }>, track: Track): void {
    const by = space.kind === 'lift' || space.kind === 'ramp' ? space.kind : 'stairs';
    const sign = this.#network.premises.levels.find(
      ({ ordinal, building }) => ordinal === toLevel && building === space.building,
    );
    this.#steps.push({
      kind: 'level',
      by,
      ...(space.number && { number: space.number }),
      side: this.#sideOfExit(track),
      isUp: toLevel > level,
      level: sign?.label ?? String(toLevel),
      exitSide: 'straight',
      ...this.#stretch(track.metres),
    });
  }

  #sideOfExit(track: Track): Side {
    if (!track.heading || !track.exitHeading) return 'straight';
    const last = track.bends.at(-1);
    const together = last && this.#isPartOfArrival(last, track) ? last.degrees : 0;
    return sideOfTurn(turnDegrees(track.heading, track.exitHeading) + together);
  }

  #arrive(track: Track): void {
    const door = this.#route.passages.at(-1);
    const goal = this.#goal;
    if (!goal || !door) return;
    const side = this.#sideOfExit(track);
    this.#climbSteps(door, track.metres);
    const count = this.#count(track, door, side);
    this.#isAfterEnd = track.isAtEnd;
    const { lastHall, exitAt } = track;
    const isClear = count.nth !== undefined || side === 'straight' || !lastHall || !exitAt;
    const landmark = isClear ? undefined : sightNear(this.#network, [lastHall], exitAt, goal.id);
    this.#steps.push({
      kind: 'arrive',
      place: named(goal),
      side,
      ...this.#stretch(track.metres),
      ...count,
      ...(landmark && { landmark }),
    });
  }

  /** The number of the door, and what the count begins at when that is not the last turn. */
  #count(track: Track, door: Passage, side: Side): DoorCount & Pick<Arrival, 'countedFrom'> {
    const { lastHall, lastFrom, heading, doors, bends } = track;
    if (!lastHall || !lastFrom || !heading) return {};
    const line = { from: lastFrom, heading };
    const count = countDoors(this.#network, lastHall, line, door.portal, side);
    const passed = doors.findLast(
      ({ passage: { portal } }) => portal.door !== 'none' || portal.steps !== 0,
    );
    const isSince = passed && passed.metres >= (bends.at(-1)?.metres ?? 0);
    if (!isSince || count.nth === undefined) return count;
    return { ...count, countedFrom: passed.passage.portal.door === 'none' ? 'steps' : 'door' };
  }

  /** What was walked since the last step; the next one begins here. */
  #stretch(until: number): Stretch {
    const stretch = {
      metres: Math.max(0, Math.round(until - this.#from)),
      doors: this.#doors,
      toEnd: this.#isAfterEnd && until - this.#from > 1,
    };
    this.#from = until;
    this.#doors = 0;
    this.#isAfterEnd = false;
    return stretch;
  }
}
