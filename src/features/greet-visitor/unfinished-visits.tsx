import { Link } from 'react-router';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { type VisitStory, visitStory } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import { Badge, type Tone } from '../../ui/notice.tsx';
import { statusNames } from '../../words/names.ts';
import { timeOfDay } from '../../words/times.ts';
import { useWords, type Words } from '../../words/use-words.ts';

const tones: Record<Visit['status'], Tone> = {
  open: 'info',
  waiting: 'wait',
  paused: 'calm',
  escorting: 'info',
  closed: 'good',
};

function whatItIs(words: Words, index: DirectoryIndex | undefined, story: VisitStory): string {
  const card = story.card === undefined ? undefined : index?.card(story.card);
  if (card) return words.text(card.title);
  const wanted = story.wanted === undefined ? undefined : index?.person(story.wanted);
  return wanted?.name ?? story.words.at(-1) ?? words.say('matterUnknownTitle');
}

/** Visits begun and not closed, so that several can be open at once and none is forgotten. */
export function UnfinishedVisits({
  visits,
  index,
  timeZone,
}: {
  visits: readonly Visit[];
  index: DirectoryIndex | undefined;
  timeZone: string;
}) {
  const words = useWords();
  const { say, language } = words;
  if (visits.length === 0) return null;
  return (
    <section>
      <h2 className="text-soft mb-2 text-sm font-semibold">{say('unfinishedVisits')}</h2>
      <ul className="grid gap-2">
        {visits.map((visit) => {
          const story = visitStory(visit.acts);
          return (
            <li key={visit.id}>
              <Link
                to={`/visit/${visit.id}`}
                className="sheet focus-ring flex min-h-14 items-center gap-3 px-4 py-2"
              >
                <span className="min-w-0 grow">
                  <span className="block truncate font-semibold">
                    {whatItIs(words, index, story)}
                  </span>
                  <span className="text-soft block text-sm">
                    {story.visitor?.name ?? say('visitorUnnamed')} ·{' '}
                    {say('visitSince', { time: timeOfDay(visit.openedAt, language, timeZone) })}
                  </span>
                </span>
                <Badge tone={tones[visit.status]}>{say(statusNames[visit.status])}</Badge>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
