/** A building as its corridor text describes it: what one passes when walking each corridor once. */
export interface BuildingText {
  /** Whether every line could be read; else parts of the building are missing here. */
  readonly isWhole: boolean;
  readonly floors: readonly FloorText[];
  /** Ways outside, between entrances of this or other buildings. */
  readonly paths: readonly PathText[];
}

/** A building of a text that describes several. */
export interface NamedBuildingText extends BuildingText {
  /** As other buildings' links and paths name it. */
  readonly id: string;
  readonly name: string;
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
  /** At least; what stands at the sides may need more. */
  readonly lengthMetres?: number;
  readonly line: number;
  /** In the order of walking from start to end. */
  readonly left: readonly CorridorItem[];
  readonly right: readonly CorridorItem[];
  readonly start: readonly CorridorItem[];
  readonly end: readonly CorridorItem[];
}

/** A way outside: `PATH W2 B:W3 40m (2 steps)`. */
export interface PathText {
  readonly ends: readonly [PathEnd, PathEnd];
  readonly metres?: number;
  readonly steps: number;
  readonly line: number;
}

export interface PathEnd {
  /** Undefined for the building the line stands in. */
  readonly building?: string;
  readonly entrance: string;
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
  /** Something to find one's way by: a statue, a clock, a coffee machine. */
  | { readonly kind: 'mark'; readonly name: string }
  /** A piece of wall without doors. */
  | { readonly kind: 'wall' }
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
  /** How much of the corridor's side it takes. */
  readonly widthMetres?: number;
  /** The free width of its door. */
  readonly doorMetres?: number;
  readonly isMain: boolean;
  readonly isPrivate?: true;
  readonly isEmergency?: true;
}

/** Everything of a corridor in one list: start, left, right, end. */
export function itemsOf(corridor: CorridorText): readonly CorridorItem[] {
  return [...corridor.start, ...corridor.left, ...corridor.right, ...corridor.end];
}
