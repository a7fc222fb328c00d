import { readdir } from 'node:fs/promises';

import { languages, type Language } from '#domain/localized.ts';
import { nearestName } from '#domain/nearest-name.ts';
import type { Concept, ConceptWords } from '#domain/search/lexicon.ts';

import type { Reading } from '../institution/reading.ts';
import type { Folder } from '../institution/text-file.ts';
import { checkConcepts, sameness } from './check-concepts.ts';
import { readConcepts } from './read-concepts.ts';
import { readLexicon } from './read-lexicon.ts';
import {
  plainConcept,
  valuesOf,
  type WrittenConcept,
  type WrittenWords,
} from './written-concept.ts';

export const houseFile = 'lexicon.yaml';

/**
 * The product's lexicon as an institution has corrected and extended it by a `lexicon.yaml` in its folder:
 * words are added to concepts or taken away, concepts of its own come behind.
 */
export async function readHouseLexicon(
  folder: Folder,
  reading: Reading,
): Promise<readonly Concept[]> {
  const lexicon = (await readLexicon(reading)).flatMap((theme) => theme.concepts);
  const house = await readHouseWords(folder, reading);
  return house.length === 0 ? lexicon : withHouseWords(lexicon, house, reading);
}

/** What the institution's own `lexicon.yaml` says; nothing when there is none. */
export async function readHouseWords(
  folder: Folder,
  reading: Reading,
): Promise<readonly WrittenConcept[]> {
  if (!(await readdir(folder.path)).includes(houseFile)) return [];
  const house = await readConcepts(folder, houseFile, reading);
  checkConcepts(house, reading);
  return house;
}

/** A phrase that the house gives to one concept is no longer said for another. */
function withHouseWords(
  lexicon: readonly Concept[],
  house: readonly WrittenConcept[],
  reading: Reading,
): readonly Concept[] {
  const known = new Map(lexicon.map((concept) => [concept.id, concept]));
  const written = new Map(house.map((concept) => [concept.id, concept]));
  const own = house.filter(({ id }) => !known.has(id));
  for (const concept of own) checkOwn(concept, known, reading);
  const given = phrasesGiven(house);
  const changed = lexicon.map((concept): Concept => {
    const by = written.get(concept.id);
    const words: { [L in Language]?: ConceptWords } = {};
    for (const language of languages) {
      const before = without(concept.words[language], given[language], concept.id);
      const change = by?.words[language];
      const after = change ? corrected(before, change, concept.id, reading) : before;
      if (after) words[language] = after;
    }
    return { id: concept.id, words };
  });
  return [...changed, ...own.map(plainConcept)];
}

function checkOwn(
  { id, place, words }: WrittenConcept,
  known: ReadonlyMap<string, Concept>,
  reading: Reading,
): void {
  const written = Object.values(words);
  if (!written.some(({ terms }) => terms.length > 0))
    reading.fault(place, {
      kind: 'concept-without-terms',
      concept: id,
      nearest: nearestName(id, known.keys()),
    });
  for (const { value, place: at } of written.flatMap((each) => each.without))
    reading.fault(at, { kind: 'nothing-to-take-away', phrase: value, concept: id });
}

/** By language, the concept to which the house gives a phrase. */
type Given = { readonly [L in Language]: ReadonlyMap<string, string> };

function phrasesGiven(house: readonly WrittenConcept[]): Given {
  const givenIn = (language: Language) =>
    new Map(
      house.flatMap(({ id, words }) =>
        (words[language]?.said ?? []).map(({ value }) => [sameness(value), id] as const),
      ),
    );
  return {
    pl: givenIn('pl'),
    en: givenIn('en'),
    es: givenIn('es'),
    lt: givenIn('lt'),
    uk: givenIn('uk'),
  };
}

function without(
  words: ConceptWords | undefined,
  given: ReadonlyMap<string, string>,
  id: string,
): ConceptWords | undefined {
  if (!words || given.size === 0) return words;
  const isKept = (phrase: string) => (given.get(sameness(phrase)) ?? id) === id;
  return { terms: words.terms, said: words.said.filter(isKept) };
}

function corrected(
  words: ConceptWords | undefined,
  change: WrittenWords,
  concept: string,
  reading: Reading,
): ConceptWords {
  const { terms, said } = words ?? { terms: [], said: [] };
  const there = new Map([...terms, ...said].map((phrase) => [sameness(phrase), phrase]));
  for (const { value, place } of change.without)
    if (!there.has(sameness(value)))
      reading.fault(place, {
        kind: 'nothing-to-take-away',
        phrase: value,
        concept,
        nearest: nearestName(value, there.values()),
      });
  const gone = new Set(valuesOf(change.without).map(sameness));
  const joined = (before: readonly string[], added: readonly string[]) => {
    const left = before.filter((phrase) => !gone.has(sameness(phrase)));
    return [...new Set([...left, ...added])];
  };
  return {
    terms: joined(terms, valuesOf(change.terms)),
    said: joined(said, valuesOf(change.said)),
  };
}
