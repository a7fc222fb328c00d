import type { Visit } from '#domain/visit.ts';

/** What the field `usher` of such a file says. */
export const unsentFileKind = 'unsent-visits';
/** Counts up when an older build could no longer read the file (docs/unsent-file.md). */
export const unsentFileFormat = 1;

// Reading is apart, in read-unsent-file.ts: every phone must be able to write at any time.

/** Writes unsent visits as the text of a file (docs/unsent-file.md). */
export function writeUnsentFile(
  visits: readonly Visit[],
  from: { readonly device: string; readonly writtenAt: string },
): string {
  return JSON.stringify(
    { usher: unsentFileKind, format: unsentFileFormat, ...from, visits },
    undefined,
    2,
  );
}
