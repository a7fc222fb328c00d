import type { Language, Localized } from '#domain/localized.ts';
import type { Concept, ConceptWords } from '#domain/search/lexicon.ts';

import type { Place } from '../institution/fault.ts';
import type { Item } from '../institution/yaml-value.ts';

/** A concept as a file says it, every word with its line. */
export interface WrittenConcept {
  readonly id: string;
  readonly place: Place;
  readonly words: Localized<WrittenWords>;
}

export interface WrittenWords {
  readonly terms: readonly Item<string>[];
  readonly said: readonly Item<string>[];
  /** What an institution takes away from the product's concept of that name. */
  readonly without: readonly Item<string>[];
}

/** The concept without its lines. */
export function plainConcept({ id, words }: WrittenConcept): Concept {
  const plain: { [L in Language]?: ConceptWords } = {};
  for (const [language, { terms, said }] of Object.entries(words) as [Language, WrittenWords][])
    plain[language] = { terms: valuesOf(terms), said: valuesOf(said) };
  return { id, words: plain };
}

export function valuesOf(items: readonly Item<string>[]): readonly string[] {
  return items.map((item) => item.value);
}
