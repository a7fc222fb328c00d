/** A building as its corridor text describes it: what one passes when walking each corridor once. */
export interface BuildingText {
  /** Whether every line could be read; else parts of the building are missing here. */
  readonly isWhole: boolean;
  readonly floors: readonly FloorText[];
}

export interface FloorText {
  readonly ordinal: number;
  /** What the sign says; the ordinal when the text says nothing. */
  readonly label: string;
  readonly line: number;
  readonly corridors: readonly CorridorText[];
}

export interface CorridorText {
  /** Unique on its floor. */
  readonly id: string;
  readonly name?: string;
  readonly widthMetres?: number;
  readonly line: number;
  /** In the order of walking from start to end. */
  readonly left: readonly CorridorItem[];
  readonly right: readonly CorridorItem[];
  readonly start: readonly CorridorItem[];
  readonly end: readonly CorridorItem[];
}

/** One thing in a corridor and the line it is written on. */
export type CorridorItem = ItemKind & Remarks & { readonly line: number };

export type ItemKind =
  | { readonly kind: 'room'; readonly number: string; readonly name?: string }
  | { readonly kind: 'stairs' | 'lift'; readonly id: string }
  | { readonly kind: 'entrance' | 'exit'; readonly id: string }
  | { readonly kind: 'wc'; readonly isAccessible: boolean }
  | { readonly kind: 'desk'; readonly name: string }
  | { readonly kind: 'door' }
  /** What follows lies this many steps up; a corridor walked the other way has them down. */
  | { readonly kind: 'steps'; readonly count: number }
  /** A corridor that leaves at the side. */
  | { readonly kind: 'branch'; readonly corridor: string }
  /** A corridor that goes on where this one ends; only at `start:` and `end:`. */
  | { readonly kind: 'turn'; readonly side: 'left' | 'right' | 'ahead'; readonly corridor: string }
  /** The indoor passage to a floor of another building. */
  | { readonly kind: 'link'; readonly building: string; readonly floor: number };

/** What stands in brackets behind an item. */
export interface Remarks {
  /** Steps at the door itself. */
  readonly doorSteps: number;
  readonly widthMetres?: number;
  readonly isMain: boolean;
}

/** Everything of a corridor in one list: start, left, right, end. */
export function itemsOf(corridor: CorridorText): readonly CorridorItem[] {
  return [...corridor.start, ...corridor.left, ...corridor.right, ...corridor.end];
}
