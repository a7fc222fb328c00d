import { useState } from 'react';

import { commitmentsOf } from '#domain/commitment.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import { standingActs } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import { watchLog } from '../../store/desk.ts';
import { houseNow } from '../../store/house-clock.ts';
import { useLive } from '../../ui/use-live.ts';
import { ago } from '../../words/times.ts';
import { useToDoWords } from '../../words/use-to-do-words.ts';
import { tellAbout } from './tell-commitment.ts';

const lately = 7 * 24 * 60 * 60_000;
const mostRead = 500;

/** What was seen to of what concerned somebody: so that who took a message learns that it was (B4). */
export function DoneLately({ person, index }: { person: string; index: DirectoryIndex }) {
  const { tell } = useToDoWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="sheet px-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="focus-ring min-h-12 content-center font-semibold">{tell('done')}</summary>
      {isOpen && <Done person={person} index={index} />}
    </details>
  );
}

function Done({ person, index }: { person: string; index: DirectoryIndex }) {
  const words = useToDoWords();
  const [now] = useState(houseNow);
  const [span] = useState(() => ({
    from: new Date(now - lately).toISOString(),
    to: new Date(now + lately).toISOString(),
    limit: mostRead,
  }));
  const done = doneOf(useLive(watchLog, span) ?? [], person);
  if (done.length === 0) return <p className="text-soft pb-4">{words.tell('doneNone')}</p>;
  return (
    <ul className="grid gap-3 pb-4">
      {done.map(({ visit, commitment, kept }) => (
        <li key={commitment.id} className="leading-tight">
          <span className="block font-semibold">
            {tellAbout(words, index, { visit, commitment })}
          </span>
          <span className="text-soft block text-sm">
            {words.tell('doneBy', {
              name: index.person(kept.by)?.name ?? kept.by,
              when: ago(kept.at, now, words.language),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function doneOf(visits: readonly Visit[], person: string) {
  return visits
    .flatMap((visit) =>
      commitmentsOf(standingActs(visit.acts)).flatMap((commitment) => {
        const { kept, taken, whom } = commitment;
        const isTheirs = whom.kind === 'person' && whom.person === person;
        const concerns = isTheirs || taken.by === person || kept?.by === person;
        return kept && concerns ? [{ visit, commitment, kept }] : [];
      }),
    )
    .toSorted((a, b) => (a.kept.at < b.kept.at ? 1 : -1));
}
