import type { Spelling } from './latin-letters.ts';

/** What an ending of an inflected name may have been in the name itself; both without diacritics. */
type Endings = Readonly<Record<string, readonly string[]>>;

/** Polish: kowalskiego, nowakowi, kurka (Kurek), wróbla (Wróbel), małgorzacie, panią kowalską. */
const polish: Endings = {
  iego: ['i'],
  ego: ['y'],
  iemu: ['i'],
  emu: ['y'],
  im: ['i'],
  ym: ['y'],
  iej: ['a'],
  ej: ['a'],
  ich: ['i', 'a'],
  ych: ['y', 'a'],
  a: [''],
  owi: ['', 'o'],
  iowi: [''],
  em: [''],
  iem: [''],
  u: ['', 'a'],
  iu: [''],
  ia: [''],
  ow: [''],
  y: ['a'],
  i: ['a', 'ia'],
  ie: ['a', ''],
  e: ['a', 'ia', ''],
  rze: ['ra', 'r'],
  cie: ['ta', 't'],
  dzie: ['da', 'd'],
  le: ['la', 'l'],
  ce: ['ka'],
  dze: ['ga'],
  ka: ['ek'],
  kowi: ['ek'],
  kiem: ['ek'],
  ku: ['ek'],
  la: ['el'],
  lowi: ['el'],
  lem: ['el'],
  cia: ['ec'],
  ciowi: ['ec'],
  nia: ['ien'],
  niowi: ['ien'],
  niem: ['ien'],
  ca: ['iec', 'ec'],
  cowi: ['iec', 'ec'],
  cem: ['iec', 'ec'],
};

/** Lithuanian: kazlausko, butkaus, stankevičiui, kazlauskienės, jonai. */
const lithuanian: Endings = {
  o: ['as', 'a'],
  ui: ['as', 'us'],
  a: ['as'],
  u: ['as', 'us'],
  e: ['as', 'a'],
  ai: ['as', 'a'],
  io: ['is', 'ys', 'ias'],
  iui: ['is', 'ys', 'ius'],
  iu: ['is', 'ys', 'ius'],
  i: ['is', 'ys'],
  aus: ['us'],
  iaus: ['ius'],
  au: ['us'],
  iau: ['ius'],
  umi: ['us'],
  umu: ['us'],
  os: ['a'],
  oje: ['a'],
  es: ['e'],
  ei: ['e'],
  eje: ['e'],
};

/** Ukrainian, in Latin letters: melnyka, shevchenkovi, kovalskoho, oksanoiu. */
const ukrainian: Endings = {
  a: ['', 'o'],
  u: ['', 'o', 'a'],
  y: ['a'],
  i: ['a', '', 'o'],
  ovi: ['', 'o'],
  evi: ['', 'i'],
  om: ['', 'o'],
  em: ['', 'o'],
  iem: ['i'],
  m: [''],
  oho: ['yi', 'ii'],
  omu: ['yi', 'ii'],
  ym: ['yi'],
  oi: ['a'],
  ii: ['a', 'ia', 'iia'],
  oiu: ['a'],
  eiu: ['ia', 'a'],
  ieiu: ['ia'],
  iu: ['ia', 'i', 'a'],
  ia: ['i', 'ii'],
};

/** English: nowaks. */
const english: Endings = { s: [''] };

const shortestStem = 2;
const longestEnding = 5;

const inLatin = merge([polish, lithuanian, english]);
const inCyrillic = merge([ukrainian]);

/**
 * The names of which a word may be another case, plainly written; most of them are no names at all,
 * so the caller looks each up: kowalskiej → kowalska, kowalsky …
 */
export function baseForms({ plain, isCyrillic }: Spelling): readonly string[] {
  const basesOfEnding = isCyrillic ? inCyrillic : inLatin;
  const bases = new Set<string>();
  const longest = Math.min(longestEnding, plain.length - shortestStem);
  for (let length = 1; length <= longest; length += 1) {
    const stem = plain.slice(0, -length);
    for (const ending of basesOfEnding.get(plain.slice(-length)) ?? []) bases.add(stem + ending);
  }
  return [...bases];
}

function merge(tables: readonly Endings[]): ReadonlyMap<string, readonly string[]> {
  const merged = new Map<string, readonly string[]>();
  for (const table of tables)
    for (const [ending, bases] of Object.entries(table))
      merged.set(ending, [...(merged.get(ending) ?? []), ...bases]);
  return merged;
}
