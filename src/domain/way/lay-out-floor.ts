import type { CorridorItem, CorridorText, FloorText } from './building-text.ts';
import { add, cross, dot, leftOf, scale, subtract } from './geometry.ts';
import { placeAlong, usualCorridorWidth, type Furnished, type Pads } from './place-along.ts';
import type { Point } from './premises.ts';
import { corridorAt } from './steps-on-floor.ts';

/** A corridor with its place in the drawing. */
export interface LaidCorridor extends Furnished {
  readonly text: CorridorText;
  readonly origin: Point;
  readonly heading: Point;
  readonly widthMetres: number;
}

/** Where two corridors meet, as either of them has it. */
export interface Junction {
  readonly line: number;
  readonly ends: readonly [JunctionEnd, JunctionEnd];
}

export interface JunctionEnd {
  readonly corridor: string;
  /** From the corridor's start. */
  readonly along: number;
  readonly at: Point;
  readonly place: 'left' | 'right' | 'start' | 'end';
}

export interface FloorLayout {
  readonly corridors: readonly LaidCorridor[];
  readonly junctions: readonly Junction[];
}

export const roomDepth = 4.8;
const gapBehindRooms = 0.3;

/** Where a corridor names another one on itself. */
interface Mention {
  readonly place: JunctionEnd['place'];
  readonly turn?: 'left' | 'right' | 'ahead';
  readonly item: CorridorItem;
}

/** Lays the corridors of a floor out, the first one to the east; `lengths` stretches some of them. */
export function layOutFloor(
  floor: FloorText,
  lengths: ReadonlyMap<string, number> = new Map(),
): FloorLayout {
  return new FloorPlanner(floor, lengths).layOut();
}

/** A point of a corridor: metres from its start, and to the left of its middle. */
export function pointIn({ origin, heading }: LaidCorridor, along: number, left: number): Point {
  return add(origin, add(scale(heading, along), scale(leftOf(heading), left)));
}

class FloorPlanner {
  readonly #texts: ReadonlyMap<string, CorridorText>;
  readonly #laid = new Map<string, LaidCorridor>();
  readonly #junctions: Junction[] = [];
  readonly #lengths: ReadonlyMap<string, number>;
  readonly #written: (readonly [CorridorItem, CorridorItem | undefined])[] = [];

  constructor(floor: FloorText, lengths: ReadonlyMap<string, number>) {
    this.#texts = new Map(floor.corridors.map((corridor) => [corridor.id, corridor]));
    this.#lengths = lengths;
  }

  layOut(): FloorLayout {
    for (const text of this.#texts.values()) {
      if (this.#laid.has(text.id)) continue;
      const below = Math.min(0, ...[...this.#laid.values()].map(({ origin }) => origin[1]));
      const apart = this.#laid.size === 0 ? 0 : below - 40;
      this.#lay(text, {}, () => ({ origin: [0, apart], heading: [1, 0] }));
    }
    return { corridors: [...this.#laid.values()], junctions: this.#junctions };
  }

  #lay(
    text: CorridorText,
    pads: Pads,
    where: (furnished: Furnished) => Pick<LaidCorridor, 'origin' | 'heading'>,
  ): LaidCorridor {
    const furnished = placeAlong(text, pads, this.#lengths.get(text.id) ?? 0);
    const widthMetres = text.widthMetres ?? usualCorridorWidth;
    const laid = { text, widthMetres, ...furnished, ...where(furnished) };
    this.#laid.set(text.id, laid);
    const mentions = mentionsIn(text);
    for (const mention of mentions) this.#follow(laid, mention, mentions);
    return laid;
  }

  #follow(here: LaidCorridor, mention: Mention, mentions: readonly Mention[]): void {
    const id = corridorAt(mention.item) ?? '';
    const text = this.#texts.get(id);
    if (!text || id === here.text.id) return;
    const which = mentions.filter(({ item }) => corridorAt(item) === id).indexOf(mention);
    const back = mentionsIn(text).filter(({ item }) => corridorAt(item) === here.text.id)[which];
    const there = this.#laid.get(id);
    // The other corridor has written this junction down already, when it was followed from there.
    if (there && back && this.#isWritten(back.item, mention.item)) return;
    this.#written.push([mention.item, back?.item]);
    const onward = there ?? this.#layOnward(here, mention, text, back);
    this.#junctions.push({
      line: mention.item.line,
      ends: [endOf(here, mention), back ? endOf(onward, back) : startFacing(onward, here, mention)],
    });
  }

  #isWritten(first: CorridorItem, second: CorridorItem): boolean {
    return this.#written.some(([a, b]) => a === first && b === second);
  }

  #layOnward(
    here: LaidCorridor,
    mention: Mention,
    text: CorridorText,
    back: Mention | undefined,
  ): LaidCorridor {
    const half = (text.widthMetres ?? usualCorridorWidth) / 2;
    const { at } = endOf(here, mention);
    const out = outward(here, mention);
    const corner = cornerOf(here, mention, at, half, out);
    if (back?.place === 'left' || back?.place === 'right')
      return this.#lay(text, {}, (furnished) => {
        const sign = back.place === 'left' ? 1 : -1;
        const heading = leftOf(scale(out, sign));
        const from = alongOf(furnished, back);
        return {
          heading,
          origin: subtract(at, add(scale(heading, from), scale(leftOf(heading), sign * half))),
        };
      });
    const pads = padsBehind(here, mention, back?.place === 'end');
    if (back?.place === 'end')
      return this.#lay(text, pads, ({ lengthMetres }) => ({
        heading: scale(out, -1),
        origin: add(corner, scale(out, lengthMetres)),
      }));
    return this.#lay(text, pads, () => ({ heading: out, origin: corner }));
  }
}

function mentionsIn(text: CorridorText): readonly Mention[] {
  return (['start', 'left', 'right', 'end'] as const).flatMap((place) =>
    text[place].flatMap((item): readonly Mention[] => {
      if (item.kind === 'turn') return [{ place, item, turn: item.side }];
      if (item.kind !== 'branch') return [];
      return [{ place, item, ...((place === 'start' || place === 'end') && { turn: 'ahead' }) }];
    }),
  );
}

function alongOf({ slots, lengthMetres }: Furnished, { place, item }: Mention): number {
  if (place === 'start') return 0;
  const slot = slots.find((candidate) => candidate.item === item);
  return slot && place !== 'end' ? (slot.from + slot.to) / 2 : lengthMetres;
}

function endOf(corridor: LaidCorridor, mention: Mention): JunctionEnd {
  const along = alongOf(corridor, mention);
  const aside = { left: 1, right: -1, start: 0, end: 0 }[mention.place];
  const at = pointIn(corridor, along, (aside * corridor.widthMetres) / 2);
  return { corridor: corridor.text.id, along, at, place: mention.place };
}

/** Where a corridor meets one that does not name it: at its own start, where that one ends. */
function startFacing(onward: LaidCorridor, here: LaidCorridor, mention: Mention): JunctionEnd {
  const { at } = endOf(here, mention);
  const from = subtract(at, onward.origin);
  const isNear = Math.hypot(...from) < onward.widthMetres + here.widthMetres;
  const along = isNear ? Math.max(0, dot(from, onward.heading)) : 0;
  const aside = cross(onward.heading, from);
  const isCorner = isNear && Math.abs(aside) > 0.5;
  return {
    corridor: onward.text.id,
    along,
    at: isNear ? at : onward.origin,
    place: isCorner ? (aside > 0 ? 'left' : 'right') : 'start',
  };
}

/** The direction in which one leaves a corridor. */
function outward({ heading }: LaidCorridor, { place, turn }: Mention): Point {
  if (place === 'left') return leftOf(heading);
  if (place === 'right') return scale(leftOf(heading), -1);
  const forward = place === 'end' ? heading : scale(heading, -1);
  if (turn === 'left') return leftOf(forward);
  return turn === 'right' ? scale(leftOf(forward), -1) : forward;
}

/** A corridor round the corner begins at the far wall, and its middle passes the end of this one. */
function cornerOf(
  here: LaidCorridor,
  { place, turn }: Mention,
  at: Point,
  half: number,
  out: Point,
): Point {
  if (turn === undefined || turn === 'ahead') return at;
  const forward = place === 'end' ? here.heading : scale(here.heading, -1);
  return add(add(at, scale(forward, half)), scale(out, -here.widthMetres / 2));
}

/** Keeps the rooms of the onward corridor off those of the one it leaves. */
function padsBehind(here: LaidCorridor, mention: Mention, isReversed: boolean): Pads {
  const { place, turn } = mention;
  const name = isReversed ? 'end' : 'start';
  if (place === 'left' || place === 'right') {
    const hasRooms = here.text[place].some((item) => item !== mention.item);
    const metres = hasRooms ? roomDepth + gapBehindRooms : 0;
    return { [`${name}Left`]: metres, [`${name}Right`]: metres };
  }
  if (turn === undefined || turn === 'ahead') return {};
  return padsAtCorner(here, turn, place === 'end', name);
}

function padsAtCorner(
  here: LaidCorridor,
  turn: 'left' | 'right',
  isAtEnd: boolean,
  name: 'start' | 'end',
): Pads {
  const deep = roomDepth + gapBehindRooms;
  const inner = (turn === 'left') === isAtEnd ? 'left' : 'right';
  const padded = (turn === 'left') === (name === 'end') ? 'Right' : 'Left';
  const outer = padded === 'Left' ? 'Right' : 'Left';
  const metres = here.widthMetres + (here.text[inner].length > 0 ? deep : 0);
  // What stands straight ahead of who comes round the corner belongs to the end of this corridor.
  return { [`${name}${padded}`]: metres, [`${name}${outer}`]: here.widthMetres };
}
