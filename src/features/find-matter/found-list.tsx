import { IconBuilding, IconDoor, IconFileText, IconUser } from '@tabler/icons-react';
import { lazy, memo, Suspense, useMemo, useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Language } from '#domain/localized.ts';
import type { Hit } from '#domain/search/house-search.ts';

import { type Found, watchFound } from '../../store/search/find.ts';
import { Plate } from '../../ui/plate.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { useLive } from '../../ui/use-live.ts';
import { sayRoom } from '../../words/place.ts';
import { useWords, type Words } from '../../words/use-words.ts';
// The type only: what asks is fetched when something is found.
import type { AskVisitor as AskVisitorPart } from './ask-visitor.tsx';
import { foundLine, type FoundThing } from './found-line.ts';

const kinds = {
  card: ['kindCard', IconFileText],
  person: ['kindPerson', IconUser],
  room: ['kindRoom', IconDoor],
  unit: ['kindUnit', IconBuilding],
} as const;

type Choose = (chosen: FoundThing) => void;

/** Where it cannot be fetched, the list serves without it. */
const AskVisitor = lazy(async () => ({
  default: await import('./ask-visitor.tsx').then((part) => part.AskVisitor).catch(() => Nothing),
}));

const Nothing: typeof AskVisitorPart = () => null;

/** So many stand above the question; the rest comes behind it. */
const mostAbove = 3;

/**
 * What was found, best first, each with the plate of its door. It is drawn at each letter: a row is only drawn
 * anew if something else stands there now, and then keeps its elements.
 */
export function FoundList({
  query,
  index,
  language,
  onChoose,
  most = 12,
}: {
  query: string;
  index: DirectoryIndex;
  /** The visitor's, in which they are asked. */
  language: Language;
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
  const [narrowed, setNarrowed] = useState<Narrowed>({ typed: '', left: [] });
  if (!found) return <p role="status">{say('loading')}</p>;
  return (
    <FoundAndAsked
      found={found}
      index={index}
      language={language}
      left={narrowed.typed === found.typed ? narrowed.left : nothingLeft}
      onLeft={setNarrowed}
      onChoose={choose}
    />
  );
}

const nothingLeft: readonly string[] = [];

const FoundAndAsked = memo(function FoundAndAsked({
  found,
  index,
  language,
  left,
  onLeft,
  onChoose,
}: {
  found: Found;
  index: DirectoryIndex;
  language: Language;
  left: readonly string[];
  onLeft: (next: Narrowed) => void;
  onChoose: Choose;
}) {
  const words = useWords();
  const hits = leftFirst(found.hits, left);
  return (
    <div>
      <p role="status" className="text-soft mb-2 text-sm">
        {found.hits.length > 0
          ? words.say('searchFound', { count: found.hits.length })
          : words.say('searchNothing', { query: found.typed })}
      </p>
      <div className="grid grid-cols-1 gap-2">
        <FoundRows
          hits={hits.slice(0, mostAbove)}
          words={words}
          index={index}
          onChoose={onChoose}
        />
        <Suspense fallback={null}>
          <AskVisitor
            key={found.typed}
            hits={found.hits}
            index={index}
            language={language}
            onLeft={(cards) => onLeft({ typed: found.typed, left: cards })}
          />
        </Suspense>
        <FoundRows hits={hits.slice(mostAbove)} words={words} index={index} onChoose={onChoose} />
      </div>
    </div>
  );
});

/** What the visitor's answers have left of what was found for some typing. */
interface Narrowed {
  readonly typed: string;
  readonly left: readonly string[];
}

/** What may still be meant comes first; nothing that was found goes away. */
function leftFirst(hits: readonly Hit[], left: readonly string[]): readonly Hit[] {
  const isLeft = ({ kind, id }: Hit) => kind === 'card' && left.includes(id);
  return [...hits.filter(isLeft), ...hits.filter((hit) => !isLeft(hit))];
}

interface Choosing {
  readonly words: Words;
  readonly index: DirectoryIndex;
  readonly onChoose: Choose;
}

function FoundRows({ hits, ...choosing }: Choosing & { readonly hits: readonly Hit[] }) {
  return (
    <ul className="grid grid-cols-1 gap-2 empty:hidden">
      {hits.map(({ kind, id }, place) => (
        <FoundRow key={`${place}`} kind={kind} id={id} {...choosing} />
      ))}
    </ul>
  );
}

const FoundRow = memo(function FoundRow({
  kind,
  id,
  words,
  index,
  onChoose,
}: FoundThing & Choosing) {
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
