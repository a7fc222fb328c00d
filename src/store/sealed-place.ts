/** The field that everything personal of a document is sealed into. */
export const sealedField = 'sealed';

/** The collection that a document lies in. */
export interface Shelf {
  readonly database: string;
  readonly collection: string;
  readonly version: number;
}

/**
 * What a sealed document is bound to: where it lies, which version of which document it is, and all that
 * stays readable beside it. None of that can be changed, nor one put into another's place.
 *
 * @param bare what of the document stays readable
 */
export function placeOf(
  { database, collection, version }: Shelf,
  bare: object,
): readonly unknown[] {
  const bound = Object.entries(bare)
    .filter(([name]) => !loose.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [database, collection, version, bound];
}

// RxDB notes there when a version was written; the version itself does not change.
const loose = new Set(['_meta', '_attachments', sealedField]);
