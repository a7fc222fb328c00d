import { IconBuilding, IconDoor, IconFileText, IconUser } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Hit } from '#domain/search.ts';

import { findInHouse } from '../../store/house.ts';
import { Plate } from '../../ui/plate.tsx';
import { sayRoom } from '../../words/place.ts';
import { useWords } from '../../words/use-words.ts';
import { foundLine } from './found-line.ts';

const kinds = {
  card: ['kindCard', IconFileText],
  person: ['kindPerson', IconUser],
  room: ['kindRoom', IconDoor],
  unit: ['kindUnit', IconBuilding],
} as const;

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
  const { say } = useWords();
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
      <ul className="grid grid-cols-1 gap-2">
        {hits.map((hit) => (
          <li key={`${hit.kind}:${hit.id}`}>
            <FoundRow hit={hit} index={index} onChoose={() => onChoose(hit)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FoundRow({
  hit,
  index,
  onChoose,
}: {
  hit: Hit;
  index: DirectoryIndex;
  onChoose: () => void;
}) {
  const words = useWords();
  const line = foundLine(words, index, hit);
  const [kindName, KindIcon] = kinds[hit.kind];
  if (!line) return null;
  return (
    <button
      type="button"
      onClick={onChoose}
      className="sheet focus-ring active:bg-wash flex min-h-16 w-full items-center gap-3 px-3 py-2 text-start"
    >
      <KindIcon role="img" aria-label={words.say(kindName)} className="text-soft shrink-0" />
      <span className="min-w-0 grow">
        <span className="block leading-tight font-semibold">{line.title}</span>
        <span className="text-soft block truncate text-sm">{line.under}</span>
      </span>
      {line.room !== undefined && (
        <Plate size="small" number={line.room} label={sayRoom(words, index, line.room)} />
      )}
    </button>
  );
}
