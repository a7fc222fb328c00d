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

/**
 * Reads them once, and again when another process has committed.
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
  return {
    list() {
      const version = versionNow();
      if (known && known.version === version) return known.names;
      const names = published.all().map((row) => String(row['institution']));
      known = { version, names };
      return names;
    },
    forget() {
      known = undefined;
    },
  };
}
