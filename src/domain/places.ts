import type { Role } from './role.ts';

/** The parts of the app that not everybody is offered; the server decides what is really allowed. */
export type Place = 'greet' | 'log' | 'house' | 'building';

const rolesByPlace: Readonly<Record<Place, readonly Role[]>> = {
  greet: ['porter', 'staff', 'supervisor'],
  log: ['supervisor'],
  house: ['administrator'],
  building: ['administrator', 'editor'],
};

/** Whether somebody with these roles is offered a part of the app. */
export function isOffered(place: Place, roles: readonly Role[]): boolean {
  return rolesByPlace[place].some((role) => roles.includes(role));
}
