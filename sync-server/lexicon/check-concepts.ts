import { isFillWord } from '#domain/fill-words.ts';
import { foldedWords } from '#domain/fold-text.ts';
import { languages, type Language } from '#domain/localized.ts';

import type { Place } from '../institution/fault.ts';
import type { Reading } from '../institution/reading.ts';
import type { WrittenConcept, WrittenWords } from './written-concept.ts';

/**
 * Checks what makes concepts fit to be told apart: each term says something, and each phrase belongs to one
 * concept only.
 */
export function checkConcepts(concepts: readonly WrittenConcept[], reading: Reading): void {
  for (const language of languages) {
    const owners = new Map<string, { readonly concept: string; readonly place: Place }>();
    for (const concept of concepts) {
      const words = concept.words[language];
      if (!words) continue;
      checkTerms(words, reading);
      for (const { value, place } of words.said) {
        const key = sameness(value);
        const first = owners.get(key);
        if (!first) owners.set(key, { concept: concept.id, place });
        else
          reading.fault(place, {
            kind: 'phrase-twice',
            phrase: value,
            concept: first.concept,
            first: first.place,
          });
      }
    }
  }
}

/** Checks that each concept has its words in every language, as the product's own lexicon must. */
export function checkComplete(concepts: readonly WrittenConcept[], reading: Reading): void {
  for (const { id, place, words } of concepts)
    for (const language of languages)
      for (const list of ['terms', 'said'] as const)
        if ((words[language]?.[list].length ?? 0) === 0)
          reading.fault(place, {
            kind: 'concept-language-thin',
            field: fieldOf(id, language, list),
          });
}

function fieldOf(id: string, language: Language, list: keyof WrittenWords): string {
  return `${id}.${language}.${list}`;
}

function checkTerms({ terms }: WrittenWords, reading: Reading): void {
  for (const { value, place } of terms)
    if (contentWords(value).length === 0)
      reading.fault(place, { kind: 'term-says-nothing', term: value });
}

/** Phrases with the same key say the same: the same words in any order, with or without diacritics. */
export function sameness(phrase: string): string {
  return foldedWords(phrase).toSorted().join(' ');
}

function contentWords(phrase: string): readonly string[] {
  return foldedWords(phrase).filter((word) => !isFillWord(word));
}
