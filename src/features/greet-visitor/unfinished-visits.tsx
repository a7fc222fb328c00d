import { Link } from 'wouter';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { type VisitStory, visitStory } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import { statusNames } from '../../words/names.ts';
import { timeOfDay } from '../../words/times.ts';
import { useWords, type Words } from '../../words/use-words.ts';

function whatItIs(words: Words, index: DirectoryIndex | undefined, story: VisitStory): string {
  const card = story.card === undefined ? undefined : index?.card(story.card);
  if (card) return words.text(card.shortTitle ?? card.title);
  const wanted = story.wanted === undefined ? undefined : index?.person(story.wanted);
  return wanted?.name ?? story.words.at(-1) ?? words.say('matterUnknownTitle');
}

/**
 * Visits begun and not closed, so that several can be open at once and none is forgotten; one row that
 * scrolls sideways.
 */
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
  const { say } = words;
  if (visits.length === 0) return null;
  return (
    <section className="min-w-0">
      <h2 className="text-soft mb-2 text-sm font-semibold">{say('unfinishedVisits')}</h2>
      <ul className="-mx-4 flex snap-x gap-2 overflow-x-auto px-4 pb-1">
        {visits.map((visit) => {
          const story = visitStory(visit.acts);
          const time = timeOfDay(visit.openedAt, words.language, timeZone);
          return (
            <li key={visit.id} className="max-w-64 min-w-48 shrink-0 snap-start">
              <Link
                href={`/visit/${visit.id}`}
                className={`focus-ring block rounded-2xl px-4 py-2 ${story.status === 'waiting' ? 'bg-wait-wash text-wait' : 'bg-wash text-on-wash'}`}
              >
                <span className="block truncate font-semibold">
                  {whatItIs(words, index, story)}
                </span>
                <span className="block truncate text-sm">
                  {say(statusNames[visit.status])} · {say('visitSince', { time })}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
