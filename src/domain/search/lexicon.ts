import type { Localized } from '../localized.ts';

/** A thing people come for, as the lexicon that ships with the product describes it. */
export interface Concept {
  /** English, kebab-case, unique in the lexicon: `driving-licence-lost`. */
  readonly id: string;
  readonly words: Localized<ConceptWords>;
}

export interface ConceptWords {
  /** Short official wordings; a title that holds all words of one of them is about the concept. */
  readonly terms: readonly string[];
  /** How people say it at the desk. */
  readonly said: readonly string[];
}

/** A concept that cards of this house are about, as phones get it in the directory. */
export interface AttachedConcept {
  readonly id: string;
  /** How visitors may say it, official wordings included; only in languages of this house. */
  readonly said: Localized<readonly string[]>;
  readonly cards: readonly Attachment[];
}

export interface Attachment {
  /** The service card's id. */
  readonly card: string;
  /** How much of what the card's title says the concept covers, above 0 up to 1. */
  readonly share: number;
}
