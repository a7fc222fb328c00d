import { CsvError, parse } from 'csv-parse/sync';

import { nearestName } from '#domain/nearest-name.ts';

import type { Noun, Place } from './fault.ts';
import { readPlainText, type ValueReader } from './read-value.ts';
import type { Reading } from './reading.ts';
import { readTextFile, type Folder } from './text-file.ts';

/** Columns a table must have, and those it may leave out. */
export interface Columns {
  /** What a row defines by its `id`. */
  readonly noun: Noun;
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

/** One row of a CSV file, its cells trimmed. */
export class Row {
  readonly place: Place;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #reading: Reading;

  constructor(place: Place, cells: ReadonlyMap<string, string>, reading: Reading) {
    this.place = place;
    this.#cells = cells;
    this.#reading = reading;
  }

  /** What the cell says; an empty cell is a fault. */
  need<T>(column: string, read: ValueReader<T>): T | undefined {
    if (this.#text(column) === '') this.#reading.fault(this.place, { kind: 'empty-cell', column });
    return this.find(column, read);
  }

  /** What the cell says, or nothing when it is empty. */
  find<T>(column: string, read: ValueReader<T>): T | undefined {
    const text = this.#text(column);
    return text === '' ? undefined : this.#read(text, column, read);
  }

  /** Every value of a cell that holds several, separated by semicolons; each may be there once. */
  list<T>(column: string, read: ValueReader<T>): T[] {
    const texts = this.#text(column)
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== '');
    for (const name of new Set(texts.filter((text, index) => texts.indexOf(text) !== index)))
      this.#reading.fault(this.place, { kind: 'listed-twice', field: column, name });
    return texts
      .map((text) => this.#read(text, column, read))
      .filter((value) => value !== undefined);
  }

  #text(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  #read<T>(text: string, column: string, read: ValueReader<T>): T | undefined {
    const value = read(text, column);
    if (value.ok) return value.value;
    this.#reading.fault(this.place, value.problem);
    return undefined;
  }
}

/** Makes a row's `id` known, also one that has not the form of an id: that is told once, not at each mention. */
export function defineRow(row: Row, noun: Noun, reading: Reading): void {
  const name = row.find('id', readPlainText);
  if (name !== undefined) reading.define(noun, name, row.place);
}

/**
 * Reads a CSV file: commas, the header first, columns in any order, a cell never longer than its
 * line. Empty rows are passed over; a row that cannot be taken apart is a fault and is left out.
 *
 * @returns undefined when the file or its header cannot be read, or there are no rows
 */
export async function readTable(
  folder: Folder,
  file: string,
  columns: Columns,
  reading: Reading,
): Promise<readonly Row[] | undefined> {
  const text = await readTextFile(folder, file, reading);
  if (text === undefined) return undefined;
  const [first = '', ...rest] = text.split('\n');
  const header = readHeader(first, { file, line: 1 }, columns, reading);
  if (!header) return undefined;
  if (rest.every(isEmptyRow)) {
    reading.fault({ file, line: 1 }, { kind: 'no-rows' });
    return undefined;
  }
  const rows = rest
    .map((line, index) => {
      const row = readRow(line, { file, line: index + 2 }, header, reading);
      const name = line.split(',')[header.indexOf('id')] ?? '';
      if (!row) reading.suppose(columns.noun, name.replaceAll('"', '').trim());
      return row;
    })
    .filter((row) => row !== undefined);
  return rows;
}

function isEmptyRow(line: string): boolean {
  return /^[\s,]*$/u.test(line);
}

function readHeader(
  line: string,
  place: Place,
  { needed, optional }: Columns,
  reading: Reading,
): readonly string[] | undefined {
  for (const [sign, separator] of [
    [';', ';'],
    ['\t', 'tab'],
  ] as const) {
    if (line.includes(',') || !line.includes(sign)) continue;
    reading.fault(place, { kind: 'wrong-separator', separator });
    return undefined;
  }
  const header = cellsOf(line, place, reading);
  if (!header) return undefined;
  const known = [...needed, ...optional];
  const missing = needed.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !known.includes(column));
  for (const column of missing)
    reading.fault(place, { kind: 'missing-column', column, nearest: nearestName(column, unknown) });
  const free = known.filter((column) => !header.includes(column));
  for (const column of unknown)
    reading.fault(place, { kind: 'unknown-column', column, nearest: nearestName(column, free) });
  for (const column of new Set(header.filter((name, index) => header.indexOf(name) !== index)))
    reading.fault(place, { kind: 'column-twice', column });
  return missing.length === 0 ? header : undefined;
}

function readRow(
  line: string,
  place: Place,
  header: readonly string[],
  reading: Reading,
): Row | undefined {
  if (isEmptyRow(line)) return undefined;
  const cells = cellsOf(line, place, reading);
  const expected = header.length;
  if (!cells) return undefined;
  if (cells.length !== expected) {
    reading.fault(place, { kind: 'wrong-cell-count', expected, found: cells.length });
    return undefined;
  }
  return new Row(place, new Map(header.map((name, index) => [name, cells[index] ?? ''])), reading);
}

/**
 * Takes one line apart. Each line is parsed by itself, so that a quotation mark left open spoils
 * its own line and not all that follow.
 */
function cellsOf(line: string, place: Place, reading: Reading): readonly string[] | undefined {
  try {
    const [cells = []] = parse(line, { trim: true });
    return cells;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const kind = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'stray-quote';
    reading.fault(place, { kind });
    return undefined;
  }
}
