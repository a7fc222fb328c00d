import type { Premises } from './premises.ts';
import type { WayEnd } from './route.ts';

/** The places that something called so can be: a room by its number or name, an entrance, or an id. */
export function placeCalled(
  premises: Premises,
  name: string,
  building?: string,
): WayEnd | undefined {
  const [house = building, rest] = inBuilding(name);
  const isHere = (thing: { readonly building: string }) => !house || thing.building === house;
  const space =
    premises.spaces.find(({ id }) => id === name || id === `${house}/${rest}`) ??
    premises.spaces.find((one) => one.number === rest && one.kind === 'room' && isHere(one)) ??
    premises.spaces.find((one) => (one.number === rest || one.name === rest) && isHere(one));
  if (space) return { kind: 'space', id: space.id };
  const portal = premises.portals.find(
    ({ id, entrance }) =>
      id === name || (entrance?.id === rest && (!house || id.startsWith(`${house}/`))),
  );
  return portal && { kind: 'portal', id: portal.id };
}

/**
 * The ids that are closed when a notice closes something by its name: a lift or stairs (`W`, `S1`),
 * a corridor, a room, an entrance, a door, a path outside.
 */
export function idsClosed(premises: Premises, names: readonly string[]): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const called of names) {
    closed.add(called);
    const [house, name] = inBuilding(called);
    const isIn = (id: string, building: string) =>
      house === undefined || building === house || id.startsWith(`${house}/`);
    for (const { id, number, corridor, building } of premises.spaces)
      if (isIn(id, building) && [number, ...partsOf(corridor), ...partsOf(id)].includes(name))
        closed.add(id);
    for (const { id, entrance } of premises.portals)
      if (isIn(id, '') && [entrance?.id, lastPart(id), id.split('@')[0]].includes(name))
        closed.add(id);
  }
  return closed;
}

/** `B:12` is 12 in building B. */
function inBuilding(name: string): readonly [building: string | undefined, rest: string] {
  const [, building, rest = name] = /^([^:/]+):(.+)$/u.exec(name) ?? [];
  return [building, rest];
}

/** Of `A/0/B`: `B`, and `0/B`. */
function partsOf(id: string | undefined): readonly (string | undefined)[] {
  return [lastPart(id), id?.split('/').slice(1).join('/')];
}

function lastPart(id: string | undefined): string | undefined {
  return id?.split('/').at(-1);
}
