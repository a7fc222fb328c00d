import type { Premises } from './premises.ts';
import type { WayEnd } from './route.ts';

/** The places that something called so can be: a room by its number or name, an entrance, or an id. */
export function placeCalled(
  premises: Premises,
  name: string,
  building?: string,
): WayEnd | undefined {
  const [, house = building, rest = name] = /^([^:/]+):(.+)$/u.exec(name) ?? [];
  const isHere = (thing: { readonly building: string }) => !house || thing.building === house;
  const space =
    premises.spaces.find(({ id }) => id === name) ??
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
  for (const name of names) {
    closed.add(name);
    for (const { id, number, corridor } of premises.spaces)
      if ([number, corridor, lastPart(corridor), lastPart(id)].includes(name)) closed.add(id);
    for (const { id, entrance } of premises.portals)
      if ([entrance?.id, lastPart(id), id.split('@')[0]].includes(name)) closed.add(id);
  }
  return closed;
}

function lastPart(id: string | undefined): string | undefined {
  return id?.split('/').at(-1);
}
