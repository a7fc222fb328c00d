import type { Directory } from '../directory.ts';
import { isFillWord } from '../fill-words.ts';
import { foldedWords } from '../fold-text.ts';
import type { Routing } from './learn-routings.ts';
import { stemLikeness } from './likeness.ts';

/** So many visits, days and staff members must have a word that nobody has published, before it is kept. */
const unpublished = { visits: 3, days: 3, people: 2 } as const;
/** Inflections of one name are as alike as this. */
const leastLikeName = 0.6;
const shortestWord = 2;
const hasDigit = /\d/u;

/** Which of visitors' words may be kept for ever and shown to everybody: they tell nothing of a person. */
export type SafeWord = (word: string) => boolean;

/**
 * Tells which words may be kept: those that the house or the lexicon has published itself, words in which
 * people wrap what they mean, and others that were said in at least three visits, on three days, to two
 * members of staff, because one visitor who comes again should not be enough. Never numbers, and never what
 * may be a name of a colleague or a visitor, also inflected.
 *
 * @param routings all that was said, of whatever became of it
 * @param names visitors' names that are not blanked yet
 */
export function safeWords(
  directory: Directory,
  routings: readonly Routing[],
  names: readonly string[],
): SafeWord {
  const published = publishedWords(directory);
  const named = namesByBeginning([...names, ...directory.people.map(({ name }) => name)]);
  const frequent = frequentWords(routings);
  const known = new Map<string, boolean>();
  const judge = (word: string): boolean => {
    if (word.length < shortestWord || hasDigit.test(word)) return false;
    if (isFillWord(word)) return true;
    if (isName(word, named)) return false;
    return published.has(word) || frequent.has(word);
  };
  return (word) => {
    const verdict = known.get(word) ?? judge(word);
    known.set(word, verdict);
    return verdict;
  };
}

function publishedWords({ cards, units, concepts = [] }: Directory): ReadonlySet<string> {
  const texts = [
    ...cards.flatMap(({ title, phrases }) => [
      ...Object.values(title),
      ...Object.values(phrases).flat(),
    ]),
    ...units.map(({ name }) => name),
    ...concepts.flatMap(({ said }) => Object.values(said).flat()),
  ];
  return new Set(texts.flatMap(foldedWords));
}

function frequentWords(routings: readonly Routing[]): ReadonlySet<string> {
  const seen = new Map<
    string,
    { readonly visits: Set<string>; readonly days: Set<string>; readonly people: Set<string> }
  >();
  for (const { visit, day, by, words } of routings)
    for (const word of words) {
      const known = seen.get(word) ?? { visits: new Set(), days: new Set(), people: new Set() };
      seen.set(word, known);
      known.visits.add(visit);
      known.days.add(day);
      known.people.add(by);
    }
  const isFrequent = ({ visits, days, people }: NonNullable<ReturnType<typeof seen.get>>) =>
    visits.size >= unpublished.visits &&
    days.size >= unpublished.days &&
    people.size >= unpublished.people;
  return new Set([...seen].flatMap(([word, of]) => (isFrequent(of) ? [word] : [])));
}

type Names = ReadonlyMap<string, readonly string[]>;

const beginning = (word: string) => word.slice(0, 3);

function namesByBeginning(names: readonly string[]): Names {
  const words = new Set(names.flatMap(foldedWords).filter((word) => word.length > shortestWord));
  return Map.groupBy(words, beginning);
}

function isName(word: string, names: Names): boolean {
  const alike = names.get(beginning(word)) ?? [];
  return alike.some((name) => name === word || stemLikeness(word, name) >= leastLikeName);
}
