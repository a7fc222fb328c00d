import type { View } from '#protocol/view.ts';

import type { Erasure, RetentionNote } from './retention-store.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a row of the table `erasures` tells, the same in every database. */
export function erasureIn(row: Row): Erasure {
  return { visit: String(row['visit']), at: String(row['at']), reason: String(row['reason']) };
}

/** What a row of the table `retention` tells. */
export function retentionNoteIn(row: Row): RetentionNote {
  return {
    epoch: String(row['epoch']),
    seq: Number(row['seq']),
    rules: String(row['rules']),
    at: String(row['at']),
  };
}

/** What a row of the table `views` tells. */
export function viewIn(row: Row): View {
  const { why } = row;
  return {
    id: String(row['id']),
    at: String(row['at']),
    by: String(row['person']),
    device: String(row['device']),
    what: row['what'] as View['what'],
    which: String(row['which']),
    ...(typeof why === 'string' && { why }),
    receivedAt: String(row['received_at']),
  };
}
