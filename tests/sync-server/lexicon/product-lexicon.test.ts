import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { foldedWords } from '#domain/fold-text.ts';
import { type Language, languages } from '#domain/localized.ts';
import { attachConcepts } from '#domain/search/attach-concepts.ts';
import { CardIndex } from '#domain/search/card-index.ts';
import type { Concept } from '#domain/search/lexicon.ts';

import type { Fault } from '../../../sync-server/institution/fault.ts';
import { Reading } from '../../../sync-server/institution/reading.ts';
import { tellFaults } from '../../../sync-server/institution/words/tell-faults.ts';
import { plainConcepts } from '../../../sync-server/lexicon/plain-concepts.ts';
import {
  checkLexicon,
  lexiconFolder,
  readLexicon,
  type Theme,
} from '../../../sync-server/lexicon/read-lexicon.ts';
import { plainConcept } from '../../../sync-server/lexicon/written-concept.ts';

let themes: readonly Theme[];
let lexicon: readonly Concept[];
let checked: readonly Concept[];
let faults: readonly Fault[];

beforeAll(async () => {
  themes = await readLexicon(new Reading());
  lexicon = themes.flatMap((theme) => theme.concepts);
  const reading = new Reading();
  checked = (await checkLexicon(reading)).map(plainConcept);
  faults = reading.faults();
}, 60_000);

describe('the lexicon that ships with the product', () => {
  test('has no fault: every concept complete in five languages, every phrase with one owner', () => {
    expect(faults, `faults: ${tellFaults(faults, 'en')}`).toEqual([]);
    expect(lexicon.length).toBeGreaterThanOrEqual(1290);
  });

  test('knows several ways of saying each thing', () => {
    const silent = lexicon.flatMap(({ id, words }) =>
      languages
        .filter((language) => (words[language]?.said.length ?? 0) < fewestWays(language))
        .map((language) => `${id} (${language})`),
    );
    expect(silent).toEqual([]);
  });

  test('says the same read fast and read word by word', async () => {
    expect(lexicon).toEqual(checked);
    for (const { name, concepts } of themes) {
      const text = await readFile(path.join(lexiconFolder, `${name}.yaml`), 'utf8');
      expect(plainConcepts(text), `${name}.yaml is written the plain way`).toEqual(concepts);
    }
  });

  test('has no two concepts that a title could not tell apart', () => {
    for (const language of languages) {
      const known = new Map<string, string>();
      for (const { id, words } of lexicon) {
        const all = (words[language]?.terms ?? []).map((term) => sorted(term)).toSorted();
        const twin = known.get(all.join('|'));
        expect(twin, `${id} in ${language} has the same terms as ${twin}`).toBeUndefined();
        known.set(all.join('|'), id);
      }
    }
  });

  test('shares few official wordings among concepts, and none among more than a dozen', () => {
    for (const language of languages) {
      const owners = new Map<string, number>();
      for (const { words } of lexicon)
        for (const term of words[language]?.terms ?? [])
          owners.set(sorted(term), (owners.get(sorted(term)) ?? 0) + 1);
      const shared = [...owners.values()].filter((count) => count > 1);
      expect(Math.max(...owners.values())).toBeLessThanOrEqual(12);
      expect(shared.length / owners.size, `shared in ${language}`).toBeLessThan(0.03);
    }
  });

  test('names no town, so that it serves any office', () => {
    const towns =
      /\b(jeziorn|krakow|warszaw|wroclaw|gdansk|poznan|vilni(us|au)|kaun[aoe]|bogot|medellin|london|manchester)/u;
    const named = lexicon.flatMap(({ id, words }) =>
      languages.flatMap((language) =>
        [...(words[language]?.terms ?? []), ...(words[language]?.said ?? [])]
          .filter((phrase) => towns.test(foldedWords(phrase).join(' ')))
          .map((phrase) => `${id} (${language}): ${phrase}`),
      ),
    );
    expect(named).toEqual([]);
  });
});

/** One phrase in so many is tried; all of them find as well, but take a minute. */
const everyNth = 20;

describe.each(languages)('what people say in %s', (language) => {
  test('finds a card with an official title among the first three', { timeout: 60_000 }, () => {
    const cards = lexicon.map(({ id, words }) => ({
      id,
      title: { [language]: words[language]?.terms[0] ?? '' },
    }));
    const concepts = attachConcepts(lexicon, cards, [language]);
    const index = new CardIndex();
    for (const { id, title } of cards) index.addCard(id, { titles: [title[language] ?? ''] });
    for (const { said, cards: attached } of concepts)
      index.addConcept(said[language] ?? [], attached);
    const cardsOf = new Map(concepts.map(({ id, cards: on }) => [id, on.map(({ card }) => card)]));
    const tried = lexicon
      .flatMap(({ id, words }) => (words[language]?.said ?? []).map((phrase) => ({ id, phrase })))
      .filter((_, number) => number % everyNth === 0);
    const lost = tried.filter(({ id, phrase }) => {
      const found = new Set(index.search(phrase, 3).map((hit) => hit.id));
      return !cardsOf.get(id)?.some((card) => found.has(card));
    });
    const told = lost.map(({ id, phrase }) => `${id}: ${phrase}`).join('\n');
    expect(lost.length / tried.length, `not found: ${told}`).toBeLessThanOrEqual(0.03);
  });
});

/** English is spoken to few visitors of the houses that Usher was written for. */
function fewestWays(language: Language): number {
  return language === 'en' ? 2 : 3;
}

function sorted(phrase: string): string {
  return foldedWords(phrase).toSorted().join(' ');
}
