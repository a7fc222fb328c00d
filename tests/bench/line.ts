import { type Summary, summaryOf } from './summary.ts';

/** One line of the table: what was measured and, if it is held to a bar, whether it clears it. */
export interface Line {
  readonly name: string;
  readonly unit: 'ms' | 'µs' | 'kB' | 'MB' | 'requests';
  readonly measured: Summary;
  /** Median by that of what it is held against, measured in turns in the same run. */
  readonly ratio?: number;
  /** Highest ratio allowed, or highest median where there is no ratio. */
  readonly bar?: number;
  /** Lowest ratio allowed, where more is better: how many times faster than another. */
  readonly least?: number;
}

/** A line for something that is only told. */
export function told(name: string, measured: readonly number[], bar?: number): Line {
  return { name, unit: 'ms', measured: summaryOf(measured), ...(bar !== undefined && { bar }) };
}

/** A line for something held against another. */
export function heldAgainst(
  name: string,
  measured: readonly number[],
  other: readonly number[],
  bar?: number,
): Line {
  const ratio = summaryOf(measured).median / summaryOf(other).median;
  return { ...told(name, measured, bar), ratio };
}

/**
 * A line for something that is to be so many times faster than another. Each round is compared by
 * itself, and the middle of the rounds is told: what slowed a whole round slowed both.
 *
 * @param measured times of ours
 * @param other times of the other, round by round
 */
export function fasterThan(
  name: string,
  measured: readonly number[],
  other: readonly number[],
  least?: number,
): Line {
  const ratios = measured.map((ours, round) => (other[round] ?? Number.NaN) / ours);
  const ratio = summaryOf(ratios).median;
  return { ...told(name, measured), ratio, ...(least !== undefined && { least }) };
}

/** Whether the line keeps within its bar; one without a bar does. */
export function isOk({ bar, least, ratio, measured }: Line): boolean {
  if (least !== undefined) return ratio !== undefined && ratio >= least;
  return bar === undefined || (ratio ?? measured.median) <= bar;
}
