import { BestByEntry } from './best-by-entry.ts';
import { PostingsByWord } from './postings.ts';
import type { Query, QueryWord } from './query.ts';
import { weights } from './weights.ts';
import { phraseFit } from './whole-phrase.ts';

/** A card that a concept is attached to, with what is left of the concept's words there. */
interface Bearer {
  readonly card: number;
  readonly weight: number;
}

/** What the lexicon knows of how people say the concepts that cards are about. */
export class ConceptField {
  readonly #postings = new PostingsByWord();
  readonly #phrases: (readonly number[])[][] = [];
  readonly #bearers: (readonly Bearer[])[] = [];
  readonly #ofCard: { readonly concept: number; readonly weight: number }[][] = [];
  readonly #said = new BestByEntry();

  /**
   * @param phrases numbers of the distinct words of each phrase
   * @param cards cards by number, with the share of the title that the concept covers
   */
  add(
    phrases: readonly (readonly number[])[],
    cards: readonly { readonly card: number; readonly share: number }[],
  ): void {
    const { leastConcept } = weights;
    const concept = this.#phrases.push(phrases.filter((words) => words.length > 0)) - 1;
    this.#bearers[concept] = cards.map(({ card, share }) => {
      const weight = leastConcept + (1 - leastConcept) * share;
      (this.#ofCard[card] ??= []).push({ concept, weight });
      return { card, weight };
    });
    for (const words of phrases) for (const word of words) this.#postings.raise(word, concept, 1);
  }

  /** Notes how well each card answers one word of the query by its concepts. */
  look({ meant }: QueryWord, best: BestByEntry): void {
    for (const { word, likeness } of meant)
      for (const concept of this.#postings.of(word).entries) this.#said.raise(concept, likeness);
    for (const concept of this.#said.touched) {
      const likeness = this.#said.of(concept) * weights.concept;
      for (const { card, weight } of this.#bearers[concept] ?? [])
        best.raise(card, likeness * weight);
    }
    this.#said.clear();
  }

  /** Answers how well the best phrase among a card's concepts answers the query, from 0 to 1. */
  prepareFit(query: Query): (card: number) => number {
    const known = new Map<number, number>();
    const fitOf = (concept: number): number => {
      let fit = known.get(concept);
      if (fit !== undefined) return fit;
      fit = 0;
      for (const phrase of this.#phrases[concept] ?? [])
        fit = Math.max(fit, phraseFit(phrase, query));
      known.set(concept, fit);
      return fit;
    };
    return (card) => {
      let best = 0;
      for (const { concept, weight } of this.#ofCard[card] ?? [])
        best = Math.max(best, weight * fitOf(concept));
      return best;
    };
  }
}
