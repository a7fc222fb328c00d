import { IconBuilding, IconDoor, IconFileText, IconUser } from '@tabler/icons-react';
import { lazy, memo, Suspense, useMemo, useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Language } from '#domain/localized.ts';
import type { Hit } from '#domain/search/house-search.ts';

import { watchFound } from '../../store/search/find.ts';
import { Plate } from '../../ui/plate.tsx';
import { useLive } from '../../ui/use-live.ts';
import { sayRoom } from '../../words/place.ts';
import { useWords } from '../../words/use-words.ts';
// The type only: what asks is fetched when something is found.
import type { AskVisitor as AskVisitorPart } from './ask-visitor.tsx';
import { foundLine } from './found-line.ts';

const kinds = {
  card: ['kindCard', IconFileText],
  person: ['kindPerson', IconUser],
  room: ['kindRoom', IconDoor],
  unit: ['kindUnit', IconBuilding],
} as const;

/** Where it cannot be fetched, the list serves without it. */
const AskVisitor = lazy(async () => ({
  default: await import('./ask-visitor.tsx').then((part) => part.AskVisitor).catch(() => Nothing),
}));

const Nothing: typeof AskVisitorPart = () => null;

/** So many stand above the question; the rest comes behind it. */
const mostAbove = 3;

/** What was found, best first, each with the plate of its door. */
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
  onChoose: (hit: Hit) => void;
  most?: number;
}) {
  const { say } = useWords();
  // Until the answer is there, what was found before the last letter stays.
  const found = useLive(
    watchFound,
    useMemo(() => ({ typed: query, limit: most }), [query, most]),
  );
  const [narrowed, setNarrowed] = useState<Narrowed>({ typed: '', left: [] });
  if (!found) return <p role="status">{say('loading')}</p>;
  const left = narrowed.typed === found.typed ? narrowed.left : [];
  const hits = leftFirst(found.hits, left);
  return (
    <div>
      <p role="status" className="text-soft mb-2 text-sm">
        {found.hits.length > 0
          ? say('searchFound', { count: found.hits.length })
          : say('searchNothing', { query: found.typed })}
      </p>
      <div className="grid grid-cols-1 gap-2">
        <FoundRows hits={hits.slice(0, mostAbove)} index={index} onChoose={onChoose} />
        <Suspense fallback={null}>
          <AskVisitor
            key={found.typed}
            hits={found.hits}
            index={index}
            language={language}
            onLeft={(cards) => setNarrowed({ typed: found.typed, left: cards })}
          />
        </Suspense>
        <FoundRows hits={hits.slice(mostAbove)} index={index} onChoose={onChoose} />
      </div>
    </div>
  );
}

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
  readonly index: DirectoryIndex;
  readonly onChoose: (hit: Hit) => void;
}

function FoundRows({ hits, index, onChoose }: Choosing & { readonly hits: readonly Hit[] }) {
  return (
    <ul className="grid grid-cols-1 gap-2 empty:hidden">
      {hits.map((hit) => (
        <li key={`${hit.kind}:${hit.id}`}>
          <FoundRow hit={hit} index={index} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

const FoundRow = memo(function FoundRow({
  hit,
  index,
  onChoose,
}: Choosing & { readonly hit: Hit }) {
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
