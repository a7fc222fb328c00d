import { IconBuilding, IconDoor, IconFileText, IconUser } from '@tabler/icons-react';
import { memo, useMemo } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Hit } from '#domain/search/house-search.ts';

import { watchFound } from '../../store/search/find.ts';
import { Plate } from '../../ui/plate.tsx';
import { useLive } from '../../ui/use-live.ts';
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
  // Until the answer is there, what was found before the last letter stays.
  const found = useLive(
    watchFound,
    useMemo(() => ({ typed: query, limit: most }), [query, most]),
  );
  if (!found) return <p role="status">{say('loading')}</p>;
  return (
    <div>
      <p role="status" className="text-soft mb-2 text-sm">
        {found.hits.length > 0
          ? say('searchFound', { count: found.hits.length })
          : say('searchNothing', { query: found.typed })}
      </p>
      <ul className="grid grid-cols-1 gap-2">
        {found.hits.map((hit) => (
          <li key={`${hit.kind}:${hit.id}`}>
            <FoundRow hit={hit} index={index} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const FoundRow = memo(function FoundRow({
  hit,
  index,
  onChoose,
}: {
  hit: Hit;
  index: DirectoryIndex;
  onChoose: (hit: Hit) => void;
}) {
  const words = useWords();
  const line = foundLine(words, index, hit);
  const [kindName, KindIcon] = kinds[hit.kind];
  if (!line) return null;
  return (
    <button
      type="button"
      onClick={() => onChoose(hit)}
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
});
