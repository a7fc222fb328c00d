import type { Concept } from '#domain/search/lexicon.ts';

import { Reading } from '../../sync-server/institution/reading.ts';
import { readLexicon } from '../../sync-server/lexicon/read-lexicon.ts';

/** The lexicon that ships with the product, read as the server reads it when it compiles a directory. */
export async function productLexicon(): Promise<readonly Concept[]> {
  const themes = await readLexicon(new Reading());
  return themes.flatMap(({ concepts }) => concepts);
}
