import { readdirSync, readFileSync } from 'node:fs';

import { parse } from 'yaml';

import type { Concept } from '#domain/search/lexicon.ts';

/** The lexicon that ships with the product. */
export async function productLexicon(): Promise<readonly Concept[]> {
  const folder = new URL('../../sync-server/lexicon/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) =>
      Object.entries(parse(readFileSync(new URL(file, folder), 'utf8')) as any).map(
        ([id, words]: any) => ({
          id,
          words: Object.fromEntries(
            Object.entries(words).map(([l, w]: any) => [
              l,
              { terms: w.terms ?? [], said: w.said ?? [] },
            ]),
          ),
        }),
      ),
    );
}
