import type { Fault } from '../fault.ts';
import { commandWords } from './command-words.ts';
import { tellFault, type FaultLanguage } from './fault-words.ts';

/** One fault is two lines: `file:line: what is wrong`, and below it what to do. Their number comes last. */
export function tellFaults(faults: readonly Fault[], language: FaultLanguage): string {
  return [...told(faults, language), commandWords[language].faultCount(...count(faults))].join(
    '\n',
  );
}

/** What should be looked at and held up nothing, alike; nothing where nothing is remarked. */
export function tellRemarks(remarks: readonly Fault[], language: FaultLanguage): readonly string[] {
  if (remarks.length === 0) return [];
  return [commandWords[language].remarkCount(...count(remarks)), '', ...told(remarks, language)];
}

function told(faults: readonly Fault[], language: FaultLanguage): readonly string[] {
  return faults.map(({ file, line, problem }) => {
    const { what, remedy } = tellFault(problem, language);
    return `${file}:${line}: ${what}\n    ${remedy}\n`;
  });
}

function count(faults: readonly Fault[]): readonly [faults: number, files: number] {
  return [faults.length, new Set(faults.map((fault) => fault.file)).size];
}
