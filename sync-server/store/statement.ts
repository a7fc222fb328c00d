/** A row as either database gives it: texts, whole numbers, nothing. */
export type StatementRow = Readonly<Record<string, unknown>>;
export type StatementValue = string | number | null;

/**
 * One statement that both databases understand, and how its answer is read. Values stand in it as `?1`,
 * `?2` …; it is one statement, so that it happens wholly or not at all without a transaction around it.
 */
export interface Statement<Given, Answer> {
  readonly sql: string;
  readonly values: (given: Given) => readonly StatementValue[];
  readonly read: (rows: readonly StatementRow[]) => Answer;
}

/** Says a statement with its types. */
export function statement<Given, Answer>(
  sql: string,
  values: (given: Given) => readonly StatementValue[],
  read: (rows: readonly StatementRow[]) => Answer,
): Statement<Given, Answer> {
  return { sql, values, read };
}

/** Statements by name, as a store offers them. */
export type Answering<S> = {
  readonly [K in keyof S]: S[K] extends Statement<infer Given, infer Answer>
    ? (given: Given) => Answer
    : never;
};

export const nothing = (): void => undefined;
export const isAny = (rows: readonly StatementRow[]): boolean => rows.length > 0;

/** Reads the first row, if there is one. */
export function firstAs<T>(read: (row: StatementRow) => T) {
  return (rows: readonly StatementRow[]): T | undefined => rows[0] && read(rows[0]);
}

/** Reads every row. */
export function eachAs<T>(read: (row: StatementRow) => T) {
  return (rows: readonly StatementRow[]): readonly T[] => rows.map(read);
}

export function textIn(row: StatementRow, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}
