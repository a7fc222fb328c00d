/** How a picture lies in its frame: where its corner is, and how much larger it is drawn. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** A place in the frame. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const largest = 6;

/** Shows a part of the picture as large as the frame allows, in its middle. */
export function fitted(frame: Size, part: Box): View {
  const scale = Math.min(largest, frame.width / part.width, frame.height / part.height);
  return {
    scale,
    x: frame.width / 2 - (part.x + part.width / 2) * scale,
    y: frame.height / 2 - (part.y + part.height / 2) * scale,
  };
}

/** Draws the picture larger or smaller; what is at `spot` stays there. */
export function zoomed(view: View, spot: Spot, factor: number, least: number): View {
  const scale = Math.max(least, Math.min(largest, view.scale * factor));
  const grown = scale / view.scale;
  return { scale, x: spot.x - (spot.x - view.x) * grown, y: spot.y - (spot.y - view.y) * grown };
}

/** Keeps at least a part of the picture in the middle of the frame. */
export function kept(view: View, frame: Size, picture: Size): View {
  const between = (value: number, side: number, length: number) =>
    Math.max(side / 2 - length, Math.min(side / 2, value));
  return {
    scale: view.scale,
    x: between(view.x, frame.width, picture.width * view.scale),
    y: between(view.y, frame.height, picture.height * view.scale),
  };
}

/** Follows one finger, or two: between them the picture moves and grows. */
export function pulled(
  view: View,
  before: readonly Spot[],
  after: readonly Spot[],
  least: number,
): View {
  const [from, to] = [middleOf(before), middleOf(after)];
  const [wide, wider] = [spreadOf(before), spreadOf(after)];
  const moved = { ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y };
  return wide > 0 && wider > 0 ? zoomed(moved, to, wider / wide, least) : moved;
}

function middleOf(spots: readonly Spot[]): Spot {
  const count = Math.max(1, spots.length);
  return {
    x: spots.reduce((sum, { x }) => sum + x, 0) / count,
    y: spots.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

function spreadOf([one, other]: readonly Spot[]): number {
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
}
