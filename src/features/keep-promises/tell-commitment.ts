import type { Commitment } from '#domain/commitment.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { DueState } from '#domain/seeing-to.ts';
import type { ToDo } from '#domain/to-do-list.ts';
import { visitStory } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import { contactName } from '../../words/contact-name.ts';
import { ago, lengthOfTime } from '../../words/times.ts';
import type { ToDoWords } from '../../words/use-to-do-words.ts';

/** How much time is left, or how late it is. */
export function tellDue({ tell, language }: ToDoWords, due: DueState): string {
  const minutes = due.kind === 'late' ? due.minutesLate : due.minutesLeft;
  if (minutes === 0) return tell('dueNow');
  return tell(due.kind === 'late' ? 'late' : 'dueIn', {
    time: lengthOfTime(minutes * 60_000, language),
  });
}

/** What it is about, in a line: what was written down, or else what the visitor came for. */
export function tellAbout(
  words: ToDoWords,
  index: DirectoryIndex,
  { visit, commitment }: Pick<ToDo, 'visit' | 'commitment'>,
): string {
  if (commitment.about !== undefined) return commitment.about;
  const story = visitStory(visit.acts);
  const card = story.card === undefined ? undefined : index.card(story.card);
  const subject = card ? words.text(card.shortTitle ?? card.title) : story.words.at(-1);
  return subject ?? commitment.reach ?? words.say('visitorUnnamed');
}

/** The visitor's name, if they gave it. */
export function visitorOf({ acts }: Visit): string | undefined {
  return visitStory(acts).visitor?.name;
}

/** Who took it for whom, and how it stands with those who have to see to it. */
export function tellStanding(
  words: ToDoWords,
  { visit, commitment, part, isBack }: ToDo,
  { index, nowMs }: { readonly index: DirectoryIndex; readonly nowMs: number },
): string {
  const { tell } = words;
  const whom = contactName(words, index, commitment.whom);
  if (part === 'standing-in') return tell('standsIn', { name: whom });
  if (isBack) return part === 'mine' ? tell('isNew') : tell('backFor', { name: whom });
  if (part === 'given') return `${whom} · ${tellRead(words, commitment, { visit, index, nowMs })}`;
  if (commitment.kind === 'message' && !commitment.seen) return tell('isNew');
  return visitorOf(visit) ?? '';
}

interface Reading {
  readonly visit: Visit;
  readonly index: DirectoryIndex;
  readonly nowMs: number;
}

function tellRead(words: ToDoWords, { kind, seen }: Commitment, reading: Reading): string {
  const { visit, index, nowMs } = reading;
  if ('unsent' in visit && visit.unsent === 1) return words.tell('unsent');
  if (!seen) return kind === 'message' ? words.tell('notRead') : '';
  const name = index.person(seen.by)?.name ?? seen.by;
  return words.tell('readBy', { name, when: ago(seen.at, nowMs, words.language) });
}
