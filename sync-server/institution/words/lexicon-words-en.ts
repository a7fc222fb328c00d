import type { LexiconWords } from './fault-words.ts';

/** Faults of a lexicon, in English. */
export const lexiconWordsInEnglish: LexiconWords = {
  'concept-without-words': ({ concept }) => ({
    what: `The concept "${concept}" has no words in any language.`,
    remedy: 'Write `terms:` (official wordings) and `said:` (how people say it), or delete it.',
  }),
  'concept-without-terms': ({ concept, nearest }) => ({
    what: `Usher has no concept "${concept}", and as one of your own it has no \`terms\`.`,
    remedy: nearest
      ? `Did you mean "${nearest}"? If not, add \`terms:\`, by which your cards’ titles are recognised.`
      : 'Correct the name, or add `terms:`, by which your cards’ titles are recognised.',
  }),
  'concept-language-thin': ({ field }) => ({
    what: `"${field}" is missing or empty.`,
    remedy: 'Every concept has `terms` and `said` in each of: pl, es, lt, en, uk.',
  }),
  'term-says-nothing': ({ term }) => ({
    what: `The term "${term}" is made of fill words only; no title is recognised by it.`,
    remedy: 'Write the words by which a card’s title is told from others, or delete the term.',
  }),
  'phrase-too-long': ({ most }) => ({
    what: `The phrase has more than ${most} characters.`,
    remedy: 'Keep the words that matter; two thoughts are two phrases.',
  }),
  'phrase-twice': ({ phrase, concept, first }) => ({
    what: `"${phrase}" also belongs to "${concept}" (${first.file}, line ${first.line}).`,
    remedy: 'Leave it where it fits best: what is said of many things belongs to the general one.',
  }),
  'nothing-to-take-away': ({ phrase, concept, nearest }) => ({
    what: `"${concept}" has no "${phrase}" that could be taken away.`,
    remedy: nearest
      ? `Did you mean "${nearest}"?`
      : 'Look it up on the review page (npm run lexicon -- review); write it as it stands there.',
  }),
};
