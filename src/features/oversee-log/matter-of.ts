import type { DirectoryIndex } from '#domain/directory-index.ts';
import { type VisitStory, visitStory } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import type { LogWords } from '../../words/use-log-words.ts';

/** What a visit was about, without a word that is about the visitor. */
export function matterOf(words: LogWords, index: DirectoryIndex, visit: Visit): string {
  return matterTold(words, index, visitStory(visit.acts));
}

/** The same for a story that was read already. */
export function matterTold(words: LogWords, index: DirectoryIndex, story: VisitStory): string {
  const card = story.card === undefined ? undefined : index.card(story.card);
  if (card) return words.text(card.title);
  const wanted = story.wanted === undefined ? undefined : index.person(story.wanted);
  if (wanted) return wanted.name;
  // What the visitor said is read in the story, where looking is recorded (G5).
  return words.tell(story.words.length > 0 ? 'logInWords' : 'logNoMatter');
}
