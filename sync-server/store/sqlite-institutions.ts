import type { DatabaseSync } from 'node:sqlite';

/** The institutions whose directory was published: every request asks for them, and they hardly change. */
export interface SqliteInstitutions {
  /** Their names, in alphabetical order. */
  list(): readonly string[];
  /** To be called when a directory was published here. */
  forget(): void;
}

interface Known {
  readonly version: unknown;
  readonly names: readonly string[];
}

/** For so long the list is not even compared with what others may have committed, in milliseconds. */
const unaskedMs = 100;

/**
 * Reads them once, and again within a tenth of a second when another process has committed; at once
 * while there are none.
 *
 * @param versionNow a number that moves whenever another connection has committed
 */
export function openInstitutions(
  reader: DatabaseSync,
  versionNow: () => unknown,
): SqliteInstitutions {
  const published = reader.prepare(
    `SELECT institution FROM counters WHERE EXISTS (
       SELECT 1 FROM documents WHERE documents.institution = counters.institution
         AND collection = 'directory' AND id = 'head' AND deleted = 0)
     ORDER BY institution`,
  );
  let known: Known | undefined;
  let askAtMs = 0;
  const read = (version: unknown): Known => {
    const names = published.all().map((row) => String(row['institution']));
    return { version, names };
  };
  return {
    list() {
      if (known && known.names.length > 0 && performance.now() < askAtMs) return known.names;
      const version = versionNow();
      if (!known || known.version !== version) known = read(version);
      askAtMs = performance.now() + unaskedMs;
      return known.names;
    },
    forget() {
      known = undefined;
    },
  };
}
