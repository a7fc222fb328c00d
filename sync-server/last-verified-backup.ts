import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The newest backup that was read from end to end and found whole. */
export interface VerifiedBackup {
  /** When it was taken, not when it was read: only that says how much a restore would have to make up for. */
  readonly takenAt: string;
  readonly verifiedAt: string;
  readonly file: string;
  readonly sha256: string;
}

/** Notes a verified backup for the server's metrics, unless a newer one is noted already. */
export async function noteVerifiedBackup(dataDir: string, backup: VerifiedBackup): Promise<void> {
  const known = await lastVerifiedBackup(dataDir);
  if (known && known.takenAt > backup.takenAt) return;
  await writeFile(noteIn(dataDir), `${JSON.stringify(backup, undefined, 2)}\n`);
}

/** The newest backup known to be whole, or `undefined` if there is none yet. */
export async function lastVerifiedBackup(dataDir: string): Promise<VerifiedBackup | undefined> {
  try {
    const noted = JSON.parse(await readFile(noteIn(dataDir), 'utf8')) as VerifiedBackup;
    return Number.isNaN(Date.parse(noted.takenAt)) ? undefined : noted;
  } catch {
    // Missing or half written: then no backup counts as verified, and the alert says so.
    return undefined;
  }
}

function noteIn(dataDir: string): string {
  return path.join(dataDir, 'last-verified-backup.json');
}
