import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { FoundWay } from '#domain/way/way-question.ts';

import { Sheet } from '../../ui/sheet.tsx';
import { namePlace, tellDirections } from '../../words/directions/tell-directions.ts';
import { wayForVisitor } from '../../words/say-way.ts';
import { useWayWords } from '../../words/use-way-words.ts';

/** The way in the visitor's own language, large enough to be read across a desk (A11). */
export function WayForVisitor({
  at,
  way,
  room,
  onClose,
}: {
  at: VisitAtHand;
  way: FoundWay;
  room: string;
  onClose: () => void;
}) {
  const { tell } = useWayWords();
  const language = at.story.language ?? at.index.directory.institution.visitorLanguages[0] ?? 'pl';
  const { name } = at.index.room(room) ?? {};
  const goal = namePlace({ kind: 'room', number: room, ...(name && { name }) }, language);
  return (
    <Sheet
      title={`${wayForVisitor[language]} ${goal}`}
      closeLabel={tell('close')}
      onClose={onClose}
    >
      <ol lang={language} className="grid list-decimal gap-4 ps-8 text-2xl leading-snug">
        {tellDirections(way.steps, language).map((sentence, index) => (
          // The same sentence may come twice on one way; its place is what tells it apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{sentence}</li>
        ))}
      </ol>
    </Sheet>
  );
}
