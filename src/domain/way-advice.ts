import type { CallOutcome, Way, WayReason } from './act-values.ts';
import type { Building, HouseRules, Post } from './directory.ts';
import type { Need } from './needs.ts';
import type { VisitStory } from './visit-story.ts';
import { avoidsStairs, profileFor, type AskedProfile } from './way/profiles.ts';
import type { WayFacts } from './way/way-facts.ts';

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
  /** How the visitor is led, where somebody has chosen it; it follows from the needs otherwise. */
  readonly profile?: AskedProfile;
  readonly rules: HouseRules;
  readonly buildings: readonly Building[];
  /** What the handler said when called, if they were. */
  readonly outcome?: CallOutcome;
  /**
   * The way that the plan knows for this visitor's needs, or `none` when it knows that there is none;
   * absent where the building has no plan.
   */
  readonly route?: WayFacts | 'none';
  /** The visitor was sent before and came back without having found it. */
  readonly isSecondAttempt?: boolean;
  /** Whether the colleague can come down; taken for granted when nobody has asked. */
  readonly canCome?: boolean;
  readonly limits?: Partial<WayLimits>;
}

/** Up to where a way can be told; the institution's settings. */
export interface WayLimits {
  /** With more places to go wrong than this, somebody walks along. */
  readonly mostDecisions: number;
  /** More sentences than this nobody keeps in mind: they are given a card. */
  readonly mostSpoken: number;
  readonly escortSecondAttempt: boolean;
}

const usualLimits: WayLimits = {
  mostDecisions: 3,
  mostSpoken: 5,
  escortSecondAttempt: true,
};

/**
 * Whether the visitor was told the way before, went, and came back: their visit was closed with the
 * way pointed out, and opened again.
 */
export function isSecondAttempt({ standing }: Pick<VisitStory, 'standing'>): boolean {
  const pointed = standing.findIndex((act) => act.kind === 'referred' && act.way === 'point');
  return pointed >= 0 && standing.slice(pointed).some((act) => act.kind === 'reopened');
}

/** How to get the visitor there, and why, weightiest reason first; never without a reason. */
export interface WayAdvice {
  readonly way: Way;
  readonly reasons: readonly WayReason[];
  /** Whether who goes alone should have the way in writing. */
  readonly needsCard?: true;
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
  if (avoidsStairs(walk.profile ?? profileFor(walk.needs)) && (!to || hasStairs(walk, to)))
    return { way: 'meet-here', reasons: ['cannot-climb', ...apart, ...coming] };
  if (coming.length > 0) return { way: 'collect', reasons: coming };
  const company = reasonsForCompany(walk, apart);
  if (company.length > 0) return accompanied(walk, company);
  return alone(walk, apart.length > 0 ? apart : ['same-floor']);
}

function accompanied(walk: Walk, reasons: readonly WayReason[]): WayAdvice {
  if (walk.from.mayLeave) return { way: 'escort', reasons };
  const stays: readonly WayReason[] = [...reasons, 'may-not-leave-post'];
  // Somebody who cannot be sent alone waits for the colleague, however long that takes.
  const mayGoAlone = walk.to !== undefined && !walk.needs.includes('arm-to-hold');
  if (walk.canCome !== false || !mayGoAlone) return { way: 'collect', reasons: stays };
  return { way: 'point', reasons: [...stays, 'colleague-cannot-come'], needsCard: true };
}

function alone(walk: Walk, reasons: readonly WayReason[]): WayAdvice {
  const { mostSpoken } = limitsOf(walk);
  const spoken = walk.route === undefined || walk.route === 'none' ? 0 : walk.route.spoken;
  const needsCard = spoken > mostSpoken || walk.needs.includes('in-writing');
  return { way: 'point', reasons, ...(needsCard && { needsCard }) };
}

function limitsOf({ limits }: Walk): WayLimits {
  return { ...usualLimits, ...limits };
}

/** What lies between; empty on the same floor of the same building. */
function distance({ from, to }: Walk): readonly WayReason[] {
  if (!to) return ['place-unknown'];
  return [
    ...(to.building === from.building ? [] : (['other-building'] as const)),
    ...(to.floor === from.floor ? [] : (['other-floor'] as const)),
  ];
}

function reasonsForCompany(walk: Walk, apart: readonly WayReason[]): readonly WayReason[] {
  const { needs, rules, route } = walk;
  const { mostDecisions, escortSecondAttempt } = limitsOf(walk);
  const counts = (reason: WayReason): boolean => {
    if (reason === 'other-building') return rules.escortToOtherBuilding;
    return reason === 'other-floor' ? rules.escortToOtherFloor : true;
  };
  const arm: readonly WayReason[] = needs.includes('arm-to-hold') ? ['needs-an-arm'] : [];
  const decisions = route === undefined || route === 'none' ? 0 : route.decisions;
  const turns: readonly WayReason[] = decisions > mostDecisions ? ['many-turns'] : [];
  const again: readonly WayReason[] =
    walk.isSecondAttempt && escortSecondAttempt ? ['second-attempt'] : [];
  return [...arm, ...again, ...apart.filter(counts), ...turns];
}

function hasStairs({ from, buildings, route }: Walk, to: Place): boolean {
  if (route !== undefined) return route === 'none';
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
