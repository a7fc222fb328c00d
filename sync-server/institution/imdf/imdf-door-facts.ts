import type { Portal } from '#domain/way/premises.ts';

import { listIn, recordIn, textIn, type ImdfFeature } from './imdf-features.ts';
import type { JoinedUnit } from './imdf-shafts.ts';

const narrow = 0.8;

/** What is known of the door in an opening between units. */
export function doorFacts(
  { properties }: ImdfFeature,
  metres: number,
  units: readonly JoinedUnit[],
): Pick<Portal, 'door' | 'widthMetres' | 'isEmergency' | 'isBarred'> {
  const type = textIn(recordIn(properties['door'])['type']);
  const isForWheels = listIn(properties['accessibility']).includes('wheelchair');
  const hasSteps = type.startsWith('turnstile') || units.some((unit) => unit.category === 'steps');
  return {
    door: doorOf(type, units),
    ...widthOf(type, metres, isForWheels),
    ...(textIn(properties['category']) === 'emergencyexit' && { isEmergency: true }),
    ...(hasSteps && !isForWheels && { isBarred: true }),
  };
}

export function entranceKind({ properties }: ImdfFeature): 'main' | 'entrance' {
  return textIn(properties['category']) === 'pedestrian.principal' ? 'main' : 'entrance';
}

function doorOf(type: string, units: readonly JoinedUnit[]): Portal['door'] {
  if (units.some(({ space }) => space.kind === 'lift')) return 'lift';
  if (type === 'revolving') return 'revolving';
  return hasDoor(type) ? 'door' : 'none';
}

function hasDoor(type: string): boolean {
  return type !== '' && type !== 'open';
}

/**
 * A drawn line is only about as wide as its door: one that is marked for wheelchairs is wide enough,
 * a narrow line is believed, and of the others nobody knows.
 */
function widthOf(type: string, metres: number, isForWheels: boolean): Pick<Portal, 'widthMetres'> {
  if (isForWheels) return { widthMetres: Math.max(metres, narrow) };
  return metres < narrow || !hasDoor(type) ? { widthMetres: metres } : {};
}
