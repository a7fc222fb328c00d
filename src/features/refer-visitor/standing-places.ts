import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Post } from '#domain/directory.ts';

/** So many rooms one still finds in a list. */
const mostRooms = 200;

/** Where somebody may stand: entrances, stairs and lifts, and the rooms on the post's own floor. */
export function standingPlaces({ directory }: DirectoryIndex, post: Post): readonly string[] {
  const { premises } = directory;
  if (!premises) return [];
  const home = new Map(premises.spaces.map(({ id, building }) => [id, building]));
  const entrances = premises.portals.flatMap(({ entrance, sides, isEmergency }) => {
    const building = sides.map(({ space }) => home.get(space)).find((each) => each !== undefined);
    return entrance && building !== undefined && !isEmergency ? [`${building}:${entrance.id}`] : [];
  });
  const shafts = premises.spaces.flatMap(({ kind, number, building }) =>
    (kind === 'stairs' || kind === 'lift') && number !== undefined ? [`${building}:${number}`] : [],
  );
  const rooms = directory.rooms.flatMap(({ number, building, floor }) =>
    building === post.building && floor === post.floor ? [`${building}:${number}`] : [],
  );
  return [...new Set([...entrances, ...shafts, ...rooms.slice(0, mostRooms)])];
}
