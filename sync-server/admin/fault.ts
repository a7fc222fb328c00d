/** Something in a store that should not be: where, what, and a second place that it does not fit. */
export interface StoreFault {
  readonly kind: FaultKind;
  /** Table, institution and document, as far as they are known. */
  readonly where: string;
  /** What was found, in SQLite's words or as numbers and hashes; never a visitor's words. */
  readonly found?: string;
}

export type FaultKind = keyof typeof faultWords;

const otherBackup = 'Take another copy of this backup, or an older one.';

/** Each kind of fault with what it means; `found` follows it. */
const faultWords = {
  'not-a-store': {
    what: 'this is no store of Usher',
    remedy: 'Look at the name: a store is called usher.sqlite, a backup usher-…sqlite.',
  },
  'newer-schema': {
    what: 'it was written by a newer build of Usher',
    remedy: 'Use the newer build, or a backup made before the upgrade.',
  },
  unreadable: { what: 'SQLite cannot read it', remedy: otherBackup },
  'broken-database': { what: 'SQLite finds the database broken', remedy: otherBackup },
  'no-epoch': { what: 'the store has no epoch', remedy: otherBackup },
  'number-twice': { what: 'two documents have the same number', remedy: otherBackup },
  'counter-behind': {
    what: 'the counter is behind the numbers given',
    remedy: otherBackup,
  },
  'no-counter': { what: 'documents without a counter for their numbers', remedy: otherBackup },
  'not-json': { what: 'the document is not readable', remedy: otherBackup },
  'wrong-key': { what: 'the document is not the one its row names', remedy: otherBackup },
  'wrong-hash': {
    what: 'the content does not have the hash it should have: it was altered',
    remedy: otherBackup,
  },
  'deleted-visit': { what: 'the visit is marked as deleted', remedy: otherBackup },
  'receipt-without-visit': {
    what: 'the receipt is for a visit that is not there',
    remedy: otherBackup,
  },
  'receipt-ahead': {
    what: 'the receipt is for another version than the visit has',
    remedy: otherBackup,
  },
  'certified-visit-missing': {
    what: 'a shift certificate vouches for a visit that is not there, or not all of it',
    remedy: otherBackup,
  },
  'chunk-missing': {
    what: 'the directory names a part that is not there in that version',
    remedy: 'Import the institution\'s folder again ("npm run institution -- import FOLDER").',
  },
} as const satisfies {
  readonly [kind: string]: { readonly what: string; readonly remedy: string };
};

const mostTold = 20;

/** Faults as lines: where and what, and below it what to do; after twenty only how many more. */
export function tellFaults(file: string, faults: readonly StoreFault[]): string {
  const told = faults.slice(0, mostTold).map(({ kind, where, found }) => {
    const { what, remedy } = faultWords[kind];
    const place = where === '' ? file : `${file}: ${where}`;
    return `${place}: ${what}${found === undefined ? '' : ` (${found})`}.\n    ${remedy}`;
  });
  const rest = faults.length - told.length;
  const count = faults.length === 1 ? 'One fault.' : `${faults.length} faults.`;
  return [...told, ...(rest > 0 ? [`… and ${rest} more.`] : []), count].join('\n');
}
