import type { DatabaseSync } from 'node:sqlite';

/** What a store holds, in numbers. */
export interface StoreContents {
  readonly epoch: string;
  /** When this copy was taken, if it is a backup that `admin backup` has made. */
  readonly takenAt: string | undefined;
  readonly institutions: readonly {
    readonly institution: string;
    readonly lastSeq: number;
    readonly visits: number;
    readonly receipts: number;
    /** Parts of the directory. */
    readonly chunks: number;
    readonly quarantined: number;
  }[];
}

/** Counts what a store holds. */
export function contentsOf(store: DatabaseSync): StoreContents {
  const rows = store.prepare(`
    SELECT institution, seq,
      (SELECT count(*) FROM quarantine WHERE quarantine.institution = counters.institution)
        AS quarantined,
      ${['visits', 'receipts', 'directory'].map(countOf).join(', ')}
    FROM counters ORDER BY institution`);
  return {
    epoch: String(store.prepare('SELECT epoch FROM about').get()?.['epoch']),
    takenAt: takenAt(store),
    institutions: rows.all().map((row) => ({
      institution: String(row['institution']),
      lastSeq: Number(row['seq']),
      visits: Number(row['visits']),
      receipts: Number(row['receipts']),
      chunks: Number(row['directory']),
      quarantined: Number(row['quarantined']),
    })),
  };
}

/** Writes into a copy when it was taken: the file's own date is lost when somebody copies it on. */
export function markAsBackup(copy: DatabaseSync, at: string): void {
  forgetBackup(copy);
  copy.exec('CREATE TABLE backup (taken_at TEXT NOT NULL) STRICT');
  copy.prepare('INSERT INTO backup VALUES (?)').run(at);
}

/**
 * Takes out of a copy where phones are told things while their app is closed, and with which key: whoever
 * finds it could tell them as well, and phones ask anew by themselves.
 */
export function leaveOutClosedApps(copy: DatabaseSync): void {
  copy.exec('PRAGMA secure_delete = ON');
  for (const table of ['closed_apps', 'web_push_keys'])
    if (copy.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table))
      copy.exec(`DELETE FROM ${table}`);
}

/** Takes the mark off again: what is restored is a store, and no backup. */
export function forgetBackup(copy: DatabaseSync): void {
  copy.exec('DROP TABLE IF EXISTS backup');
}

function takenAt(store: DatabaseSync): string | undefined {
  const isBackup = store.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'backup'").get();
  const at = isBackup && store.prepare('SELECT taken_at FROM backup').get()?.['taken_at'];
  return typeof at === 'string' ? at : undefined;
}

function countOf(collection: string): string {
  return `(SELECT count(*) FROM documents WHERE documents.institution = counters.institution
    AND collection = '${collection}' AND deleted = 0) AS ${collection}`;
}
