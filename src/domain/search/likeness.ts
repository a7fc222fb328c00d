/** How much each way of being alike says; found by trials (docs/search.md). */
const weights = {
  /** A longer word that begins with the typed one: from this up to `prefixFull`. */
  prefix: 0.55,
  prefixFull: 0.955,
  /** Share of common parts (Dice), and the least that counts. */
  parts: 0.82,
  leastParts: 0.34,
  /** The same beginning, as inflected words have. */
  stem: 0.75,
  mostStem: 0.92,
  /** One word inside the other, as compounds have. */
  inside: 0.6,
  leastInside: 0.55,
} as const;
const shortestStem = 4;
const fewestPartsInside = 4;

/** How surely a written word is the beginning of what is being typed: 1 if it is all of it, 0 if it is not. */
export function prefixLikeness(typed: string, written: string, shortest: number): number {
  if (typed.length < shortest || !written.startsWith(typed)) return 0;
  if (typed.length === written.length) return 1;
  return weights.prefix + ((weights.prefixFull - weights.prefix) * typed.length) / written.length;
}

/**
 * How surely two words are inflections of one: judged by the beginning they share. A vowel that flees before
 * an ending ("podatek, podatku", "будинок, будинку") does not part them.
 */
export function stemLikeness(typed: string, written: string): number {
  const most = Math.min(typed.length, written.length);
  let same = 0;
  while (same < most && typed.charCodeAt(same) === written.charCodeAt(same)) same += 1;
  if (same < shortestStem) return 0;
  if (hasFled(typed, written, same)) return likenessOf(same + 1, typed.length - 1, written.length);
  if (hasFled(written, typed, same)) return likenessOf(same + 1, typed.length, written.length - 1);
  return likenessOf(same, typed.length, written.length);
}

function likenessOf(same: number, typed: number, written: number): number {
  const likeness = ((2 * same) / (typed + written) + 0.3) * (same / Math.min(typed, written));
  return Math.min(weights.mostStem, weights.stem * likeness);
}

/** The vowels that flee in Polish, Czech and Ukrainian. */
const fleeting = new Set(['e', 'o', 'е', 'о'].map((vowel) => vowel.charCodeAt(0)));

/** Whether a word that ends in such a vowel and a consonant goes on in the other without the vowel. */
function hasFled(whole: string, other: string, at: number): boolean {
  return (
    at === whole.length - 2 &&
    fleeting.has(whole.charCodeAt(at)) &&
    whole.charCodeAt(at + 1) === other.charCodeAt(at)
  );
}

/** How surely two words with so many parts (`partsOf`), and so many of them in common, mean the same. */
export function partsLikeness(common: number, typed: number, written: number): number {
  const dice = (2 * common) / (typed + written);
  const shared = dice >= weights.leastParts ? weights.parts * dice : 0;
  const share = common / Math.min(typed, written);
  const isInside = common >= fewestPartsInside && share >= weights.leastInside;
  return Math.max(shared, isInside ? weights.inside * share : 0);
}
