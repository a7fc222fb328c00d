import type { Backup } from './back-up-store.ts';
import type { Revocations } from './outlasting.ts';
import type { Renewed, Restored } from './restore-store.ts';
import type { StoreContents } from './store-contents.ts';

/** What `--help` says. */
export const help = `Backups of the store and bringing one back; accounts, phones and tokens; what is kept about visitors.

  npm run admin -- backup [FILE|FOLDER]
      Takes a backup while the server runs, and checks it. Without a name it goes into
      DATA_DIR/backups under a name with the time. Nothing is ever replaced.
      With --keep-days N it then deletes the backups in that folder that are older: they still
      hold what the store itself has forgotten by then.
  npm run admin -- verify FILE
      Reads a backup from end to end and says whether it is whole.
  npm run admin -- restore FILE
      Puts a backup in the store's place; stop the server first. The former store is kept
      under another name. Phones then push again what the restored store lacks. What was revoked
      since the backup stays revoked; if the former store cannot be read, the command refuses
      unless you add --accept-lost-revocations.
  npm run admin -- before-restore FILE
      Only for a store on PostgreSQL, before pg_restore: writes down what that must not undo, which is
      whom and what was revoked, whose data was erased, and who has looked at what.
  npm run admin -- new-epoch [--kept FILE]
      Only for a store that you have put back by other means: lets phones notice it. On PostgreSQL
      it brings back what "before-restore" has written. Without that it refuses unless you add
      --accept-lost-revocations.
  npm run admin -- retention | person | views
      What is kept about visitors: each explains itself with --help.

  npm run admin -- account | phone | token --help
      Who may get in: accounts, enrolled phones, tokens for programs.

DATA_DIR says where the store is, as for the server. Of a store on PostgreSQL (DATABASE_URL) pg_dump and
pg_restore make the backups, and only "before-restore" and "new-epoch" are for it. Ends with 0 if all is well, 1 if not,
2 if the command was not understood. More in docs/operation.md.`;

/** Said instead of copying a file, when the store is a database server's. */
export const onPostgres = {
  backup: {
    what: 'DATABASE_URL is set: the store is on PostgreSQL, which makes its own backups.',
    remedy: 'Use pg_dump --format=custom --file=usher.dump "$DATABASE_URL".',
  },
  verify: {
    what: 'DATABASE_URL is set: the store is on PostgreSQL, and so are its backups.',
    remedy:
      'Restore the dump into an empty database with pg_restore. To check a file of the embedded store, ' +
      'leave DATABASE_URL unset.',
  },
  restore: {
    what: 'DATABASE_URL is set: the store is on PostgreSQL.',
    remedy:
      'Stop every server, then "npm run admin -- before-restore FILE", pg_restore, ' +
      '"npm run admin -- new-epoch --kept FILE"; then start the servers.',
  },
} as const;

/** Said where something is only for a store on PostgreSQL. */
export const onEmbedded = {
  beforeRestore: {
    what: 'DATABASE_URL is not set: the store is a file.',
    remedy: '"restore" reads by itself, from the store that it replaces, what it must not undo.',
  },
  kept: {
    what: 'DATABASE_URL is not set: the store is a file, and "--kept" is for PostgreSQL.',
    remedy: 'Use "restore FILE": it reads what was revoked from the store that it replaces.',
  },
} as const;

/** After a backup: what it holds. */
export function tellBackup({ file, bytes, sha256, contents }: Backup): string {
  return [
    `Backup: ${file}`,
    ...contentLines(contents),
    line('size', `${count(bytes)} bytes`),
    line('SHA-256', sha256),
    'It was read again from end to end and is whole.',
  ].join('\n');
}

/** After a check that found nothing wrong. */
export function tellVerified(file: string, sha256: string, contents: StoreContents): string {
  const end =
    contents.takenAt === undefined
      ? 'It is whole. It was not made by "backup", so it does not count as a verified backup.'
      : 'It is whole.';
  return [`Checked: ${file}`, ...contentLines(contents), line('SHA-256', sha256), end].join('\n');
}

/** After old backups were deleted. */
export function tellPruned(files: readonly string[], keepDays: number): string {
  if (files.length === 0) return `No backup there is older than ${keepDays} days.`;
  return [
    `Deleted, because older than ${keepDays} days:`,
    ...files.map((file) => `  ${file}`),
  ].join('\n');
}

/** After a restore: what stands there now, and what to do next. */
export function tellRestored(
  storeFile: string,
  from: string,
  { contents, epoch, former, revocations }: Restored,
): string {
  return [
    `Restored: ${storeFile}`,
    line('from', from),
    ...contentLines({ ...contents, epoch }),
    former === undefined
      ? 'There was no store before.'
      : `The store as it was until now is kept as ${former}`,
    ...revocationLines(revocations),
    'Start the server. Phones notice the new epoch and push again what this store lacks.',
    "If the institution's folder was changed after the backup, import it again.",
  ].join('\n');
}

function revocationLines(revocations: Revocations): readonly string[] {
  if (revocations.kind === 'nobody') return [];
  if (revocations.kind === 'lost')
    return [
      'Whom and what it had revoked since the backup is LOST: before the server starts, look through',
      '"account list", "phone list" and "token list", and revoke again.',
    ];
  return [
    ...(revocations.since.length === 0 ? [] : ['Revoked since the backup, and still:']),
    ...revocations.since.map(({ kind, id, revokedAt }) =>
      line(kind, [id, revokedAt].filter((part) => part !== undefined).join(', ')),
    ),
    'Roles, passwords and accounts are as they were in the backup: repeat what you changed since.',
  ];
}

/** After a new epoch was given. */
export function tellNewEpoch(store: string, { epoch, revocations }: Renewed): string {
  return [
    `${store} has a new epoch: ${epoch}`,
    ...revocationLines(revocations),
    'Start the server. Phones read everything again and push again what this store lacks.',
  ].join('\n');
}

/** After it was written down what a restore must not undo. */
export function tellWrittenDown(file: string, counts: Readonly<Record<string, number>>): string {
  return [
    `Written down: ${file}`,
    ...Object.entries(counts).map(([table, found]) => line(table, count(found))),
    'Now pg_restore, then "npm run admin -- new-epoch --kept FILE". Delete the file afterwards.',
  ].join('\n');
}

function contentLines({ takenAt, epoch, institutions }: StoreContents): string[] {
  return [
    ...(takenAt === undefined ? [] : [line('taken', takenAt)]),
    line('epoch', epoch),
    ...institutions.flatMap(({ institution, lastSeq, visits, receipts, chunks, quarantined }) => [
      line('institution', institution),
      line('  documents', count(visits + receipts + chunks)),
      line('  of which', `${count(visits)} visits, ${count(receipts)} receipts`),
      line('  last number', count(lastSeq)),
      line('  quarantine', count(quarantined)),
    ]),
    ...(institutions.length === 0 ? [line('institution', 'none yet')] : []),
  ];
}

function line(name: string, value: string): string {
  return `  ${name.padEnd(14)} ${value}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
