import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import type { Fault, Problem } from '../../../sync-server/institution/fault.ts';
import { readInstitution } from '../../../sync-server/institution/read-institution.ts';
import { tellFault } from '../../../sync-server/institution/words/fault-words.ts';

/** A small office without a fault: 8 people, 4 units, 6 cards, 2 buildings. */
export const goodOffice = path.join(import.meta.dirname, 'good-office');

/** A copy of the good office in a temporary folder, removed after the test. */
export async function anOffice(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'office-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(goodOffice, folder, { recursive: true });
  return folder;
}

/** Replaces a text that must be there, once, in one file of the folder. */
export async function change(
  folder: string,
  file: string,
  from: string,
  to: string,
): Promise<void> {
  const name = path.join(folder, file);
  const text = await readFile(name, 'utf8');
  expect(text, `${file} holds what the test replaces`).toContain(from);
  await writeFile(
    name,
    text.replace(from, () => to),
  );
}

/** Reads a folder that must have faults. */
export async function faultsOf(folder: string): Promise<readonly Fault[]> {
  const read = await readInstitution(folder);
  return read.ok ? [] : read.faults;
}

/** One way to break a folder, and the one fault that must come of it. */
export interface Breakage {
  readonly when: string;
  /** Either a text to replace, or what to do with the folder. */
  readonly file: string;
  readonly edit: readonly [from: string, to: string] | ((folder: string) => Promise<void>);
  /** Where the fault stands; in `file` unless named. */
  readonly at: number | { readonly file: string; readonly line: number };
  /** The fault's kind and whatever facts matter. */
  readonly problem: Partial<Problem> & Pick<Problem, 'kind'>;
}

/** Makes a test of each way to break a folder: exactly that fault, told in both languages. */
export function testBreakages(breakages: readonly Breakage[]): void {
  test.each(breakages.map((breakage) => ({ ...breakage, kind: breakage.problem.kind })))(
    '$kind: $when',
    async ({ file, edit, at, problem }) => {
      const folder = await anOffice();
      if (typeof edit === 'function') await edit(folder);
      else await change(folder, file, ...edit);
      const faults = await faultsOf(folder);
      const place = typeof at === 'number' ? { file, line: at } : at;
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({ ...place, problem });
      for (const fault of faults) expectToldWell(fault);
    },
  );
}

/** Both languages say what is wrong and what to do, each in its own words. */
export function expectToldWell({ problem }: Fault): void {
  const pl = tellFault(problem, 'pl');
  const en = tellFault(problem, 'en');
  const sentences = [pl.what, pl.remedy, en.what, en.remedy];
  expect(new Set(sentences).size).toBe(4);
  for (const sentence of sentences) {
    expect(sentence.length).toBeGreaterThan(10);
    expect(sentence).not.toMatch(/undefined|\[object|NaN/);
  }
  const nearest = 'nearest' in problem ? problem.nearest : undefined;
  if (nearest === undefined) return;
  expect(pl.remedy).toContain(nearest);
  expect(en.remedy).toContain(nearest);
}
