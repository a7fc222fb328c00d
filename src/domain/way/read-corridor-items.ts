import { nearestName } from '../nearest-name.ts';
import type { BuildingProblem } from './building-problem.ts';
import type { CorridorItem, ItemKind, Remarks } from './building-text.ts';
import { englishItemWords, itemInEnglish, remarkInEnglish } from './text-words.ts';

/** Where problems of one line go. */
export type Report = (problem: BuildingProblem) => void;

/** A longer range of rooms is a slip of the keyboard (`1-1000`). */
const longestRange = 100;

/** Takes one side of a corridor apart: `1 Kancelaria | 2 | stairs S1 | 6-8 | 9 (3 steps)`. */
export function readCorridorItems(
  text: string,
  line: number,
  atEnd: boolean,
  report: Report,
): readonly CorridorItem[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const remarks = readRemarks(part, report);
      const bare = itemInEnglish(
        part
          .replaceAll(/\([^)]*\)/gu, ' ')
          .replaceAll(/\s+/gu, ' ')
          .trim(),
      );
      const wide = /^- ?(\d{1,3}(?:[.,]\d+)?) ?m$/iu.exec(bare)?.[1];
      return readKinds(bare, atEnd, report).map((kind) => ({
        ...kind,
        ...remarks,
        ...(wide && { widthMetres: Number(wide.replace(',', '.')) }),
        line,
      }));
    });
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

function readRemarks(part: string, report: Report): Remarks {
  const remarks: Growing<Remarks> = { doorSteps: 0, isMain: false };
  for (const [, inside = ''] of part.matchAll(/\(([^)]*)\)/gu))
    for (const remark of inside.split(/,(?!\d)/u).map((word) => word.trim()))
      if (!readRemark(remarkInEnglish(remark), remarks)) report({ kind: 'unknown-remark', remark });
  return remarks;
}

function readRemark(remark: string, remarks: Growing<Remarks>): boolean {
  const [, count, unit] = /^(\d{1,3}(?:[.,]\d+)?) ?(steps|m|cm)$/iu.exec(remark) ?? [];
  const amount = Number(count?.replace(',', '.'));
  const word = unit?.toLowerCase() ?? remark.toLowerCase();
  if (word === 'steps' && !Number.isInteger(amount)) return false;
  const write = remarkWriters[word];
  write?.(remarks, amount);
  return write !== undefined;
}

const remarkWriters: Readonly<Record<string, (remarks: Growing<Remarks>, amount: number) => void>> =
  {
    m: (remarks, metres) => {
      remarks.widthMetres = metres;
    },
    cm: (remarks, centimetres) => {
      remarks.doorMetres = centimetres / 100;
    },
    steps: (remarks, count) => {
      remarks.doorSteps = count;
    },
    main: (remarks) => {
      remarks.isMain = true;
    },
    private: (remarks) => {
      remarks.isPrivate = true;
    },
    emergency: (remarks) => {
      remarks.isEmergency = true;
    },
  };

interface Form {
  readonly pattern: RegExp;
  readonly toKind: (groups: { readonly [name: string]: string | undefined }) => ItemKind;
}

const forms: readonly Form[] = [
  { pattern: /^stairs (?<id>\S+)$/iu, toKind: ({ id = '' }) => ({ kind: 'stairs', id }) },
  { pattern: /^lift (?<id>\S+)$/iu, toKind: ({ id = '' }) => ({ kind: 'lift', id }) },
  { pattern: /^entrance (?<id>\S+)$/iu, toKind: ({ id = '' }) => ({ kind: 'entrance', id }) },
  { pattern: /^exit (?<id>\S+)$/iu, toKind: ({ id = '' }) => ({ kind: 'exit', id }) },
  {
    pattern: /^wc(?<plus>\+?)$/iu,
    toKind: ({ plus }) => ({ kind: 'wc', isAccessible: plus === '+' }),
  },
  { pattern: /^desk (?<name>.+)$/iu, toKind: ({ name = '' }) => ({ kind: 'desk', name }) },
  { pattern: /^mark (?<name>.+)$/iu, toKind: ({ name = '' }) => ({ kind: 'mark', name }) },
  { pattern: /^-(?: ?[\d.,]+ ?m)?$/iu, toKind: () => ({ kind: 'wall' }) },
  { pattern: /^door$/iu, toKind: () => ({ kind: 'door' }) },
  {
    pattern: /^steps (?<count>[1-9]\d?)$/iu,
    toKind: ({ count }) => ({ kind: 'steps', count: Number(count) }),
  },
  {
    pattern: /^> ?(?<corridor>\S+)$/u,
    toKind: ({ corridor = '' }) => ({ kind: 'branch', corridor }),
  },
  {
    pattern: /^link (?<building>[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z])?)(?<floor>-?\d{1,3})$/iu,
    toKind: ({ building = '', floor }) => ({ kind: 'link', building, floor: Number(floor) }),
  },
  {
    pattern: /^(?<number>\p{L}{0,3}\d[\p{L}\d./]*)(?: (?<name>.+))?$/u,
    toKind: ({ number = '', name }) => ({ kind: 'room', number, ...(name && { name }) }),
  },
];

const turn = /^(left|right|ahead) (\S+)$/iu;
/** `9-12`, or every other number with `8-14/2`. */
const range = /^(\p{L}{0,3})(\d{1,6}) ?[-–] ?\1(\d{1,6})(?: ?\/ ?([1-9]))?$/u;

function readKinds(bare: string, atEnd: boolean, report: Report): readonly ItemKind[] {
  const [, side = '', corridor] = turn.exec(bare) ?? [];
  if (corridor && atEnd) return [{ kind: 'turn', side: toSide(side), corridor }];
  if (corridor) {
    report({ kind: 'turn-inside-corridor', item: bare });
    return [];
  }
  const rooms = range.exec(bare);
  if (rooms) return readRange(rooms, report);
  for (const { pattern, toKind } of forms) {
    const match = pattern.exec(bare);
    if (match) return [toKind(match.groups ?? {})];
  }
  report({ kind: 'unknown-item', item: bare, nearest: nearestForm(bare) });
  return [];
}

function toSide(word: string): 'left' | 'right' | 'ahead' {
  const side = word.toLowerCase();
  return side === 'left' || side === 'right' ? side : 'ahead';
}

function readRange(
  [, prefix = '', first = '', last = '', every = '1']: readonly (string | undefined)[],
  report: Report,
): readonly ItemKind[] {
  const from = Number(first);
  const count = Math.floor(Math.abs(Number(last) - from) / Number(every)) + 1;
  if (count > longestRange) {
    report({ kind: 'bad-range', range: `${prefix}${first}-${prefix}${last}`, most: longestRange });
    return [];
  }
  const step = Number(last) < from ? -Number(every) : Number(every);
  const digits = first.startsWith('0') ? first.length : 1;
  return Array.from({ length: count }, (_, index) => ({
    kind: 'room',
    number: prefix + String(from + index * step).padStart(digits, '0'),
  }));
}

const itemWords = [...englishItemWords, 'wc+'];

function nearestForm(bare: string): string | undefined {
  const [word = '', ...rest] = bare.split(' ');
  const nearest = nearestName(word, itemWords);
  return nearest && [nearest, ...rest].join(' ');
}
