import type { DirectoryIndex } from '#domain/directory-index.ts';
import { foldText } from '#domain/fold-text.ts';
import { blankAct } from '#domain/personal-fields.ts';
import { visitStory } from '#domain/visit-story.ts';
import type { VisitStatus } from '#domain/visit-values.ts';
import type { Visit } from '#domain/visit.ts';

import { tellAct } from '../../words/tell-act.ts';
import type { LogWords } from '../../words/use-log-words.ts';

/**
 * The visits that stand so and whose story, as told on the screen, holds every word looked for. What is
 * about visitors is not searched: to see in whose visit a name occurs is to look at it (G5).
 */
export function filterLog(
  visits: readonly Visit[],
  {
    query,
    status,
    index,
    words,
  }: {
    readonly query: string;
    readonly status: VisitStatus | 'all';
    readonly index: DirectoryIndex;
    readonly words: LogWords;
  },
): readonly Visit[] {
  const wanted = foldText(query).split(/\s+/).filter(Boolean);
  return visits.filter((visit) => {
    if (status !== 'all' && visit.status !== status) return false;
    if (wanted.length === 0) return true;
    const staff = index.person(visit.openedBy)?.name ?? '';
    const told = visitStory(visit.acts).standing.map((act) =>
      tellAct(blankAct(act), { words, index, acts: visit.acts }),
    );
    const text = foldText([staff, ...told].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}
