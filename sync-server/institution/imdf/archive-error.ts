/** An archive that cannot be opened; its message says what to do, in English. */
export class ArchiveError extends Error {}

/** Bounds of what is read into memory: a large airport takes a tenth of that. */
export interface ArchiveLimits {
  readonly files: number;
  readonly bytesInFile: number;
  readonly bytesInAll: number;
}

export const archiveLimits: ArchiveLimits = {
  files: 500,
  bytesInFile: 64 * 1024 * 1024,
  bytesInAll: 160 * 1024 * 1024,
};

/** Whether a file of the archive says anything of the building; the rest is not unpacked. */
export function isImdfFile(name: string): boolean {
  return /(?:^|\/)[a-z]+\.(?:geo)?json$/u.test(name) && !name.startsWith('__MACOSX/');
}

export function tooLarge(what: string): ArchiveError {
  return new ArchiveError(`${what} is too large to be a map of a building.`);
}
