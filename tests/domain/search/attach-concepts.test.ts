import { describe, expect, test } from 'vitest';

import { attachConcepts } from '#domain/search/attach-concepts.ts';
import type { Concept } from '#domain/search/lexicon.ts';

import { aCard } from '../../support/builders.ts';

const lexicon: readonly Concept[] = [
  {
    id: 'driving-licence-lost',
    words: {
      pl: { terms: ['wtórnik prawa jazdy'], said: ['ukradli mi prawko'] },
      uk: { terms: ['дублікат водійського посвідчення'], said: ['загубив права'] },
      lt: { terms: ['vairuotojo pažymėjimo dublikatas'], said: ['pamečiau teises'] },
    },
  },
  { id: 'driving-licence', words: { pl: { terms: ['prawo jazdy'], said: ['prawko'] } } },
  { id: 'dog', words: { pl: { terms: ['pies', 'opłata od psa'], said: ['mam pieska'] } } },
];
const cards = [
  aCard({ id: 'licence', title: { pl: 'Wydanie prawa jazdy' } }),
  aCard({ id: 'copy', title: { pl: 'Wydanie wtórnika prawa jazdy' } }),
  aCard({ id: 'residence', title: { pl: 'Zameldowanie na pobyt stały' } }),
];

function sharesOf(concept: string, titled = cards) {
  const attached = attachConcepts(lexicon, titled, ['pl', 'uk']).find(({ id }) => id === concept);
  return Object.fromEntries(attached?.cards.map(({ card, share }) => [card, share]) ?? []);
}

describe('a title', () => {
  test('is recognised by a term in another inflection', () => {
    expect(Object.keys(sharesOf('driving-licence'))).toEqual(['licence', 'copy']);
  });

  test('counts more for a concept that covers more of it', () => {
    expect(sharesOf('driving-licence-lost')['copy']).toBeGreaterThan(
      sharesOf('driving-licence')['copy'] ?? 1,
    );
  });

  test('is not recognised by a part of a term', () => {
    expect(sharesOf('driving-licence-lost')).not.toHaveProperty('licence');
  });

  test('of which a term says next to nothing is not about it', () => {
    const long = aCard({
      id: 'long',
      title: { pl: 'Pies przewodnik osoby niewidomej: zwrot kosztów podróży koleją i autobusem' },
    });
    expect(sharesOf('dog', [...cards, long])).toEqual({});
  });

  test('is recognised in the language it is written in', () => {
    const card = aCard({ id: 'lt', title: { lt: 'Vairuotojo pažymėjimo dublikato išdavimas' } });
    expect(sharesOf('driving-licence-lost', [card])).toHaveProperty('lt');
  });
});

test('a phone gets what is said in the languages of its house, and nothing of other matters', () => {
  const attached = attachConcepts(lexicon, cards, ['pl', 'uk']);
  expect(attached.map(({ id }) => id)).toEqual(['driving-licence-lost', 'driving-licence']);
  expect(attached[0]?.said).toEqual({
    pl: ['ukradli mi prawko', 'wtórnik prawa jazdy'],
    uk: ['загубив права', 'дублікат водійського посвідчення'],
  });
});
