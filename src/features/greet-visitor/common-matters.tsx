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
      <ul className="grid grid-cols-2 gap-2 md:grid-cols-4">
        {tiles.map((tile) => (
          <li key={tile.id} className="grid">
            <button
              type="button"
              onClick={() => onChoose(tile.id)}
              className="sheet focus-ring active:bg-wash min-h-14 px-3 py-2 text-start leading-tight font-semibold"
            >
              {text(tile.name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
