import type { Fault } from '../fault.ts';
import { commandWords } from './command-words.ts';
import { tellFault, type FaultLanguage } from './fault-words.ts';

/** One fault is two lines: `file:line: what is wrong`, and below it what to do. Their number comes last. */
export function tellFaults(faults: readonly Fault[], language: FaultLanguage): string {
  const told = faults.map(({ file, line, problem }) => {
    const { what, remedy } = tellFault(problem, language);
    return `${file}:${line}: ${what}\n    ${remedy}\n`;
  });
  const files = new Set(faults.map((fault) => fault.file)).size;
  return [...told, commandWords[language].faultCount(faults.length, files)].join('\n');
}
