import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Language } from '#domain/localized.ts';
import type { FoundWay } from '#domain/way/way-question.ts';

import { tellDirections, tellDirectionsFromSign } from '../../words/directions/tell-directions.ts';

/** Whether a place is a sign on a wall, which is called by the door beside it. */
export function isSign({ directory }: DirectoryIndex, place: string | undefined): boolean {
  return place !== undefined && !!directory.premises?.portals.some(({ id }) => id === place);
}

/** The way in sentences; from a sign they begin with one's back to it. */
export function toldWay(
  { steps }: FoundWay,
  isFromSign: boolean,
  language: Language,
): readonly string[] {
  return isFromSign ? tellDirectionsFromSign(steps, language) : tellDirections(steps, language);
}
