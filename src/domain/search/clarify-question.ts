import type { Theme } from './clarify-themes.ts';
import type { Trait } from './clarify-traits.ts';

/** A card that may be meant. */
export interface Candidate {
  readonly card: string;
  /** As search scored it. */
  readonly score: number;
  readonly traits: readonly Trait[];
}

/** An answer that can be tapped, and the cards that may still be meant after it. */
export interface Answer {
  readonly trait: Trait;
  readonly leaves: ReadonlySet<string>;
}

/** One thing to ask the visitor; beside its answers there is always "none of these". */
export interface Question {
  readonly about: Theme | 'said' | 'word' | 'unit';
  readonly answers: readonly Answer[];
  /** What may still be meant if it is none of these; may be nothing. */
  readonly others: ReadonlySet<string>;
}
