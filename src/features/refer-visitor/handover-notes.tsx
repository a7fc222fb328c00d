import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { useWords } from '../../words/use-words.ts';

/** Name, matter and what was already said, so that the colleague need not ask again (A14). */
export function HandoverNotes({ at }: { at: VisitAtHand }) {
  const { say, text } = useWords();
  const { story, card } = at;
  if (!story.visitor && story.words.length === 0) return null;
  const lines = [
    ...(story.visitor ? [say('handoverName', { name: story.visitor.name })] : []),
    ...(card ? [say('handoverMatter', { matter: text(card.title) })] : []),
    ...story.words.map((words) => say('handoverWords', { words })),
  ];
  return (
    <div className="sheet p-4">
      <h3 className="text-soft mb-1 text-sm font-semibold">{say('handoverTitle')}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
