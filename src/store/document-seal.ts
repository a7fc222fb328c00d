import type { RxDocumentData, RxJsonSchema } from 'rxdb/plugins/core';

import { type DataKey, seal, unseal } from './access/data-key.ts';
import { placeOf, sealedField, type Shelf } from './sealed-place.ts';
import { clearFields } from './sealed-schema.ts';

/** A document whose content is one sealed field. */
type Sealed<T> = RxDocumentData<T> & { readonly [sealedField]?: string };

/** Seals and opens the documents of one collection. */
export class DocumentSeal<T> {
  readonly #clear: ReadonlySet<string>;
  readonly #shelf: Shelf;
  readonly #key: DataKey;
  /** What this page has sealed itself, so that it need not be opened again. */
  readonly #known = new WeakMap<object, RxDocumentData<T>>();

  constructor(schema: RxJsonSchema<RxDocumentData<T>>, shelf: Shelf, key: DataKey) {
    this.#clear = new Set(clearFields(schema));
    this.#shelf = shelf;
    this.#key = key;
  }

  /** The document as it goes to the disk: what it is found by, and all else sealed. */
  async close(document: RxDocumentData<T>): Promise<RxDocumentData<T>> {
    const rest = Object.entries(document).filter(([name]) => !this.#clear.has(name));
    const text = JSON.stringify(Object.fromEntries(rest));
    const bare = this.#bareOf(document);
    const sealed = await seal(this.#key, placeOf(this.#shelf, bare), text);
    return this.#remember({ ...bare, [sealedField]: sealed }, document);
  }

  /** Only what a document is found by: as much as the storage asks of the version before. */
  bare(document: RxDocumentData<T>): RxDocumentData<T> {
    return this.#remember(this.#bareOf(document), document);
  }

  /** Whether there is more of it than what it is found by. */
  isWhole(stored: RxDocumentData<T> | undefined): stored is RxDocumentData<T> {
    return stored !== undefined && sealedField in stored;
  }

  /** What this page has sealed itself; undefined for what comes from elsewhere. */
  known(stored: RxDocumentData<T> | undefined): RxDocumentData<T> | undefined {
    return stored && this.#known.get(stored);
  }

  /**
   * Opens what the storage has answered.
   *
   * @throws SealBroken if it was sealed with another key, for another place, or altered
   */
  async open(stored: RxDocumentData<T>): Promise<RxDocumentData<T>> {
    const known = this.#known.get(stored);
    if (known) return known;
    const { [sealedField]: sealed, ...bare } = stored as Sealed<T>;
    const text = await unseal(this.#key, placeOf(this.#shelf, bare), sealed);
    return { ...(JSON.parse(text) as object), ...bare } as RxDocumentData<T>;
  }

  #bareOf(document: RxDocumentData<T>): RxDocumentData<T> {
    const clear = Object.entries(document).filter(([name]) => this.#clear.has(name));
    return Object.fromEntries(clear) as RxDocumentData<T>;
  }

  #remember(sealed: RxDocumentData<T>, document: RxDocumentData<T>): RxDocumentData<T> {
    this.#known.set(sealed, document);
    return sealed;
  }
}
