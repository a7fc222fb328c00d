import { useMemo } from 'react';
import { map } from 'rxjs';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { ladder } from '#domain/ladder/ladder.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import { visitStory } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import { addActs, watchVisit } from '../store/desk.ts';
import { watchDirectory } from '../store/directory.ts';
import { holder, watchHolder } from '../store/holder.ts';
import { currentIndex } from '../store/house.ts';
import { Notice } from '../ui/notice.tsx';
import { useLive, useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { attempt } from './trouble.ts';
import { UndoBar } from './undo-bar.tsx';
import { VisitHeader } from './visit-header.tsx';
import { VisitSteps } from './visit-steps.tsx';

function visitAtHand(visit: Visit, index: DirectoryIndex, post: string | undefined): VisitAtHand {
  const story = visitStory(visit.acts);
  return {
    visit,
    story,
    index,
    card: story.card === undefined ? undefined : index.card(story.card),
    ladder: ladder(index, {
      calls: story.calls,
      ...(story.card !== undefined && { card: story.card }),
      ...(story.wanted !== undefined && { person: story.wanted }),
    }),
    post: index.post(post ?? story.post ?? ''),
    record: async (...details) => {
      await attempt(() => addActs(visit.id, details));
    },
  };
}

/** One visit from greeting to farewell; what is shown follows from its acts alone. */
export function VisitPage({ id }: { id: string }) {
  const { say } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  const post = useNow(watchHolder, () => holder().post);
  const found = useLive(watchWhetherFound, id);
  const at = useMemo(
    () => (found?.visit && index ? visitAtHand(found.visit, index, post) : undefined),
    [found, index, post],
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
