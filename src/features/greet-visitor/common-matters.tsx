import type { Tile } from '../../store/first-screen.ts';
import { useWords } from '../../words/use-words.ts';

/** The house's eight commonest matters as tiles: one tap and no letters. */
export function CommonMatters({
  tiles,
  onChoose,
}: {
  tiles: readonly Tile[];
  onChoose: (cardId: string) => void;
}) {
  const { say, text } = useWords();
  return (
    <section>
      <h2 className="text-soft mb-2 text-sm font-semibold">{say('commonMatters')}</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9rem),1fr))] gap-2">
        {tiles.map((tile) => (
          <li key={tile.id} className="grid">
            <button
              type="button"
              onClick={() => onChoose(tile.id)}
              className="sheet focus-ring active:bg-wash min-h-14 min-w-0 px-3 py-2 text-start leading-tight font-semibold hyphens-auto [overflow-wrap:anywhere]"
            >
              {text(tile.name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
