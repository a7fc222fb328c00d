import type { Place } from './fault.ts';

/** A lexicon whose concepts cannot be told apart, or that says nothing search could use. */
export type LexiconProblem =
  | { readonly kind: 'concept-without-words'; readonly concept: string }
  /** A concept of the institution's own that no title could be recognised by, perhaps a misspelt one of the product. */
  | {
      readonly kind: 'concept-without-terms';
      readonly concept: string;
      readonly nearest?: string | undefined;
    }
  /** In the product's own lexicon every concept has both lists in every language. */
  | { readonly kind: 'concept-language-thin'; readonly field: string }
  | { readonly kind: 'term-says-nothing'; readonly term: string }
  | { readonly kind: 'phrase-too-long'; readonly most: number }
  /** The same words, in any order, with or without diacritics. */
  | {
      readonly kind: 'phrase-twice';
      readonly phrase: string;
      readonly concept: string;
      readonly first: Place;
    }
  | {
      readonly kind: 'nothing-to-take-away';
      readonly phrase: string;
      readonly concept: string;
      readonly nearest?: string | undefined;
    };
