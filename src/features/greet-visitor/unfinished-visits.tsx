import { Link } from 'wouter';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { type VisitStory, visitStory } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';
import { waitState } from '#domain/wait.ts';

import { houseNow } from '../../store/house-clock.ts';
import { useClock } from '../../ui/use-live.ts';
import { statusNames } from '../../words/names.ts';
import { timeOfDay } from '../../words/times.ts';
import { useWords, type Words } from '../../words/use-words.ts';

function whatItIs(words: Words, index: DirectoryIndex | undefined, story: VisitStory): string {
  const card = story.card === undefined ? undefined : index?.card(story.card);
  if (card) return words.text(card.shortTitle ?? card.title);
  const wanted = story.wanted === undefined ? undefined : index?.person(story.wanted);
  return wanted?.name ?? story.words.at(-1) ?? words.say('matterUnknownTitle');
}

/** Those served out of turn first, then the newest (A3). */
function inTurn(visits: readonly Visit[]): readonly (readonly [Visit, VisitStory])[] {
  const told = visits.map((visit) => [visit, visitStory(visit.acts)] as const);
  return told.toSorted(([, a], [, b]) => Number(b.priority) - Number(a.priority));
}

function hasWaitedTooLong({ wait, status }: VisitStory, nowMs: number): boolean {
  return (
    status === 'waiting' && wait !== undefined && waitState(wait, new Date(nowMs)).kind === 'passed'
  );
}

/**
 * Visits begun and not closed, so that several can be open at once and none is forgotten; one row that
 * scrolls sideways. A visitor who has waited longer than was announced stands out (A12).
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
  const { say } = useWords();
  const now = useClock(houseNow, 5000);
  if (visits.length === 0) return null;
  return (
    <section className="min-w-0">
      <h2 className="text-soft mb-2 text-sm font-semibold">{say('unfinishedVisits')}</h2>
      <ul className="-mx-4 flex snap-x gap-2 overflow-x-auto px-4 pb-1">
        {inTurn(visits).map(([visit, story]) => (
          <li key={visit.id} className="max-w-64 min-w-48 shrink-0 snap-start">
            <UnfinishedVisit
              visit={visit}
              story={story}
              index={index}
              timeZone={timeZone}
              isLate={hasWaitedTooLong(story, now)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnfinishedVisit({
  visit,
  story,
  index,
  timeZone,
  isLate,
}: {
  visit: Visit;
  story: VisitStory;
  index: DirectoryIndex | undefined;
  timeZone: string;
  isLate: boolean;
}) {
  const words = useWords();
  const { say } = words;
  const since = say('visitSince', { time: timeOfDay(visit.openedAt, words.language, timeZone) });
  return (
    <Link
      href={`/visit/${visit.id}`}
      className={`focus-ring block rounded-2xl px-4 py-2 ${isLate ? 'bg-alert-wash text-alert' : 'bg-wash text-on-wash'}`}
    >
      <span className="block truncate font-semibold">{whatItIs(words, index, story)}</span>
      <span className="block truncate text-sm">
        {isLate ? say('waitLate') : [say(statusNames[visit.status]), since].join(' · ')}
      </span>
    </Link>
  );
}
