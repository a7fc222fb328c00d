import { foldedWords } from '../fold-text.ts';
import { BestByEntry } from './best-by-entry.ts';
import { ConceptField } from './concept-field.ts';
import { contentWords } from './content-words.ts';
import type { Attachment } from './lexicon.ts';
import { lengthFactorOfNone, PhraseField } from './phrase-field.ts';
import { QueryReader, type QueryWord } from './query.ts';
import { Tally } from './tally.ts';
import { TitleField } from './title-field.ts';
import { Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';

/** A card that was found, with how well it answers: about 1 if its title answers all of what was said. */
export interface FoundCard {
  readonly id: string;
  readonly score: number;
}

/** What a card is found by. */
export interface CardTexts {
  /** Its title, in each language that it has one. */
  readonly titles: readonly string[];
  /** How visitors say it. */
  readonly phrases?: readonly string[];
  /** What else stands on it and says less: the unit's name, a door, a handler. */
  readonly asides?: readonly string[];
}

/** Cards beyond these are not looked at closely; none of them could come among the first. */
const closelyLooked = 30;

/**
 * The cards of a house, made ready to be found by visitors' words (docs/search.md). Cards and phrases can be
 * added at any time, each in a fraction of a millisecond. It holds working memory: one search at a time.
 */
export class CardIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #reader = new QueryReader(this.#vocabulary);
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #titles = new TitleField();
  readonly #phrases = new PhraseField();
  readonly #concepts = new ConceptField();
  readonly #inTitle = new BestByEntry();
  readonly #inPhrases = new BestByEntry();
  readonly #inConcepts = new BestByEntry();
  readonly #tally = new Tally();
  /** What cards that have phrases would answer without them. */
  readonly #withoutPhrases = new Tally();

  addCard(id: string, { titles, phrases = [], asides = [] }: CardTexts): void {
    const card = this.#ids.push(id) - 1;
    this.#numbers.set(id, card);
    for (const title of titles) this.#titles.addTitle(card, this.#contentWords(title));
    for (const text of asides) this.#titles.addAside(card, this.#contentWords(text));
    for (const phrase of phrases) this.addPhrase(id, phrase);
  }

  /** Adds one more way of saying what a card is about; a card that is not there (any more) is passed over. */
  addPhrase(id: string, phrase: string): void {
    const card = this.#numbers.get(id);
    if (card === undefined) return;
    // With the words around it: "how much" and "when" tell apart what is said of one thing.
    const words = foldedWords(phrase).map((word) => this.#vocabulary.add(word));
    this.#phrases.add(card, distinct(words));
  }

  /** Adds how people say a thing that cards are about; cards that are not there are passed over. */
  addConcept(said: readonly string[], attachments: readonly Attachment[]): void {
    this.#concepts.add(
      said.map((phrase) => distinct(this.#contentWords(phrase))),
      attachments.flatMap(({ card: id, share }) => {
        const card = this.#numbers.get(id);
        return card === undefined ? [] : [{ card, share }];
      }),
    );
  }

  /** Finds the cards that what was typed so far may be about, best first. */
  search(typed: string, limit: number): readonly FoundCard[] {
    const query = this.#reader.read(typed, (word) => this.#note(word));
    const near = this.#tally.takeBest(query.whole, Math.max(limit, closelyLooked));
    const said = [...query.words.keys()].filter((place) => query.words[place]?.isFill === false);
    const conceptFit = this.#concepts.prepareFit(query);
    const found = near.map(({ card, score }) => {
      const bare = this.#withoutPhrases.scoreOf(card, query.whole);
      const fit = 1 + weights.wholePhrase * this.#phrases.fit(card, query);
      const known =
        (1 + weights.neighbours * this.#titles.neighbours(card, query, said)) *
        (1 + weights.wholeConcept * conceptFit(card));
      const trust = this.#phrases.isWith(card) ? this.#trustInPhrases : 1;
      return { id: this.#ids[card] ?? '', score: known * Math.max(bare, trust * fit * score) };
    });
    this.#withoutPhrases.clear();
    return found.toSorted((a, b) => b.score - a.score).slice(0, limit);
  }

  /**
   * The more cards have phrases, the likelier it is that one of them is like the query by chance; the others
   * would be pushed down; where all have some, there are no others. A card never comes to less than it has without its phrases.
   */
  get #trustInPhrases(): number {
    const share = this.#phrases.cards / this.#ids.length;
    return 1 - weights.phrasesByChance * share * (1 - share);
  }

  #contentWords(text: string): readonly number[] {
    return contentWords(text).map((word) => this.#vocabulary.add(word));
  }

  /** Adds what the cards answer of one word to the tally, and tells how much it weighs in the query. */
  #note(word: QueryWord): number {
    const fields = [this.#inTitle, this.#inConcepts, this.#inPhrases] as const;
    const [inTitle, inConcepts, inPhrases] = fields;
    this.#phrases.look(word, inPhrases);
    if (!word.isFill) {
      this.#titles.look(word, inTitle);
      this.#concepts.look(word, inConcepts);
    }
    const touched = [
      ...inTitle.touched,
      ...inConcepts.touched.filter((card) => inTitle.of(card) === 0),
      ...inPhrases.touched.filter((card) => inTitle.of(card) === 0 && inConcepts.of(card) === 0),
    ];
    const weight = this.#weightOf(word, touched);
    for (const card of touched) this.#addToTally(card, weight);
    for (const field of fields) field.clear();
    return weight;
  }

  /** Rare words weigh more; how rare a word is, is counted by all that it may mean. */
  #weightOf({ isFill }: QueryWord, touched: readonly number[]): number {
    const count = this.#ids.length;
    if (touched.length === 0) return isFill ? 0 : weights.unknown * Math.log(1 + count / 2);
    // What only phrases hold would be said of other cards as well, if these had phrases.
    const unheard = count / Math.min(count, this.#phrases.cards + weights.phrasedCards);
    let frequency = 0;
    for (const card of touched) {
      const written = Math.max(this.#inTitle.of(card), weights.phrase * this.#inConcepts.of(card));
      const heard = Math.max(0, weights.phrase * this.#inPhrases.of(card) - written);
      frequency += written + unheard * heard;
    }
    const counted = Math.min(count, Math.max(1, frequency));
    return (isFill ? weights.fillWord : 1) * Math.log(1 + count / counted);
  }

  #addToTally(card: number, weight: number): void {
    const title = this.#inTitle.of(card);
    const concept = this.#inConcepts.of(card);
    const said = this.#inPhrases.of(card);
    const inTitle = title * this.#titles.lengthFactor(card);
    const inConcept = weights.phrase * concept * lengthFactorOfNone;
    const written = joined(inTitle, inConcept);
    const covered = Math.max(title, concept);
    if (!this.#phrases.isWith(card)) {
      this.#tally.add(card, weight * written, weight * covered);
      return;
    }
    if (covered > 0) this.#withoutPhrases.add(card, weight * written, weight * covered);
    const factor = this.#phrases.lengthFactor(card, this.#titles.averageLength);
    const all = joined(inTitle, weights.phrase * factor * Math.max(concept, said));
    this.#tally.add(card, weight * all, weight * Math.max(covered, said));
  }
}

/** What two fields say together. */
function joined(a: number, b: number): number {
  return Math.max(a, b) + weights.weaker * Math.min(a, b);
}

function distinct(words: readonly number[]): readonly number[] {
  return [...new Set(words)];
}
