import { faultInAct } from '#domain/act-check.ts';
import type { Act } from '#domain/act.ts';
import { uuidPattern } from '#domain/identifier-patterns.ts';
import { mergeVisits } from '#domain/merge-visits.ts';
import type { UnsentFile, UnsentFileProblem, VisitFault } from '#domain/unsent-file.ts';
import { mostActs } from '#domain/visit-values.ts';
import type { Visit, VisitCore } from '#domain/visit.ts';

import { contentHash } from './content-hash.ts';
import { unsentFileFormat, unsentFileKind } from './unsent-file.ts';

const uuid = new RegExp(uuidPattern);

/** A file of unsent visits taken apart, its visits checked by nobody yet. */
export interface OpenedFile {
  readonly device: string;
  readonly writtenAt: string;
  readonly entries: readonly unknown[];
}

/** Something read from a file, or why it could not be. */
export type Read<T> =
  | { readonly ok: true; readonly file: T }
  | { readonly ok: false; readonly problem: UnsentFileProblem };

/** Takes the text of such a file apart. A file without a format is of the first one. */
export function openUnsentFile(text: string): Read<OpenedFile> {
  const file = parsed(text);
  // A copy that broke off still begins as one.
  if (file === undefined) return failed(/^\s*\{\s*"usher"/.test(text) ? 'cut-off' : 'not-json');
  if (!isFields(file) || file['usher'] !== unsentFileKind) return failed('other-file');
  const written = file['format'];
  if (typeof written === 'number' && written > unsentFileFormat) return failed('newer-format');
  return Array.isArray(file['visits'])
    ? { ok: true, file: { ...headOf(file), entries: file['visits'] } }
    : failed('cut-off');
}

function headOf({ device, writtenAt }: Record<string, unknown>): Omit<OpenedFile, 'entries'> {
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
  return { device: textOf(device), writtenAt: textOf(writtenAt) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads such a file. What is derived from a visit's acts is not believed, but derived anew; one bad
 * visit is named, and those beside it are taken.
 *
 * @param institution whose visits are taken
 */
export function readUnsentFile(text: string, institution: string): Read<UnsentFile> {
  const opened = openUnsentFile(text);
  if (!opened.ok) return opened;
  const { entries, device, writtenAt } = opened.file;
  const visits = new Map<string, VisitCore>();
  const faults: VisitFault[] = [];
  for (const [index, entry] of entries.entries()) {
    const fault = faultOf(entry, institution);
    if (fault) {
      faults.push({ ...fault, position: index + 1, openedAt: openedAtOf(entry) });
      continue;
    }
    const { id, acts, ext } = entry as VisitCore;
    const visit = { id, institution, acts, ...(ext && { ext }) };
    const before = visits.get(id);
    visits.set(id, before ? mergeVisits(before, visit) : visit);
  }
  return { ok: true, file: { device, writtenAt, visits: [...visits.values()], faults } };
}

function failed(problem: 'cut-off' | 'not-json' | 'other-file' | 'newer-format'): Read<never> {
  return { ok: false, problem: { kind: problem } };
}

type Fault = Pick<VisitFault, 'code' | 'where'>;

function faultOf(entry: unknown, institution: string): Fault | undefined {
  if (!isFields(entry)) return { code: 'malformed', where: '' };
  const shape = faultInShape(entry);
  if (shape) return shape;
  const visit = entry as unknown as Visit;
  if (visit.institution !== institution)
    return { code: 'foreign-institution', where: '/institution' };
  if (contentHash(visit) !== visit.contentHash)
    return { code: 'hash-mismatch', where: '/contentHash' };
  return undefined;
}

function faultInShape({ id, institution, acts, ext }: Record<string, unknown>): Fault | undefined {
  if (typeof id !== 'string' || !uuid.test(id)) return { code: 'malformed', where: '/id' };
  if (typeof institution !== 'string') return { code: 'malformed', where: '/institution' };
  if (ext !== undefined && !isFields(ext)) return { code: 'malformed', where: '/ext' };
  if (!Array.isArray(acts) || acts.length === 0) return { code: 'malformed', where: '/acts' };
  if (acts.length > mostActs) return { code: 'too-large', where: '/acts' };
  const where = faultInActs(acts);
  return where === undefined ? undefined : { code: 'malformed', where };
}

function faultInActs(acts: readonly unknown[]): string | undefined {
  const seen = new Set<string>();
  for (const [index, act] of acts.entries()) {
    const fault = faultInAct(act);
    if (fault !== undefined) return `/acts/${index}${fault}`;
    const { id } = act as Act;
    if (seen.has(id)) return `/acts/${index}/id`;
    seen.add(id);
  }
  return undefined;
}

function openedAtOf(entry: unknown): string | undefined {
  const acts: unknown = isFields(entry) ? entry['acts'] : undefined;
  const first: unknown = Array.isArray(acts) ? acts[0] : undefined;
  const at = isFields(first) ? first['at'] : undefined;
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : undefined;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
