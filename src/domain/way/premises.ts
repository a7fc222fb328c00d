/** Metres in the drawing: x to the east (or along the first corridor), y to the left of it. */
export type Point = readonly [x: number, y: number];

/** A ring's last point is not its first again. */
export interface Shape {
  readonly outer: readonly Point[];
  readonly holes: readonly (readonly Point[])[];
}

/**
 * Everything one can walk through between the entrances of an institution: what a corridor text,
 * an OSM indoor map and an IMDF archive are all compiled to, and the only thing that the router, the
 * directions and the drawn plan know.
 */
export interface Premises {
  readonly levels: readonly Level[];
  readonly spaces: readonly Space[];
  readonly portals: readonly Portal[];
  readonly paths: readonly OutsidePath[];
  readonly landmarks: readonly Landmark[];
}

/** A floor of one building; 0 is the level of the street door, a half lies between two floors. */
export interface Level {
  readonly building: string;
  readonly ordinal: number;
  /** What the sign says, in the house's language. */
  readonly label: string;
}

export type SpaceKind = 'room' | 'corridor' | 'area' | 'stairs' | 'lift' | 'ramp';

export interface Space {
  readonly id: string;
  readonly kind: SpaceKind;
  readonly building: string;
  /** Ascending; only stairs, lifts and ramps are on several, or a hall two floors high. */
  readonly levels: readonly number[];
  /** What is on the door or the sign: `12`, `S1`. */
  readonly number?: string;
  readonly name?: string;
  readonly use?: 'wc' | 'wc-accessible' | 'desk';
  /** Somebody's own: one walks through it only where there is no other way. */
  readonly isPrivate?: true;
  readonly shape: Shape;
  /** The middle of a corridor from its start to its end, where it is known. */
  readonly axis?: readonly [Point, Point];
  /** Pieces of one corridor, divided by doors or steps, have the same. */
  readonly corridor?: string;
}

/** The one space that is not indoors; one walks there along paths only. */
export const outside = 'outside';

/** A way from one space into another: a door, or an opening without any. */
export interface Portal {
  readonly id: string;
  readonly sides: readonly [PortalSide, PortalSide];
  readonly door: 'none' | 'door' | 'lift' | 'revolving';
  /** Its free width; unknown does not mean wide enough. */
  readonly widthMetres?: number;
  /** Steps up when walking from the first side to the second; negative when down. */
  readonly steps: number;
  readonly isEmergency?: true;
  /** The map says that a wheelchair cannot pass. */
  readonly isBarred?: true;
  readonly entrance?: { readonly id: string; readonly kind: 'main' | 'entrance' | 'exit' };
  /** Where a corridor comes to its end; nobody can walk on straight ahead there. */
  readonly isCorridorEnd?: true;
}

/** The two sides of a portal differ in level only between buildings, in place only where a drawing has a gap. */
export interface PortalSide {
  readonly space: string;
  readonly level: number;
  readonly at: Point;
}

/** A way outside between two entrances. */
export interface OutsidePath {
  readonly id: string;
  readonly ends: readonly [portal: string, portal: string];
  readonly metres: number;
  /** Unknown is not step-free. */
  readonly steps: number | 'unknown';
}

/** Something to find one's way by that is no space. */
export interface Landmark {
  readonly name: string;
  readonly building: string;
  readonly level: number;
  readonly at: Point;
}
