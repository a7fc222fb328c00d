import { isFillWord } from '../fill-words.ts';
import { foldedWords } from '../fold-text.ts';
import { BestByEntry } from './best-by-entry.ts';
import { ConceptField } from './concept-field.ts';
import type { Attachment } from './lexicon.ts';
import { PhraseField } from './phrase-field.ts';
import { type QueryWord, readQuery } from './query.ts';
import { TitleField } from './title-field.ts';
import { Vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';
import type { WeighedWord } from './whole-phrase.ts';

/** A card that was found, with how well it answers: about 1 if it answers all of what was said. */
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
  readonly asides?: readonly { readonly text: string; readonly weight: number }[];
}

/** Cards beyond these are not looked at closely; none of them could come among the first. */
const closelyLooked = 60;

/**
 * The cards of a house, made ready to be found by visitors' words. Cards and phrases can be added at any time,
 * each in a fraction of a millisecond. It holds working memory: one search at a time.
 */
export class CardIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #titles = new TitleField();
  readonly #phrases = new PhraseField();
  readonly #concepts = new ConceptField();
  readonly #inTitle = new BestByEntry();
  readonly #inPhrases = new BestByEntry();
  #sum = new Float64Array(256);
  #covered = new Float64Array(256);

  addCard(id: string, { titles, phrases = [], asides = [] }: CardTexts): void {
    const card = this.#ids.push(id) - 1;
    this.#numbers.set(id, card);
    for (const title of titles) this.#titles.addTitle(card, this.#wordsOf(title));
    for (const { text, weight } of asides) this.#titles.addAside(card, this.#wordsOf(text), weight);
    for (const phrase of phrases) this.#phrases.add(card, distinct(this.#wordsOf(phrase, true)));
    if (card >= this.#sum.length) {
      this.#sum = new Float64Array(2 * this.#sum.length);
      this.#covered = new Float64Array(this.#sum.length);
    }
  }

  /** Adds one more way of saying what a card is about; a card that is not there (any more) is passed over. */
  addPhrase(id: string, phrase: string): void {
    const card = this.#numbers.get(id);
    if (card !== undefined) this.#phrases.add(card, distinct(this.#wordsOf(phrase, true)));
  }

  /** Adds how people say a thing that cards are about. */
  addConcept(said: readonly string[], attachments: readonly Attachment[]): void {
    this.#concepts.add(
      said.map((phrase) => distinct(this.#wordsOf(phrase))),
      attachments.flatMap(({ card: id, share }) => {
        const card = this.#numbers.get(id);
        return card === undefined ? [] : [{ card, share }];
      }),
    );
  }

  /** Finds the cards that what was typed so far may be about, best first. */
  search(typed: string, limit: number): readonly FoundCard[] {
    const query = readQuery(this.#vocabulary, typed);
    const found: number[] = [];
    const weighed = query.map((word): WeighedWord => ({
      ...word,
      weight: this.#note(word, found),
    }));
    const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const near = this.#takeBest(found, whole, Math.max(limit, closelyLooked));
    const content = query.filter((w) => !w.isFill);
    const contentWeighed = weighed.filter((w) => !w.isFill);
    const contentWhole = contentWeighed.reduce((sum, { weight }) => sum + weight, 0);
    const conceptFit = this.#concepts.prepareFit(weighed, whole);
    return near
      .map(({ card, score }) => ({
        id: this.#ids[card] ?? '',
        score:
          score *
          (1 + weights.neighbours * this.#titles.neighbours(card, content)) *
          (1 + weights.wholeTitle * this.#titles.fit(card, contentWeighed, contentWhole)) *
          (1 + weights.wholePhrase * this.#phrases.fit(card, weighed, whole)) *
          (1 + weights.wholeConcept * conceptFit(card)),
      }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  #wordsOf(text: string, fill = false): readonly number[] {
    return foldedWords(text)
      .filter((word) => fill || !isFillWord(word))
      .map((word) => this.#vocabulary.add(word));
  }

  /** Adds what one word says to the sums, and answers how much it weighs: rare words more. */
  #note(word: QueryWord, found: number[]): number {
    const [inTitle, inPhrases] = [this.#inTitle, this.#inPhrases];
    if (!word.isFill) this.#titles.look(word, inTitle);
    this.#phrases.look(word, inPhrases);
    if (!word.isFill) this.#concepts.look(word, inPhrases);
    const touched = [
      ...inTitle.touched,
      ...inPhrases.touched.filter((card) => inTitle.of(card) === 0),
    ];
    const count = this.#ids.length;
    if (touched.length === 0 && word.isFill) return 0;
    if (touched.length === 0) return weights.unknown * Math.log(1 + count / 2) ** weights.rarity;
    const averageTitle = this.#titles.averageLength;
    let ft = 0,
      fp = 0,
      fb = 0;
    for (const card of inTitle.touched) ft += Math.min(1, inTitle.of(card));
    for (const card of inPhrases.touched) fp += Math.min(1, weights.phrase * inPhrases.of(card));
    for (const card of touched)
      fb += Math.min(1, Math.max(inTitle.of(card), weights.phrase * inPhrases.of(card)));
    const nP = Math.max(this.#phrases.count, this.#concepts.count);
    const om = word.isFill ? ((weights as any).fill ?? 0.3) : 1;
    const wb = om * Math.log(1 + count / Math.max(1, fb)) ** weights.rarity;
    const M = (weights as any).split ?? 0;
    const wt = M ? (1 - M) * wb + M * Math.log(1 + count / Math.max(1, ft)) : wb;
    const wp = M ? (1 - M) * wb + M * Math.log(1 + nP / Math.max(1, fp)) : wb;
    const weight = Math.max(inTitle.touched.length ? wt : 0, inPhrases.touched.length ? wp : 0);
    for (const card of touched) {
      const title = inTitle.of(card);
      const phrases = inPhrases.of(card);
      const a = wt * title * this.#titles.lengthFactor(card);
      const b = wp * weights.phrase * phrases * this.#phrases.lengthFactor(card, averageTitle);
      if (this.#sum[card] === 0) found.push(card);
      this.#sum[card] = (this.#sum[card] ?? 0) + (Math.max(a, b) + weights.weaker * Math.min(a, b));
      this.#covered[card] =
        (this.#covered[card] ?? 0) + Math.min(weight, Math.max(wt * title, wp * phrases));
    }
    inTitle.clear();
    inPhrases.clear();
    return weight;
  }

  /** Takes the best sums and leaves all at zero. */
  #takeBest(
    found: readonly number[],
    whole: number,
    most: number,
  ): readonly { readonly card: number; readonly score: number }[] {
    const scored = found.map((card) => {
      const coverage = (this.#covered[card] ?? 0) / whole;
      const sum = (this.#sum[card] ?? 0) / whole;
      this.#sum[card] = 0;
      this.#covered[card] = 0;
      return { card, score: sum * (1 - weights.coverage + weights.coverage * coverage) };
    });
    return scored.toSorted((a, b) => b.score - a.score).slice(0, most);
  }
}

function distinct(words: readonly number[]): readonly number[] {
  return [...new Set(words)];
}
