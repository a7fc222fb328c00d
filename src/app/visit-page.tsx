import { useMemo } from 'react';
import { map } from 'rxjs';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Circumstances } from '#domain/ladder/circumstances.ts';
import { ladder } from '#domain/ladder/ladder.ts';
import { noticesAt } from '#domain/notices.ts';
import { isOpenAt } from '#domain/opening-hours.ts';
import { type Presence, presenceAt } from '#domain/presence.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import { type VisitStory, visitStory } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import { addActs, watchVisit } from '../store/desk.ts';
import { watchDirectory } from '../store/directory.ts';
import { holder, watchHolder } from '../store/holder.ts';
import { houseNow } from '../store/house-clock.ts';
import { currentIndex } from '../store/house.ts';
import { watchPresence } from '../store/presence.ts';
import { Notice } from '../ui/notice.tsx';
import { useClock, useLive, useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { attempt } from './trouble.ts';
import { UndoBar } from './undo-bar.tsx';
import { VisitHeader } from './visit-header.tsx';
import { VisitSteps } from './visit-steps.tsx';

interface Surroundings {
  readonly index: DirectoryIndex;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly post: string | undefined;
  readonly nowMs: number;
}

function visitAtHand(visit: Visit, around: Surroundings): VisitAtHand {
  const { index, post } = around;
  const story = visitStory(visit.acts);
  const now = circumstancesOf(story, around);
  return {
    visit,
    story,
    index,
    card: story.card === undefined ? undefined : index.card(story.card),
    notices: now.notices,
    ladder: ladder(
      index,
      {
        calls: story.calls,
        ...(story.card !== undefined && { card: story.card }),
        ...(story.wanted !== undefined && { person: story.wanted }),
      },
      now,
    ),
    post: index.post(post ?? story.post ?? ''),
    record: async (...details) => {
      await attempt(() => addActs(visit.id, details));
    },
  };
}

function circumstancesOf(
  { card, language }: VisitStory,
  { index, presence, nowMs }: Surroundings,
): Circumstances {
  const { institution, notices = [] } = index.directory;
  const { timeZone, staffLanguages } = institution;
  const hours = index.card(card ?? '')?.hours ?? institution.hours;
  return {
    presenceOf: (person) => presenceAt(presence.get(person), nowMs, timeZone),
    notices: noticesAt(notices, nowMs, timeZone),
    isOpen: isOpenAt(hours, nowMs, timeZone),
    ...(language !== undefined && language !== staffLanguages[0] && { language }),
  };
}

/** One visit from greeting to farewell; what is shown follows from its acts alone. */
export function VisitPage({ id }: { id: string }) {
  const { say } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  const post = useNow(watchHolder, () => holder().post);
  const found = useLive(watchWhetherFound, id);
  const presence = useLive(watchPresence, undefined);
  const nowMs = useClock(houseNow, 60_000);
  const at = useMemo(
    () =>
      found?.visit && index && presence
        ? visitAtHand(found.visit, { index, presence, post, nowMs })
        : undefined,
    [found, index, presence, post, nowMs],
  );
  if (at) {
    return (
      <div className="mx-auto grid w-full max-w-2xl gap-4">
        <VisitHeader at={at} />
        <VisitSteps at={at} />
        <UndoBar visit={at.visit} />
      </div>
    );
  }
  return <Notice tone="calm">{say(found && !found.visit ? 'visitNotFound' : 'loading')}</Notice>;
}

// Not being there is an answer too; `undefined` alone would look like one still to come.
function watchWhetherFound(id: string) {
  return watchVisit(id).pipe(map((visit) => ({ visit })));
}
