/** How a piece of floor looks; colours are the business of the screen. */
export type PlanTone = 'corridor' | 'room' | 'own' | 'service' | 'shaft' | 'start' | 'goal';

export type PlanIcon = 'stairs' | 'lift' | 'ramp' | 'wc' | 'wc-accessible' | 'desk';

/**
 * One floor as a drawing: decimetres to the right and down, turned so that its walls stand upright
 * and who walks goes up. Paths are in the words of SVG.
 */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly floors: readonly PlanFloor[];
  /** Gaps in the walls. */
  readonly doors: readonly PlanLine[];
  /** Steps across a way: what stops a wheelchair. */
  readonly steps: readonly PlanLine[];
  readonly entrances: readonly PlanArrow[];
  readonly icons: readonly (PlanPlace & { readonly icon: PlanIcon; readonly size: number })[];
  readonly labels: readonly PlanLabel[];
  readonly landmarks: readonly (PlanPlace & { readonly name: string })[];
  /** The way on this floor, in pieces where it leaves the floor and comes back. */
  readonly trails: readonly PlanLine[];
  /** Where the way begins, and which way one looks there, if it begins on this floor. */
  readonly start: PlanArrow | undefined;
  /** Where a piece of the way ends. */
  readonly ends: readonly PlanArrow[];
  /** The part of the drawing that the way is in, with some floor round it. */
  readonly focus: PlanBox;
}

export interface PlanPlace {
  readonly x: number;
  readonly y: number;
}

export interface PlanBox extends PlanPlace {
  readonly width: number;
  readonly height: number;
}

export interface PlanFloor {
  readonly id: string;
  readonly path: string;
  readonly tone: PlanTone;
}

export interface PlanLine {
  readonly path: string;
}

/** A place and a direction, in degrees clockwise from the right. */
export interface PlanArrow extends PlanPlace {
  readonly degrees: number;
}

export interface PlanLabel extends PlanPlace {
  readonly text: string;
  readonly size: number;
  /** Read from the bottom up. */
  readonly isTurned: boolean;
  readonly tone: PlanTone;
}
