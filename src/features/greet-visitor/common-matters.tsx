import type { ServiceCard } from '#domain/directory.ts';

import { useWords } from '../../words/use-words.ts';

/** The house's eight commonest matters as tiles: one tap and no letters. */
export function CommonMatters({
  cards,
  onChoose,
}: {
  cards: readonly Pick<ServiceCard, 'id' | 'title'>[];
  onChoose: (cardId: string) => void;
}) {
  const { say, text } = useWords();
  return (
    <section>
      <h2 className="text-soft mb-2 text-sm font-semibold">{say('commonMatters')}</h2>
      <ul className="grid grid-cols-2 gap-2 md:grid-cols-4">
        {cards.map((card) => (
          <li key={card.id} className="grid">
            <button
              type="button"
              onClick={() => onChoose(card.id)}
              className="sheet focus-ring active:bg-wash min-h-16 px-3 py-2 text-start leading-tight font-semibold"
            >
              {text(card.title)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
