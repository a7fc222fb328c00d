/**
 * A room as it looks on the door: an enamel plate with its number. Where no room is known the plate
 * shows a dash.
 *
 * @param caption building and floor, under the number
 * @param label what a screen reader says instead
 */
export function Plate({
  number,
  caption,
  label,
  size = 'normal',
}: {
  number: string | undefined;
  caption?: string | undefined;
  label: string;
  size?: 'small' | 'normal' | 'large';
}) {
  const numeral = { small: 'text-lg', normal: 'text-3xl', large: 'text-7xl' }[size];
  return (
    <div
      role="img"
      aria-label={label}
      className="bg-plate inline-grid shrink-0 place-items-center rounded-lg p-[3px] text-white"
    >
      <div className="grid w-full place-items-center rounded-md border border-white/70 px-3 py-1.5">
        <span className={`leading-none font-bold tabular-nums ${numeral}`}>{number ?? '–'}</span>
        {caption !== undefined && (
          <span
            className={`mt-1 text-center leading-tight whitespace-pre-line ${size === 'large' ? 'text-xl' : 'text-xs'}`}
          >
            {caption}
          </span>
        )}
      </div>
    </div>
  );
}
