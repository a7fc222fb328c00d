import { IconBuilding, IconDoor, IconFileText, IconUser } from '@tabler/icons-react';
import { memo, useMemo } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import { type Found, watchFound } from '../../store/search/find.ts';
import { Plate } from '../../ui/plate.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { useLive } from '../../ui/use-live.ts';
import { sayRoom } from '../../words/place.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { foundLine, type FoundThing } from './found-line.ts';

const kinds = {
  card: ['kindCard', IconFileText],
  person: ['kindPerson', IconUser],
  room: ['kindRoom', IconDoor],
  unit: ['kindUnit', IconBuilding],
} as const;

type Choose = (chosen: FoundThing) => void;

/**
 * What was found, best first, each with the plate of its door. It is drawn at each letter: a row is only drawn
 * anew if something else stands there now, and then keeps its elements.
 */
export function FoundList({
  query,
  index,
  onChoose,
  most = 12,
}: {
  query: string;
  index: DirectoryIndex;
  onChoose: Choose;
  most?: number;
}) {
  const { say } = useWords();
  const choose = useLatest(onChoose);
  // Until the answer is there, what was found before the last letter stays.
  const found = useLive(
    watchFound,
    useMemo(() => ({ typed: query, limit: most }), [query, most]),
  );
  if (!found) return <p role="status">{say('loading')}</p>;
  return <FoundRows found={found} index={index} onChoose={choose} />;
}

const FoundRows = memo(function FoundRows({
  found,
  index,
  onChoose,
}: {
  found: Found;
  index: DirectoryIndex;
  onChoose: Choose;
}) {
  const words = useWords();
  return (
    <div>
      <p role="status" className="text-soft mb-2 text-sm">
        {found.hits.length > 0
          ? words.say('searchFound', { count: found.hits.length })
          : words.say('searchNothing', { query: found.typed })}
      </p>
      <ul className="grid grid-cols-1 gap-2">
        {found.hits.map(({ kind, id }, place) => (
          <FoundRow
            key={`${place}`}
            kind={kind}
            id={id}
            words={words}
            index={index}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </div>
  );
});

const FoundRow = memo(function FoundRow({
  kind,
  id,
  words,
  index,
  onChoose,
}: FoundThing & {
  words: Words;
  index: DirectoryIndex;
  onChoose: Choose;
}) {
  const line = foundLine(words, index, { kind, id });
  const [kindName, KindIcon] = kinds[kind];
  if (!line) return null;
  return (
    <li className="contain-layout contain-style">
      <button
        type="button"
        onClick={() => onChoose({ kind, id })}
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
    </li>
  );
});
