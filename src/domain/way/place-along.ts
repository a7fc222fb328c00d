import type { CorridorItem, CorridorText } from './building-text.ts';

/** Something at the side of a corridor, between two distances from its start. */
export interface Slot {
  readonly item: CorridorItem;
  readonly side: 'left' | 'right';
  readonly from: number;
  readonly to: number;
}

/** A door or steps across a corridor. */
export interface Cut {
  readonly item: CorridorItem;
  readonly at: number;
}

/** How the sides of a corridor fill its length. */
export interface Furnished {
  readonly lengthMetres: number;
  readonly slots: readonly Slot[];
  readonly cuts: readonly Cut[];
}

/** Metres at the corridor's ends that other wings take from its sides. */
export interface Pads {
  readonly startLeft?: number;
  readonly startRight?: number;
  readonly endLeft?: number;
  readonly endRight?: number;
}

const usualWidths: Readonly<Record<CorridorItem['kind'], number>> = {
  room: 3.2,
  stairs: 3.4,
  lift: 2.4,
  wc: 2.4,
  desk: 3,
  entrance: 2.4,
  exit: 2.4,
  branch: 2.2,
  turn: 0,
  link: 2.2,
  mark: 1.5,
  wall: 3,
  door: 0.6,
  steps: 0.9,
};
export const usualCorridorWidth = 2.2;
const shortestCorridor = 4;
/** A room is not drawn wider than this much more than usual to fill up its side; a wall is. */
const mostStretch = 3;

/**
 * Spreads what stands at a corridor's sides over its length. Nobody has measured: the longer side
 * decides, the rooms of the other are widened, and doors and steps that both sides name lie across.
 */
export function placeAlong(corridor: CorridorText, pads: Pads, atLeast: number): Furnished {
  const isAnchor = anchorsOf(corridor);
  const left = split([...pad(pads.startLeft), ...corridor.left, ...pad(pads.endLeft)], isAnchor);
  const right = split(
    [...pad(pads.startRight), ...corridor.right, ...pad(pads.endRight)],
    isAnchor,
  );
  const natural = left.map((piece, index) => Math.max(widthOf(piece), widthOf(right[index] ?? [])));
  const sum = natural.reduce((all, width) => all + width, 0);
  const lengthMetres = Math.max(sum, corridor.lengthMetres ?? 0, atLeast, shortestCorridor);
  const lengths = natural.map((width) =>
    sum === 0 ? lengthMetres / natural.length : (width * lengthMetres) / sum,
  );
  const slots = [...spread(left, lengths, 'left'), ...spread(right, lengths, 'right')];
  return {
    lengthMetres,
    slots: slots.filter(({ item }) => !isCut(item) && item.kind !== 'wall'),
    cuts: cutsAmong(slots, corridor),
  };
}

function isCut(item: CorridorItem): boolean {
  return item.kind === 'door' || item.kind === 'steps';
}

const nothing = { doorSteps: 0, isMain: false, line: 0 } as const;

function pad(metres: number | undefined): readonly CorridorItem[] {
  return metres ? [{ kind: 'wall', widthMetres: metres, ...nothing }] : [];
}

/** Which cuts lie at the same place on either side: all where both name the same, else the steps. */
function anchorsOf({ left, right }: CorridorText): (item: CorridorItem) => boolean {
  const kinds = (items: readonly CorridorItem[], wanted: (item: CorridorItem) => boolean) =>
    items
      .filter(wanted)
      .map((item) => item.kind)
      .join(' ');
  for (const wanted of [isCut, (item: CorridorItem) => item.kind === 'steps'])
    if (kinds(left, wanted) === kinds(right, wanted)) return wanted;
  return () => false;
}

function split(
  items: readonly CorridorItem[],
  isAnchor: (item: CorridorItem) => boolean,
): readonly (readonly CorridorItem[])[] {
  const pieces: CorridorItem[][] = [[]];
  for (const item of items)
    if (isAnchor(item)) pieces.push([item], []);
    else pieces.at(-1)?.push(item);
  return pieces;
}

function widthOf(items: readonly CorridorItem[]): number {
  return items.reduce((sum, item) => sum + itemWidth(item), 0);
}

function itemWidth(item: CorridorItem): number {
  return item.widthMetres ?? usualWidths[item.kind];
}

function spread(
  pieces: readonly (readonly CorridorItem[])[],
  lengths: readonly number[],
  side: Slot['side'],
): readonly Slot[] {
  let start = 0;
  return pieces.flatMap((items, index) => {
    const length = lengths[index] ?? 0;
    let from = start;
    start += length;
    const extra = extraPerRoom(items, length);
    return items.map((item) => {
      const slot = { item, side, from, to: from + itemWidth(item) + (isElastic(item) ? extra : 0) };
      from = slot.to;
      return slot;
    });
  });
}

function isElastic(item: CorridorItem): boolean {
  return (item.kind === 'room' && item.widthMetres === undefined) || isCut(item);
}

function extraPerRoom(items: readonly CorridorItem[], length: number): number {
  const elastic = items.filter(isElastic).length;
  const extra = elastic === 0 ? 0 : (length - widthOf(items)) / elastic;
  return extra <= mostStretch || elastic === items.length ? extra : 0;
}

/** One cut for each door or flight across; where the sides differ, those of the side that tells more. */
function cutsAmong(slots: readonly Slot[], corridor: CorridorText): readonly Cut[] {
  const isAnchor = anchorsOf(corridor);
  const steps = { left: 0, right: 0 };
  for (const { item, side } of slots) if (item.kind === 'steps') steps[side] += 1;
  const telling = steps.right > steps.left ? 'right' : 'left';
  return slots
    .filter(({ item, side }) => {
      if (isAnchor(item)) return side === 'left';
      return item.kind === 'door' || (item.kind === 'steps' && side === telling);
    })
    .map(({ item, from, to }) => ({ item, at: (from + to) / 2 }))
    .toSorted((a, b) => a.at - b.at);
}
