import type { Portal, Premises } from './premises.ts';

/**
 * A sign on the wall beside a door. Who stands with their back to it looks as they would coming out of
 * that door: the sign gives the place and the heading, and neither changes when the drawing does.
 */
export interface WallSign {
  /** The portal it hangs beside. */
  readonly portal: string;
}

const path = '/at';

/** What the code on a sign says: an address on our own server, whose place never leaves the phone. */
export function signAddress(origin: string, { portal }: WallSign): string {
  return `${origin}${path}#${encodeURIComponent(portal).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

/** The sign that a code is on; undefined for any other code. */
export function signIn(text: string, origin: string): WallSign | undefined {
  const start = `${origin}${path}#`;
  if (!text.startsWith(start)) return undefined;
  try {
    return { portal: decodeURIComponent(text.slice(start.length)) };
  } catch {
    return undefined;
  }
}

/** Where signs help most: at the entrances, and where one comes off the stairs or out of the lift. */
export function usualSigns({ portals, spaces }: Premises): readonly Portal[] {
  const shafts = new Set(
    spaces.filter(({ kind }) => kind === 'stairs' || kind === 'lift').map(({ id }) => id),
  );
  return portals.filter(
    ({ entrance, isEmergency, sides }) =>
      !isEmergency && (entrance !== undefined || sides.some(({ space }) => shafts.has(space))),
  );
}
