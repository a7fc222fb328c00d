import type { FileWords } from './fault-words.ts';

const meant = (nearest: string | undefined) => (nearest ? ` Did you mean "${nearest}"?` : '');

/** Faults of files and tables, in English. */
export const fileWordsInEnglish: FileWords = {
  'missing-folder': () => ({
    what: 'There is no such folder.',
    remedy: 'Check the path; the folder is the one that holds institution.yaml.',
  }),
  'missing-file': ({ name, nearest }) => ({
    what: `The file ${name} is missing.`,
    remedy: nearest
      ? `Did you mean "${nearest}"? Write its name exactly as the file is called, capitals included.`
      : `Put a file named ${name} into the folder; the ready institutions show how it begins.`,
  }),
  'not-a-file': () => ({
    what: 'This name belongs to a folder or device, not to a file.',
    remedy: 'Move it away and put the file with this name in its place.',
  }),
  'outside-folder': () => ({
    what: 'This is a link that leads out of the institution’s folder.',
    remedy: 'Replace the link with a copy of the file itself.',
  }),
  'bad-file-name': ({ name }) => ({
    what: `"${name}" cannot be the name of a building’s description.`,
    remedy:
      'Name a .txt, .osm or .zip file that lies in this folder, such as building-a.txt, without any path.',
  }),
  'unreadable-file': ({ code }) => ({
    what: `The computer does not let this file be read (${code}).`,
    remedy: 'Give yourself the right to read it, or close the program that holds it open.',
  }),
  'too-large': ({ megabytes, most }) => ({
    what: `The file has ${megabytes} MB; at most ${most} MB are read.`,
    remedy: 'Check that it is the right file; service cards can be divided among several files.',
  }),
  'empty-file': () => ({
    what: 'The file is empty.',
    remedy: 'Fill it as the ready institutions show, or delete it if it is not needed.',
  }),
  'utf-16': () => ({
    what: 'The file is saved as UTF-16 ("Unicode").',
    remedy: 'Save it again with the encoding UTF-8 (in a spreadsheet: "CSV UTF-8").',
  }),
  'not-utf-8': ({ column, looksLike }) => ({
    what: `Byte ${column} of this line is not UTF-8; read as Windows-1250 the line says "${looksLike}".`,
    remedy: 'Save the file again with the encoding UTF-8 (in a spreadsheet: "CSV UTF-8").',
  }),
  'not-text': () => ({
    what: 'There are signs here that no text has; this may be a spreadsheet or document file.',
    remedy: 'Export it as plain text (a table as "CSV UTF-8") under this name.',
  }),
  'old-line-ends': () => ({
    what: 'Lines end with a lone carriage return, as on old Macintosh computers.',
    remedy: 'Save the file again with Windows or Unix line ends.',
  }),
  'no-card-file': () => ({
    what: 'There are no service cards: no folder services/ with files ending in .yaml.',
    remedy: 'Make the folder services and put at least one file of cards there.',
  }),
  'unnamed-building-file': ({ name }) => ({
    what: `institution.yaml names no building with the file ${name}.`,
    remedy: 'Add the building under "buildings" in institution.yaml, or delete this file.',
  }),
  'wrong-separator': ({ separator }) => ({
    what:
      separator === ';'
        ? 'Columns are separated by semicolons instead of commas.'
        : 'Columns are separated by tabs instead of commas.',
    remedy:
      'Save the table as CSV with a comma as the field separator ("CSV UTF-8, comma delimited").',
  }),
  'missing-column': ({ column, nearest }) => ({
    what: `The column "${column}" is missing.`,
    remedy: nearest
      ? `Rename the column "${nearest}" to "${column}" in the first line.`
      : `Add "${column}" to the first line and fill it in every row.`,
  }),
  'unknown-column': ({ column, nearest }) => ({
    what: column === '' ? 'A column has no name.' : `There is no column called "${column}".`,
    remedy: `Correct its name in the first line, or delete the column.${meant(nearest)}`,
  }),
  'column-twice': ({ column }) => ({
    what: `The column "${column}" is there twice.`,
    remedy: 'Keep one of the two and delete the other.',
  }),
  'unclosed-quote': () => ({
    what: 'A quotation mark is opened in this row and not closed in it.',
    remedy:
      'Close it at the end of the cell, and write the cell on one line, without a line break.',
  }),
  'stray-quote': () => ({
    what: 'A quotation mark stands in the middle of a cell.',
    remedy:
      'Put the whole cell into quotation marks and double the one inside: "the ""Dawn"" club".',
  }),
  'wrong-cell-count': ({ expected, found }) => ({
    what: `The row has ${found} cells, the first line has ${expected} columns.`,
    remedy:
      found > expected
        ? 'Put a cell that contains a comma into quotation marks ("Kos, Jan"); several values in one cell are separated by semicolons (pl;en).'
        : 'Add the missing commas; an empty cell still needs its comma.',
  }),
  'no-rows': () => ({
    what: 'The table has a first line and no rows.',
    remedy: 'Add at least one row.',
  }),
  'empty-cell': ({ column }) => ({
    what: `The cell "${column}" is empty.`,
    remedy: 'Fill it in; it is needed in every row.',
  }),
  'half-secretariat': ({ missing }) => ({
    what: `The secretariat has no ${missing}.`,
    remedy: `Fill in secretariat_${missing}, or empty both cells: the unit is then asked through its parent.`,
  }),
};
