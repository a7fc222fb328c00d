import { BestByEntry } from './best-by-entry.ts';
import { PostingsByWord } from './postings.ts';
import type { QueryWord } from './query.ts';
import { weights } from './weights.ts';
import { phraseFit, type WeighedWord } from './whole-phrase.ts';

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
  readonly #ofCard: number[][] = [];
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
    this.#bearers[concept] = cards.map(({ card, share }) => ({
      card,
      weight: leastConcept + (1 - leastConcept) * share,
    }));
    for (const { card } of cards) (this.#ofCard[card] ??= []).push(concept);
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
  prepareFit(query: readonly WeighedWord[], whole: number): (card: number) => number {
    const known = new Map<number, number>();
    const fitOf = (concept: number): number => {
      const before = known.get(concept);
      if (before !== undefined) return before;
      const fits = this.#phrases[concept]?.map((phrase) => phraseFit(phrase, query, whole)) ?? [];
      const fit = Math.max(0, ...fits);
      known.set(concept, fit);
      return fit;
    };
    return (card) => {
      let best = 0;
      for (const concept of this.#ofCard[card] ?? []) {
        const bearer = this.#bearers[concept]?.find((known) => known.card === card);
        best = Math.max(best, (bearer?.weight ?? 0) * fitOf(concept));
      }
      return best;
    };
  }
}
