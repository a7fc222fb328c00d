import { spellings } from './latin-letters.ts';
import { englishNicknames } from './nicknames/english.ts';
import { lithuanianNicknames } from './nicknames/lithuanian.ts';
import { oneName } from './nicknames/one-name.ts';
import { polishNicknames } from './nicknames/polish.ts';
import { spanishNicknames } from './nicknames/spanish.ts';
import { ukrainianNicknames } from './nicknames/ukrainian.ts';

/** Plainly written given names by what their bearers are called, as plainly. */
export interface CalledNames {
  /** kasia → katarzyna; sasha → oleksandr, oleksandra. */
  readonly byNickname: ReadonlyMap<string, readonly string[]>;
  /** juan → jan, john, jonas, ivan. */
  readonly inOtherLanguages: ReadonlyMap<string, readonly string[]>;
}

const tables = [
  polishNicknames,
  spanishNicknames,
  lithuanianNicknames,
  englishNicknames,
  ukrainianNicknames,
];

let read: CalledNames | undefined;

/** The tables of given names, read once. */
export function calledNames(): CalledNames {
  read ??= { byNickname: readNicknames(), inOtherLanguages: readOneName() };
  return read;
}

function readNicknames(): CalledNames['byNickname'] {
  const names = new Map<string, string[]>();
  for (const [name, ...short] of tables.flatMap(lines))
    for (const nickname of short) add(names, nickname, name);
  return names;
}

function readOneName(): CalledNames['inOtherLanguages'] {
  const names = new Map<string, string[]>();
  for (const same of lines(oneName))
    for (const name of same) for (const other of same) if (other !== name) add(names, name, other);
  return names;
}

function lines(table: string): readonly (readonly [string, ...string[]])[] {
  return table.split('\n').flatMap((line) => {
    const [first, ...rest] = spellings(line).map((word) => word.plain);
    return first === undefined ? [] : [[first, ...rest] as const];
  });
}

function add(names: Map<string, string[]>, key: string, name: string): void {
  const known = names.get(key);
  if (!known) names.set(key, [name]);
  else if (!known.includes(name)) known.push(name);
}
