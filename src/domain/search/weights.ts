/** How much each sort of evidence counts when cards are scored; found by trials (docs/search.md). */
export const weights = {
  /** Exponent on a word's likeness: more than 1 trusts words that are only alike less. */
  sharpness: 1.21,
  /** How far a longer title counts less for each of its words, from 0 to 1. */
  titleLength: 0.22,
  /** What a unit's name, a handler's name or a door says of a card, against its title. */
  unit: 0.25,
  description: 0.35,
  /** A word of a phrase against a word of the title. */
  phrase: 0.93,
  /** How far many different words in a card's phrases make each count less. */
  phraseLength: 0.17,
  /** How much of the full weight a word has that is in one of five phrases; more phrases with it come closer. */
  inOnePhrase: 0.7,
  /** A word of a concept against a word of a phrase, and what is left of it when the concept is a small part of the title. */
  concept: 0.8,
  leastConcept: 0.3,
  /** What the weaker of two fields adds to the stronger. */
  weaker: 0.04,
  /** How much depends on all words of the query being answered. */
  coverage: 0.35,
  /** A word that nothing is like, against a word that is in one card only. */
  unknown: 0.5,
  /** Words that stand in the title one after the other as in the query. */
  neighbours: 0.23,
  /** One phrase that answers the query by itself, and how much it matters that the query answers the phrase. */
  wholePhrase: 0.5,
  wholeConcept: 0.5,
  bothWays: 0.44,
  wholeTitle: 0,
  rarity: 1,
  fill: 0.4,
  split: 0,
};
