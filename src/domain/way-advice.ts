import type { CallOutcome, Way, WayReason } from './act-values.ts';
import type { Building, HouseRules, Post } from './directory.ts';
import type { Need } from './needs.ts';

/** Where a handler receives; `steps` must be climbed on that floor, as in `Room`. */
export interface Place {
  readonly building: string;
  readonly floor: number;
  readonly steps: number;
}

/** What the advice depends on. */
export interface Walk {
  readonly from: Pick<Post, 'building' | 'floor' | 'mayLeave'>;
  /** Undefined when nobody knows where it is. */
  readonly to: Place | undefined;
  readonly needs: readonly Need[];
  readonly rules: HouseRules;
  readonly buildings: readonly Building[];
  /** What the handler said when called, if they were. */
  readonly outcome?: CallOutcome;
}

/** How to get the visitor there, and why, weightiest reason first; never without a reason. */
export interface WayAdvice {
  readonly way: Way;
  readonly reasons: readonly WayReason[];
}

/**
 * Advises to point, escort, let collect or let meet at the accessible place (A10; S1 II.2, IV). Only
 * advice: the choice stays with the person. Nobody who cannot climb is led towards stairs, nor to a
 * place that nobody knows; for them the handler comes, whatever else holds.
 */
export function adviseWay(walk: Walk): WayAdvice {
  const { to, outcome } = walk;
  const coming: readonly WayReason[] = outcome === 'coming' ? ['comes-to-collect'] : [];
  const apart = distance(walk);
  if (walk.needs.includes('step-free') && (!to || hasStairs(walk, to)))
    return { way: 'meet-here', reasons: ['cannot-climb', ...apart, ...coming] };
  if (coming.length > 0) return { way: 'collect', reasons: coming };
  const company = reasonsForCompany(walk, apart);
  if (company.length > 0) return accompanied(walk, company);
  return { way: 'point', reasons: apart.length > 0 ? apart : ['same-floor'] };
}

function accompanied({ from }: Walk, reasons: readonly WayReason[]): WayAdvice {
  if (from.mayLeave) return { way: 'escort', reasons };
  return { way: 'collect', reasons: [...reasons, 'may-not-leave-post'] };
}

/** What lies between; empty on the same floor of the same building. */
function distance({ from, to }: Walk): readonly WayReason[] {
  if (!to) return ['place-unknown'];
  return [
    ...(to.building === from.building ? [] : (['other-building'] as const)),
    ...(to.floor === from.floor ? [] : (['other-floor'] as const)),
  ];
}

function reasonsForCompany(
  { needs, rules }: Walk,
  apart: readonly WayReason[],
): readonly WayReason[] {
  const counts = (reason: WayReason): boolean => {
    if (reason === 'other-building') return rules.escortToOtherBuilding;
    return reason === 'other-floor' ? rules.escortToOtherFloor : true;
  };
  const arm: readonly WayReason[] = needs.includes('arm-to-hold') ? ['needs-an-arm'] : [];
  return [...arm, ...apart.filter(counts)];
}

function hasStairs({ from, buildings }: Walk, to: Place): boolean {
  if (to.steps > 0) return true;
  const start = buildings.find((building) => building.id === from.building);
  const end = buildings.find((building) => building.id === to.building);
  if (from.floor === to.floor && isIndoors(from.building, to.building, start, end)) return false;
  if (from.building === to.building) return !end?.hasLift;
  // The way is taken to lead over the street.
  return needsStairs(from.floor, start) || needsStairs(to.floor, end);
}

function needsStairs(floor: number, building: Building | undefined): boolean {
  return floor !== 0 && !building?.hasLift;
}

function isIndoors(
  from: string,
  to: string,
  start: Building | undefined,
  end: Building | undefined,
): boolean {
  return from === to || [start?.joinedTo.includes(to), end?.joinedTo.includes(from)].includes(true);
}
