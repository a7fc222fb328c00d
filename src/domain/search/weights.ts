/** How much each sort of evidence counts when cards are scored; found by trials (docs/search.md). */
export const weights = {
  /** Exponent on a word's likeness: more than 1 trusts words that are only alike less. */
  sharpness: 1.21,
  /** How far a longer title makes each of its words count less, from 0 to 1. */
  titleLength: 0.22,
  /** What each word further on in the title counts less: titles begin with what they are about. */
  furtherOn: 0.015,
  /** What a unit's name, a handler's name or a door says of a card, against its title. */
  aside: 0.25,
  /** A word of a phrase against a word of the title. */
  phrase: 0.93,
  /** How far many different words in a card's phrases make each count less. */
  phraseLength: 0.17,
  /** A word that one of a card's five phrases has, against one that all have. */
  inOnePhrase: 0.7,
  /** A word of a concept against a word of a phrase. */
  concept: 0.8,
  /** What is left of a concept where it is a very small part of the title. */
  leastConcept: 0.3,
  /** What the weaker of two fields adds to the stronger. */
  weaker: 0.04,
  /** How much depends on all words of the query being answered. */
  coverage: 0.35,
  /** A word that nothing is like, against one that is on two cards. */
  unknown: 0.5,
  /** A word in which people wrap what they mean, where phrases have it, against any other. */
  fillWord: 0.4,
  /** Words that stand in the title side by side as they were said. */
  neighbours: 0.23,
  /** One phrase that answers the query by itself. */
  wholePhrase: 0.5,
  wholeConcept: 0.5,
  /** How much it matters there that the query also answers the phrase. */
  bothWays: 0.44,
} as const;
