/** The sentences of a way, numbered. */
export function StepList({
  lines,
  className,
  lang,
}: {
  lines: readonly string[];
  className: string;
  /** Where it is not the screen's. */
  lang?: string;
}) {
  return (
    <ol lang={lang} className={`grid list-decimal leading-snug ${className}`}>
      {lines.map((line, place) => (
        // The same sentence may come twice on one way; its place is what tells it apart.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>{line}</li>
      ))}
    </ol>
  );
}
