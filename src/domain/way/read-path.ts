import type { PathEnd, PathText } from './building-text.ts';
import { remarkInEnglish } from './text-words.ts';

/** Reads what stands behind PATH: two entrances, the metres, and the steps on the way in brackets. */
export function readPath(text: string, line: number): PathText | undefined {
  const pattern =
    /^(?<from>\S+)\s+(?<to>\S+)(?:\s+(?<metres>\d{1,4}(?:[.,]\d+)?) ?m)?(?:\s*\((?<steps>\d{1,3}) ?steps\))?$/iu;
  const groups = pattern.exec(remarkInEnglish(text))?.groups;
  const from = readEnd(groups?.['from']);
  const to = readEnd(groups?.['to']);
  if (!from || !to) return undefined;
  const metres = groups?.['metres'];
  return {
    ends: [from, to],
    ...(metres && { metres: Number(metres.replace(',', '.')) }),
    steps: Number(groups?.['steps'] ?? 0),
    line,
  };
}

function readEnd(text: string | undefined): PathEnd | undefined {
  const [, building, entrance] = /^(?:([^:]+):)?([^:]+)$/u.exec(text ?? '') ?? [];
  return entrance === undefined ? undefined : { ...(building && { building }), entrance };
}
