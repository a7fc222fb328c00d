import { IconBuilding, IconDoor, IconFileText, IconUser } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Hit } from '#domain/search.ts';

import { findInHouse } from '../../store/house.ts';
import { Plate } from '../../ui/plate.tsx';
import { sayPlace, sayRoom } from '../../words/place.ts';
import { useWords, type Words } from '../../words/use-words.ts';

interface Line {
  readonly title: string;
  readonly under: string;
  readonly room: string | undefined;
}

const kinds = {
  card: ['kindCard', IconFileText],
  person: ['kindPerson', IconUser],
  room: ['kindRoom', IconDoor],
  unit: ['kindUnit', IconBuilding],
} as const;

const notThere: Line = { title: '', under: '', room: undefined };

function lineOf(words: Words, index: DirectoryIndex, hit: Hit): Line {
  switch (hit.kind) {
    case 'card': {
      const card = index.card(hit.id);
      const handler = index.person(card?.handlers[0] ?? '');
      if (!card) return notThere;
      return {
        title: words.text(card.title),
        under: handler?.name ?? '',
        room: card.room ?? handler?.room,
      };
    }
    case 'person': {
      const person = index.person(hit.id);
      if (!person) return notThere;
      return { title: person.name, under: person.position, room: person.room };
    }
    case 'room': {
      const room = index.room(hit.id);
      if (!room) return notThere;
      return {
        title: room.name ?? room.number,
        under: sayPlace(words, index, hit.id),
        room: hit.id,
      };
    }
    case 'unit': {
      const unit = index.unit(hit.id);
      if (!unit) return notThere;
      return { title: unit.name, under: words.say('kindUnit'), room: unit.secretariat?.room };
    }
  }
}

/** What was found, best first, each with the plate of its door. */
export function FoundList({
  query,
  index,
  onChoose,
  most = 12,
}: {
  query: string;
  index: DirectoryIndex;
  onChoose: (hit: Hit) => void;
  most?: number;
}) {
  const words = useWords();
  const { say } = words;
  // The keystroke is painted first; the list follows within the same frame or the next.
  const settled = useDeferredValue(query);
  const hits = useMemo(() => findInHouse(settled, most), [settled, most]);
  return (
    <div>
      <p role="status" className="text-soft mb-2 text-sm">
        {hits.length > 0
          ? say('searchFound', { count: hits.length })
          : say('searchNothing', { query: settled })}
      </p>
      <ul className="grid gap-2">
        {hits.map((hit) => {
          const { title, under, room } = lineOf(words, index, hit);
          const [kindName, KindIcon] = kinds[hit.kind];
          return (
            <li key={`${hit.kind}:${hit.id}`}>
              <button
                type="button"
                onClick={() => onChoose(hit)}
                className="sheet focus-ring active:bg-wash flex min-h-16 w-full items-center gap-3 px-3 py-2 text-start"
              >
                <KindIcon role="img" aria-label={say(kindName)} className="text-soft shrink-0" />
                <span className="min-w-0 grow">
                  <span className="block leading-tight font-semibold">{title}</span>
                  <span className="text-soft block truncate text-sm">{under}</span>
                </span>
                {room !== undefined && (
                  <Plate size="small" number={room} label={sayRoom(words, index, room)} />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
