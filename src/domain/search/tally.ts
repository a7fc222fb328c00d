import { weights } from './weights.ts';

export interface Tallied {
  readonly card: number;
  readonly score: number;
}

/** Adds up what each card answers of a query, word by word; working memory that is used again and again. */
export class Tally {
  #found: number[] = [];
  #sums = new Float64Array(256);
  #covered = new Float64Array(256);

  /**
   * Adds what a card answers of one word, above zero.
   *
   * @param covered how much of the word's weight it answers, however long its title is
   */
  add(card: number, value: number, covered: number): void {
    if (card >= this.#sums.length) this.#grow(card);
    if (this.#sums[card] === 0) this.#found.push(card);
    this.#sums[card] = (this.#sums[card] ?? 0) + value;
    this.#covered[card] = (this.#covered[card] ?? 0) + covered;
  }

  /**
   * Takes the best out and leaves everything at zero for the next query.
   *
   * @param whole what the query weighs
   */
  takeBest(whole: number, most: number): readonly Tallied[] {
    const { coverage } = weights;
    const best: Tallied[] = [];
    for (const card of this.#found) {
      const answered = (this.#sums[card] ?? 0) / whole;
      const share = (this.#covered[card] ?? 0) / whole;
      this.#sums[card] = 0;
      this.#covered[card] = 0;
      const score = answered * (1 - coverage + coverage * share);
      if (best.length < most || score > (best.at(-1)?.score ?? 0))
        insert(best, { card, score }, most);
    }
    this.#found = [];
    return best;
  }

  #grow(card: number): void {
    const [sums, covered] = [this.#sums, this.#covered];
    this.#sums = new Float64Array(2 * (card + 1));
    this.#covered = new Float64Array(2 * (card + 1));
    this.#sums.set(sums);
    this.#covered.set(covered);
  }
}

function insert(best: Tallied[], one: Tallied, most: number): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best[middle]?.score ?? 0) >= one.score) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, one);
  if (best.length > most) best.pop();
}
