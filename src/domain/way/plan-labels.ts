import { middleOf } from './geometry.ts';
import { toneOf, type Ends, type FloorPart } from './plan-floor.ts';
import { tenths, type PlanFrame } from './plan-frame.ts';
import type { Plan, PlanIcon, PlanLabel } from './plan.ts';
import type { Space } from './premises.ts';

interface Lettered {
  readonly labels: Plan['labels'];
  readonly icons: Plan['icons'];
}

/** How wide a letter is for its size, of the digits and capitals that stand on doors. */
const letterWidth = 0.6;
const largest = 16;
const smallest = 5;
const fills = 0.86;
const leastWithText = 22;

/** What stands on the doors of a floor; one size for nearly all numbers looks calmer than each its own. */
export function letterFloor({ spaces }: FloorPart, frame: PlanFrame, ends: Ends): Lettered {
  const places = spaces.map((space) => placeOf(space, frame));
  const sizes = places
    .filter(({ space }) => space.kind === 'room' && space.number !== undefined)
    .map(({ space, width, height }) => sizeOf(space.number ?? '', width, height).size)
    .toSorted((a, b) => a - b);
  const usual = Math.min(largest, sizes[Math.floor(sizes.length * 0.3)] ?? largest);
  const icons = places.flatMap((place) => iconIn(place) ?? []);
  const labels = places.flatMap((place) => labelsIn(place, usual, ends));
  return { icons, labels };
}

interface Place {
  readonly space: Space;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placeOf(space: Space, frame: PlanFrame): Place {
  const corners = space.shape.outer.map((corner) => frame.point(corner));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = frame.point(middleOf(space.shape));
  return {
    space,
    x: tenths(x),
    y: tenths(y),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  };
}

function sizeOf(
  text: string,
  width: number,
  height: number,
): { readonly size: number; readonly isTurned: boolean } {
  const fitting = (along: number, across: number) =>
    Math.min(across * 0.55, (along * fills) / (letterWidth * Math.max(1, text.length)));
  const [lying, standing] = [fitting(width, height), fitting(height, width)];
  const isTurned = standing > lying * 1.3 && lying < 10;
  return { size: isTurned ? standing : lying, isTurned };
}

function iconOf({ kind, use }: Space): PlanIcon | undefined {
  return kind === 'stairs' || kind === 'lift' || kind === 'ramp' ? kind : use;
}

function iconIn({ space, x, y, width, height }: Place): Plan['icons'][number] | undefined {
  const icon = iconOf(space);
  if (!icon) return undefined;
  const hasText = textUnderIcon(space) !== undefined && height > leastWithText;
  const size = tenths(Math.min(22, width * 0.7, height * (hasText ? 0.46 : 0.7)));
  return { icon, x, y: tenths(hasText ? y - height * 0.16 : y), size };
}

/** What distinguishes stairs from other stairs, and one desk from another. */
function textUnderIcon({ kind, use, number, name }: Space): string | undefined {
  if (kind === 'stairs' || kind === 'lift') return number;
  return use === 'desk' ? (number ?? name) : undefined;
}

function labelsIn(place: Place, usual: number, ends: Ends): readonly PlanLabel[] {
  const { space } = place;
  const tone = toneOf(space, ends);
  const found = iconOf(space)
    ? labelUnderIcon(place)
    : space.kind === 'room'
      ? numberAndName(place, usual)
      : [];
  return found.map((label) => ({ ...label, tone }));
}

type Label = Omit<PlanLabel, 'tone'>;

function labelUnderIcon({ space, x, y, width, height }: Place): readonly Label[] {
  const text = textUnderIcon(space);
  if (text === undefined || height <= leastWithText) return [];
  const size = Math.min(9, height * 0.24, (width * fills) / (letterWidth * text.length));
  const under = tenths(y + height * 0.28);
  return size < smallest ? [] : [{ x, y: under, text, size: tenths(size), isTurned: false }];
}

function numberAndName(place: Place, usual: number): readonly Label[] {
  const { space, x, y, width, height } = place;
  const text = space.number ?? space.name;
  if (text === undefined) return [];
  const { isTurned, size: fitting } = sizeOf(text, width, height);
  const size = tenths(Math.min(fitting, usual));
  if (size < smallest) return [];
  const name = space.number === undefined ? undefined : nameUnder(space, size, isTurned, place);
  const label = { x, y: name ? y - 4 : y, text, size, isTurned };
  return name ? [label, name] : [label];
}

function nameUnder(
  { name }: Space,
  size: number,
  isTurned: boolean,
  { x, y, width, height }: Place,
): Label | undefined {
  if (name === undefined || isTurned || height < size * 2.6) return undefined;
  const fitting = tenths(Math.min(8, (width * 0.94) / (0.52 * name.length)));
  return fitting < smallest
    ? undefined
    : { x, y: y + size * 0.7, text: name, size: fitting, isTurned: false };
}
