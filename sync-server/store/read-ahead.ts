import type { DocumentKey } from './documents.ts';
import { placeOf, type HeldDocument, type HeldDocuments } from './gathered-writes.ts';

/**
 * What a distant database holds of the documents for which it was asked before the judging began: the
 * rule of acceptance asks and is answered at once, which a journey over the network cannot do.
 *
 * @param asked which documents were looked for
 * @param held those that the database has; more of them does no harm
 */
export function readAhead(
  asked: readonly DocumentKey[],
  held: readonly HeldDocument[],
): HeldDocuments {
  const found = new Map(held.map((document) => [placeOf(document.key), document]));
  const known = new Set([...asked.map(placeOf), ...found.keys()]);
  return {
    find(key) {
      const place = placeOf(key);
      // Taken for absent, a visit would be replaced by a version that may lack acts.
      if (!known.has(place)) throw new Error(`${place} was not looked for in the database`);
      return found.get(place);
    },
    ids: (institution, collection) =>
      held
        .filter(({ key }) => key.institution === institution && key.collection === collection)
        .flatMap(({ key, deleted }) => (deleted ? [] : [key.id])),
  };
}
