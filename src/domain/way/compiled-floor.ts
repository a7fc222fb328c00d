import type { CorridorItem } from './building-text.ts';
import type { FloorLayout } from './lay-out-floor.ts';
import type { Landmark, Point, Portal, Space } from './premises.ts';

/** Stairs or a lift where they open on one floor. */
export interface ShaftDoor {
  readonly kind: 'stairs' | 'lift';
  readonly id: string;
  readonly level: number;
  readonly corridor: string;
  readonly at: Point;
  readonly outer: readonly Point[];
  readonly item: CorridorItem;
  readonly isCorridorEnd: boolean;
}

/** The near side of a passage to another building. */
export interface LinkDoor {
  readonly building: string;
  readonly floor: number;
  readonly level: number;
  readonly corridor: string;
  readonly at: Point;
  readonly line: number;
}

export interface CompiledFloor {
  readonly spaces: readonly Space[];
  readonly portals: readonly Portal[];
  readonly landmarks: readonly Landmark[];
  readonly shafts: readonly ShaftDoor[];
  readonly links: readonly LinkDoor[];
  readonly layout: FloorLayout;
}
