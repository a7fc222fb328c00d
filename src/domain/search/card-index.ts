import { foldedWords } from '../fold-text.ts';
import { BestByEntry } from './best-by-entry.ts';
import { ConceptField } from './concept-field.ts';
import { contentWords } from './content-words.ts';
import type { Attachment } from './lexicon.ts';
import { PhraseField } from './phrase-field.ts';
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
  readonly #tally = new Tally();

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
    return near
      .map(({ card, score }) => ({
        id: this.#ids[card] ?? '',
        score:
          score *
          (1 + weights.neighbours * this.#titles.neighbours(card, query, said)) *
          (1 + weights.wholePhrase * this.#phrases.fit(card, query)) *
          (1 + weights.wholeConcept * conceptFit(card)),
      }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  #contentWords(text: string): readonly number[] {
    return contentWords(text).map((word) => this.#vocabulary.add(word));
  }

  /** Adds what the cards answer of one word to the tally, and tells how much it weighs in the query. */
  #note(word: QueryWord): number {
    const [inTitle, inPhrases] = [this.#inTitle, this.#inPhrases];
    this.#phrases.look(word, inPhrases);
    if (!word.isFill) {
      this.#titles.look(word, inTitle);
      this.#concepts.look(word, inPhrases);
    }
    const isOnlyInPhrases = (card: number) => inTitle.of(card) === 0;
    const touched = [...inTitle.touched, ...inPhrases.touched.filter(isOnlyInPhrases)];
    const weight = this.#weightOf(word, touched);
    for (const card of touched) this.#addToTally(card, weight);
    inTitle.clear();
    inPhrases.clear();
    return weight;
  }

  /** Rare words weigh more; how rare a word is, is counted by all that it may mean. */
  #weightOf({ isFill }: QueryWord, touched: readonly number[]): number {
    const count = this.#ids.length;
    if (touched.length === 0) return isFill ? 0 : weights.unknown * Math.log(1 + count / 2);
    let frequency = 0;
    for (const card of touched)
      frequency += Math.min(
        1,
        Math.max(this.#inTitle.of(card), weights.phrase * this.#inPhrases.of(card)),
      );
    return (isFill ? weights.fillWord : 1) * Math.log(1 + count / Math.max(1, frequency));
  }

  #addToTally(card: number, weight: number): void {
    const title = this.#inTitle.of(card);
    const phrases = this.#inPhrases.of(card);
    const a = title * this.#titles.lengthFactor(card);
    const b =
      weights.phrase * phrases * this.#phrases.lengthFactor(card, this.#titles.averageLength);
    const value = Math.max(a, b) + weights.weaker * Math.min(a, b);
    this.#tally.add(card, weight * value, weight * Math.min(1, Math.max(title, phrases)));
  }
}

function distinct(words: readonly number[]): readonly number[] {
  return [...new Set(words)];
}
