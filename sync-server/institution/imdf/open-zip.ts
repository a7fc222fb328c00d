import { crc32, inflateRawSync } from 'node:zlib';

import { ArchiveError, isImdfFile, tooLarge, type ArchiveLimits } from './archive-error.ts';

const endOfList = 0x06_05_4b_50;
const entryInList = 0x02_01_4b_50;
const entryItself = 0x04_03_4b_50;
const lengthOfEnd = 22;
const longestRemark = 65_535;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly check: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly at: number;
}

/**
 * Unpacks the JSON files of a ZIP archive (APPNOTE 6.3.10, without ZIP64). What an entry says of its
 * size is never believed: unpacking stops at the limits, so that no small file fills the memory.
 *
 * @throws ArchiveError if the archive is damaged, encrypted, too large, or has two files of one name
 */
export function openZip(archive: Buffer, limits: ArchiveLimits): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let left = limits.bytesInAll;
  for (const entry of listEntries(archive, limits)) {
    if (!isImdfFile(entry.name)) continue;
    const name = entry.name.split('/').at(-1) ?? '';
    if (files.has(name)) throw new ArchiveError(`${name} is in the archive twice: leave one.`);
    const content = unpack(archive, entry, Math.min(left, limits.bytesInFile));
    left -= content.length;
    files.set(name, content.toString('utf8'));
  }
  return files;
}

function listEntries(archive: Buffer, limits: ArchiveLimits): readonly Entry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (count > limits.files) throw tooLarge('The archive');
  return Array.from({ length: count }, () => {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entryInList) throw damaged();
    const [nameLength, moreLength, remarkLength] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    ) as [number, number, number];
    const entry = {
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      check: archive.readUInt32LE(at + 16),
      packedBytes: archive.readUInt32LE(at + 20),
      bytes: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + moreLength + remarkLength;
    return entry;
  });
}

function findEnd(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - lengthOfEnd - longestRemark);
  for (let at = archive.length - lengthOfEnd; at >= earliest; at -= 1)
    if (archive.readUInt32LE(at) === endOfList) return at;
  throw new ArchiveError('This is no ZIP archive, or its end is missing: copy it again.');
}

function unpack(archive: Buffer, entry: Entry, most: number): Buffer {
  const { name, method, isEncrypted, check, packedBytes, bytes, at } = entry;
  if (isEncrypted) throw new ArchiveError(`${name} is encrypted: save it without a password.`);
  if (bytes > most) throw tooLarge(name);
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== entryItself) throw damaged(name);
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (from + packedBytes > archive.length) throw damaged(name);
  const packed = archive.subarray(from, from + packedBytes);
  const content = method === 0 ? packed : inflate(packed, name, method, most);
  if (content.length > most) throw tooLarge(name);
  if (content.length !== bytes || crc32(content) !== check) throw damaged(name);
  return content;
}

function inflate(packed: Buffer, name: string, method: number, most: number): Buffer {
  if (method !== 8) throw new ArchiveError(`${name} is packed in an unusual way: pack it as ZIP.`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isLong =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLong ? tooLarge(name) : damaged(name);
  }
}

function damaged(name = 'The archive'): ArchiveError {
  return new ArchiveError(`${name} is damaged: copy the archive again.`);
}
