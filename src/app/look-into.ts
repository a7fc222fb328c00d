import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Hit } from '#domain/search/house-search.ts';

/** Where to read on about something found that is not a service card: a person, or a room's or unit's people. */
export function placeToLookInto(index: DirectoryIndex, hit: Hit): string {
  if (hit.kind === 'person') return `/colleagues/${hit.id}`;
  const name = hit.kind === 'unit' ? index.unit(hit.id)?.name : undefined;
  return `/colleagues?find=${encodeURIComponent(name ?? hit.id)}`;
}
