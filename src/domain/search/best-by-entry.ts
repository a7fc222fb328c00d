/** The best value of each entry while one thing is looked up; working memory that is used again and again. */
export class BestByEntry {
  /** Entries with a value above zero, in the order in which they got it. */
  touched: number[] = [];
  #values = new Float64Array(256);

  of(entry: number): number {
    return this.#values[entry] ?? 0;
  }

  raise(entry: number, value: number): void {
    if (entry >= this.#values.length) this.#grow(entry);
    const known = this.#values[entry] ?? 0;
    if (value <= known) return;
    if (known === 0) this.touched.push(entry);
    this.#values[entry] = value;
  }

  clear(): void {
    for (const entry of this.touched) this.#values[entry] = 0;
    this.touched = [];
  }

  #grow(entry: number): void {
    const grown = new Float64Array(2 * (entry + 1));
    grown.set(this.#values);
    this.#values = grown;
  }
}
