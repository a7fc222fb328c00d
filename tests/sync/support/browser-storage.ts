import 'fake-indexeddb/auto';

/** The browser's local storage, which Node does not bring: kept in memory. */
class KeptInMemory implements Storage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}

Object.defineProperty(globalThis, 'localStorage', { value: new KeptInMemory() });
