import { isUtf8 } from 'node:buffer';
import { open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

import type { FileProblem, Place } from './fault.ts';
import type { Reading } from './reading.ts';

/** An institution's folder that exists. */
export interface Folder {
  /** Its real path, symbolic links resolved. */
  readonly path: string;
}

/** A file above this is not read at all: it is not one that a secretary wrote. */
const mostMegabytes = 5;

/** How a file that may be missing is asked for. */
export interface Named {
  readonly place: Place;
  readonly nearest: string | undefined;
}

type Bytes =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads one text file of the folder, at most 5 MB of UTF-8, and reports why it could not. A byte
 * order mark is dropped, line ends become `\n`, letters with marks become one character (NFC).
 *
 * @param named where the folder asks for this file and which it may mean, unless it must always be there
 */
export async function readTextFile(
  folder: Folder,
  name: string,
  reading: Reading,
  named?: Named,
): Promise<string | undefined> {
  const bytes = await readFileOf(folder, name, reading, named);
  return bytes && decode(bytes, name, reading);
}

/** Reads any file of the folder, at most 5 MB, and reports why it could not. */
export async function readFileOf(
  folder: Folder,
  name: string,
  reading: Reading,
  named?: Named,
): Promise<Buffer | undefined> {
  const read = await readBytes(folder, name);
  if (!read.ok) {
    if (named && read.problem.kind === 'missing-file')
      reading.fault(named.place, { ...read.problem, nearest: named.nearest });
    else reading.fault({ file: name, line: 1 }, read.problem);
    return undefined;
  }
  return read.bytes;
}

async function readBytes(folder: Folder, name: string): Promise<Bytes> {
  try {
    const path = await realpath(join(folder.path, name));
    // A link could make the server publish any file of the machine it runs on.
    if (!path.startsWith(folder.path + sep)) return refused({ kind: 'outside-folder' });
    // Asked before opening: opening a pipe would wait for ever.
    if (!(await stat(path)).isFile()) return refused({ kind: 'not-a-file' });
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > mostMegabytes * 1024 * 1024)
      return refused({
        kind: 'too-large',
        megabytes: Math.ceil(size / 1024 / 1024),
        most: mostMegabytes,
      });
    return { ok: true, bytes: await file.readFile() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return refused({ kind: 'missing-file', name });
    if (code === '') throw error;
    return refused({ kind: 'unreadable-file', code });
  }
}

function refused(problem: FileProblem): Bytes {
  return { ok: false, problem };
}

function decode(bytes: Buffer, file: string, reading: Reading): string | undefined {
  const found = encodingFault(bytes);
  if (found) {
    reading.fault({ file, line: found.line }, found.problem);
    return undefined;
  }
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
  const odd = oddCharacter(text);
  if (odd) {
    reading.fault({ file, line: odd.line }, odd.problem);
    return undefined;
  }
  if (text.trim() === '') {
    reading.fault({ file, line: 1 }, { kind: 'empty-file' });
    return undefined;
  }
  return text;
}

interface Found {
  readonly line: number;
  readonly problem: FileProblem;
}

function encodingFault(bytes: Buffer): Found | undefined {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe' || mark === 'feff') return { line: 1, problem: { kind: 'utf-16' } };
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  for (let from = 0; from <= bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const piece = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (!isUtf8(piece)) return { line, problem: wrongBytes(piece) };
    from += piece.length + 1;
  }
  return undefined;
}

function wrongBytes(line: Buffer): FileProblem {
  let column = 1;
  while (column < line.length && isReadableUpTo(line, column)) column += 1;
  const looksLike = new TextDecoder('windows-1250').decode(line).trim().slice(0, 60);
  return { kind: 'not-utf-8', column, looksLike };
}

/** Whether the first bytes are right, or would be once the last character's remaining bytes follow. */
function isReadableUpTo(line: Buffer, count: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line.subarray(0, count), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Characters no text of this folder needs; `\r` alone is how files ended lines before 2001. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\r/u;

function oddCharacter(text: string): Found | undefined {
  const match = control.exec(text);
  if (!match) return undefined;
  const line = text.slice(0, match.index).split('\n').length;
  return { line, problem: { kind: match[0] === '\r' ? 'old-line-ends' : 'not-text' } };
}
