/** Middle of what was measured, with its extremes, in the unit of the measurements. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Sums up at least one measurement. */
export function summaryOf(measured: readonly number[]): Summary {
  return {
    median: quantile(measured, 0.5),
    min: Math.min(...measured),
    max: Math.max(...measured),
  };
}

/** The value below which the share `part` (0 to 1) of the measurements lies, between neighbours in proportion. */
export function quantile(measured: readonly number[], part: number): number {
  const sorted = measured.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
