import { existsSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { clarifyAll } from '../../eval/clarifying.ts';
import { dataHouse } from '../../eval/data-house.ts';
import { productLexicon } from '../../eval/lexicon.ts';
import { languageOf, readCatalogues, readQueries } from '../../eval/read-data.ts';

/** A folder with `catalogues/*.json` and `dev.json` (`npm run eval:search -- --help`). */
const folder = process.env['USHER_SEARCH_DATA'] ?? '';
const hasData = folder !== '' && existsSync(path.join(folder, 'dev.json'));

describe.skipIf(!hasData)('questions on real catalogues', () => {
  test.each(['pl', 'es', 'lt', 'en'])(
    'bring more right cards to the first place: %s',
    async (name) => {
      const [catalogue] = readCatalogues([path.join(folder, 'catalogues', `${name}.json`)]);
      if (!catalogue) throw new Error(`no catalogue ${name}`);
      const { queries } = readQueries(path.join(folder, 'dev.json'));
      const house = dataHouse({ catalogue, lexicon: await productLexicon(), isTitlesOnly: true });
      const told = clarifyAll(
        house,
        queries.filter((query) => query.catalogue === name),
        languageOf(catalogue),
      );
      process.stdout.write(`${name} ${JSON.stringify(told)}\n`);
      expect(told.firstAfter).toBeGreaterThan(told.firstBefore);
      // A true answer never takes the right card away.
      expect(told.spoilt).toBe(0);
      expect(told.questions / Math.max(1, told.asked)).toBeLessThan(2);
    },
  );
});
