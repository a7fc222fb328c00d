import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Hit } from '#domain/search/house-search.ts';

import { sayPlace } from '../../words/place.ts';
import type { Words } from '../../words/use-words.ts';

/** One thing found, as it stands in the list. */
export interface FoundLine {
  readonly title: string;
  readonly under: string;
  readonly room: string | undefined;
}

type Tell = (words: Words, index: DirectoryIndex, id: string) => FoundLine | undefined;

const tellers: Record<Hit['kind'], Tell> = {
  card: (words, index, id) => {
    const card = index.card(id);
    const handler = index.person(card?.handlers[0] ?? '');
    return (
      card && {
        title: words.text(card.title),
        under: handler?.name ?? '',
        room: card.room ?? handler?.room,
      }
    );
  },
  person: (_, index, id) => {
    const person = index.person(id);
    return person && { title: person.name, under: person.position, room: person.room };
  },
  room: (words, index, id) => {
    const room = index.room(id);
    return room && { title: room.name ?? id, under: sayPlace(words, index, id), room: id };
  },
  unit: (words, index, id) => {
    const unit = index.unit(id);
    return unit && { title: unit.name, under: words.say('kindUnit'), room: unit.secretariat?.room };
  },
};

/** Tells what was found; undefined if it has left the directory meanwhile. */
export function foundLine(words: Words, index: DirectoryIndex, hit: Hit): FoundLine | undefined {
  return tellers[hit.kind](words, index, hit.id);
}
