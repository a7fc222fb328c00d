import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Space } from '#domain/way/premises.ts';
import { named } from '#domain/way/step.ts';
import { placeCalled } from '#domain/way/way-ends.ts';

import { namePlace } from '../../words/directions/tell-directions.ts';
import type { WayWords } from '../../words/use-way-words.ts';

/** A place of the plan as people call it, with its building: `stairs S1, Building A`. */
export function nameSpot(
  words: WayWords,
  { directory, building }: DirectoryIndex,
  spot: string,
): string {
  const { premises } = directory;
  const found = premises && placeCalled(premises, spot);
  if (!premises || !found) return spot;
  const [house = '', number = spot] = spot.split(':');
  const space = premises.spaces.find(({ id }) => id === found.id);
  const thing = space ? nameSpace(words, space) : words.tell('entrance', { number });
  const home = building(house);
  return home ? words.tell('inBuilding', { thing, building: words.text(home.name) }) : thing;
}

// What people call a corridor mostly says itself that it is one.
function nameSpace(words: WayWords, space: Space): string {
  const isCalled = space.kind === 'corridor' && space.name !== undefined;
  return isCalled ? space.name : namePlace(named(space), words.language);
}
