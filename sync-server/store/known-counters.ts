/**
 * How far each institution had come when this process last looked: the truth about whether others
 * have committed, since no commit goes without its number.
 */
export class KnownCounters {
  readonly #seqs = new Map<string, number>();

  /**
   * Notes a commit of this process, unless others committed before it unseen: then the next look
   * still finds that something has changed.
   */
  noteOwn(institution: string, before: number, after: number): void {
    if ((this.#seqs.get(institution) ?? 0) === before) this.#seqs.set(institution, after);
  }

  /** Takes in how far the institutions have come, and answers whether that was news. */
  isNews(counted: Iterable<readonly [institution: string, seq: number]>): boolean {
    let isNews = false;
    for (const [institution, seq] of counted) {
      if (seq <= (this.#seqs.get(institution) ?? 0)) continue;
      this.#seqs.set(institution, seq);
      isNews = true;
    }
    return isNews;
  }
}
