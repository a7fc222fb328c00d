import type { ServiceCard } from '../directory.ts';
import { isFillWord } from '../fill-words.ts';
import { foldedWords } from '../fold-text.ts';
import type { Language } from '../localized.ts';
import type { AttachedConcept, Attachment, Concept } from './lexicon.ts';
import { readTitles, type Titles } from './titles.ts';

/** A concept that says less of a title than this is not what the card is about. */
const leastShare = 0.3;

/**
 * Finds which concepts the cards are about, by their titles alone: a concept is attached to a card when all
 * words of one of its terms are softly in the title (inflected, in any order), and counts there for the share
 * of the title that the best such term covers, rare words covering more than common ones.
 *
 * @param cards all cards of the house: how rare a word is among their titles weighs in each share
 * @param languages in which the house is spoken to; others' phrases would only be carried along
 * @returns concepts with at least one card, in the lexicon's order
 */
export function attachConcepts(
  lexicon: readonly Concept[],
  cards: readonly Pick<ServiceCard, 'id' | 'title'>[],
  languages: readonly Language[],
): readonly AttachedConcept[] {
  const titled = new Set(cards.flatMap((card) => Object.keys(card.title) as Language[]));
  const titlesIn = [...titled].map((language) => ({
    language,
    titles: readTitles(cards.map((card) => card.title[language] ?? '')),
  }));
  const attached: AttachedConcept[] = [];
  for (const concept of lexicon) {
    const shares = new Map<number, number>();
    for (const { language, titles } of titlesIn)
      noteShares(titles, concept.words[language]?.terms ?? [], shares);
    if (shares.size === 0) continue;
    attached.push({
      id: concept.id,
      said: saidIn(languages, concept),
      cards: [...shares]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([number, share]): readonly Attachment[] => {
          const card = cards[number];
          return card ? [{ card: card.id, share: Math.round(share * 1000) / 1000 }] : [];
        }),
    });
  }
  return attached;
}

function noteShares(titles: Titles, terms: readonly string[], shares: Map<number, number>): void {
  for (const term of terms) {
    const words = foldedWords(term).filter((word) => !isFillWord(word));
    for (const [card, share] of titles.sharesOf(words))
      if (share >= Math.max(leastShare, shares.get(card) ?? 0)) shares.set(card, share);
  }
}

function saidIn(languages: readonly Language[], { words }: Concept): AttachedConcept['said'] {
  const said: { [L in Language]?: readonly string[] } = {};
  for (const language of languages) {
    const known = words[language];
    if (known) said[language] = [...new Set([...known.said, ...known.terms])];
  }
  return said;
}
