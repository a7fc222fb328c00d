import { type Summary, summaryOf } from './summary.ts';

/** One line of the table: what was measured and, if it is held to a bar, whether it clears it. */
export interface Line {
  readonly name: string;
  readonly unit: 'ms' | 'kB';
  readonly measured: Summary;
  /** Median by that of what it is held against, measured in turns in the same run. */
  readonly ratio?: number;
  /** Highest ratio allowed, or highest median where there is no ratio. */
  readonly bar?: number;
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

/** Whether the line keeps within its bar; one without a bar does. */
export function isOk({ bar, ratio, measured }: Line): boolean {
  return bar === undefined || (ratio ?? measured.median) <= bar;
}
