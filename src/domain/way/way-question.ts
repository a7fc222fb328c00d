import type { Space } from './premises.ts';
import type { AskedProfile } from './profiles.ts';
import type { Route } from './route.ts';
import type { Step } from './step.ts';
import type { WayFacts } from './way-facts.ts';

/** Where somebody stands: a place by its name (`A:W1`) or the door beside a sign, else wherever one comes onto that floor. */
export interface WayStart {
  readonly building: string;
  readonly floor: number;
  readonly place?: string;
}

/** A way that somebody asks for. */
export interface WayQuestion {
  readonly from: WayStart;
  /** Where to, as placed by its name: `A:12`. */
  readonly to: string;
  readonly profile: AskedProfile;
  /** What no way leads through now: `A:W`, `A:0/B`. */
  readonly closed: readonly string[];
}

/** The way, or why there is none. */
export type WayAnswer =
  | FoundWay
  /** `isClosedOff`: there would be one if nothing were closed. */
  | { readonly kind: 'none'; readonly isClosedOff: boolean }
  /** The plan does not know one of the two places. */
  | { readonly kind: 'unknown-place' };

export interface FoundWay {
  readonly kind: 'way';
  readonly metres: number;
  readonly seconds: number;
  readonly steps: readonly Step[];
  readonly facts: WayFacts;
  /** To be drawn on the plan. */
  readonly route: Route;
  /** Lifts, stairs and corridors it leads through, which could be closed. */
  readonly through: readonly Passed[];
}

export interface Passed extends Pick<Space, 'kind' | 'number' | 'name'> {
  /** As a notice closes it: `A:W`. */
  readonly closes: string;
  readonly building: string;
}
