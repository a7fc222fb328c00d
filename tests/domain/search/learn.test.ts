import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldedWords } from '#domain/fold-text.ts';
import { prepareHouseSearch } from '#domain/search/house-search.ts';
import type { Routing } from '#domain/search/learn-routings.ts';
import { withoutLoss } from '#domain/search/learn-without-loss.ts';
import { safeWords } from '#domain/search/learn-words.ts';
import { type LearnedPhrase, learnPhrases, mostLearned } from '#domain/search/learn.ts';
import { unfoundWords } from '#domain/search/unfound-words.ts';

import { aCard, aDirectory, aPerson } from '../../support/builders.ts';

const dowod = aCard({ id: 'id-card', title: { pl: 'Dowód osobisty' }, phrases: {} });
const meldunek = aCard({ id: 'residence', title: { pl: 'Zameldowanie' }, phrases: {} });
const house = aDirectory({
  cards: [dowod, meldunek],
  people: [aPerson({ name: 'Maria Kot' })],
  concepts: [{ id: 'id', said: { pl: ['zgubiłem dowód'] }, cards: [] }],
});

let visits = 0;
function heard(words: string, given: Partial<Routing> = {}): Routing {
  visits += 1;
  return {
    visit: `visit-${visits}`,
    by: 'jan-kos',
    day: '2026-11-23',
    words: foldedWords(words),
    card: 'id-card',
    isUnknown: false,
    ...given,
  };
}

const next = { day: '2026-11-24' };
function learned(...routings: readonly Routing[]): readonly LearnedPhrase[] {
  return learnPhrases(house, routings, safeWords(house, routings, []));
}

describe('a phrase is learned', () => {
  test('after two visits on different days, in much the same words', () => {
    expect(learned(heard('zgubiłam dowód'), heard('zgubiłem dowód', next))).toEqual([
      { card: 'id-card', phrase: 'zgubilem dowod' },
    ]);
  });

  test.each([
    ['once', []],
    ['twice on one day', [heard('zgubiłem dowód')]],
    ['twice in one visit', [heard('zgubiłem dowód', { ...next, visit: 'visit-once' })]],
    ['twice, the second unconfirmed', [heard('zgubiłem dowód', { ...next, card: undefined })]],
    ['twice, in other words', [heard('zameldowanie', next)]],
  ])('not when it was said %s', (_, others) => {
    expect(learned(heard('zgubiłem dowód', { visit: 'visit-once' }), ...others)).toEqual([]);
  });

  test('by nobody when it was sent to another card as often', () => {
    const other = { card: 'residence' };
    const both = [heard('zgubiłem dowód'), heard('zgubiłem dowód', next)];
    const others = [heard('zgubiłem dowód', other), heard('zgubiłem dowód', { ...other, ...next })];
    expect(learned(...both, ...others)).toEqual([]);
  });

  test('and stays when its visits are blanked', () => {
    const earlier = [{ card: 'id-card', phrase: 'zgubilem dowod' }];
    expect(learnPhrases(house, [], () => false, earlier)).toEqual(earlier);
    expect(learnPhrases(house, [], () => false, [{ card: 'gone', phrase: 'dowod' }])).toEqual([]);
  });

  test('at most five times by one card', () => {
    const themes = 'ab cd ef gh ij kl mn op'.split(' ').map((word) => `${word}${word}${word}`);
    const all = themes.flatMap((word) => [heard(word), heard(word, next)]);
    expect(learnPhrases(house, all, () => true)).toHaveLength(mostLearned);
  });
});

describe('never learned', () => {
  test.each(['Kowalska', '600100200', 'PESEL 80010112345', 'Lipowa 7', 'Marii Kot', 'kot'])(
    'what one visitor alone has said: %s',
    (personal) => {
      const both = [heard(`${personal} zgubiłem dowód`), heard(`${personal} zgubiłem dowód`, next)];
      expect(learned(...both)).toEqual([{ card: 'id-card', phrase: 'zgubilem dowod' }]);
    },
  );

  test('a visitor’s or a colleague’s name, however often, also inflected', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    const all = days.map((day) => heard('kowalskiego marią', { day, by: day }));
    const isSafe = safeWords(house, all, ['Adam Kowalski']);
    expect(isSafe('kowalskiego')).toBe(false);
    expect(isSafe('maria')).toBe(false);
  });

  test('but a new word is, once three visits on three days with two porters had it', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25'];
    const byOne = days.map((day) => heard('plastik', { day }));
    expect(learned(...byOne)).toEqual([]);
    const byTwo = days.map((day, place) => heard('plastik', { day, by: `porter-${place % 2}` }));
    expect(learned(...byTwo)).toEqual([{ card: 'id-card', phrase: 'plastik' }]);
  });

  test('a word that is not safe, whatever is said', () => {
    const anyWord = fc.constantFrom(
      'dowod',
      'zgubilem',
      'kowalska',
      'nowak',
      '12',
      'lipowa',
      'mam',
    );
    const anyRouting = fc.record({
      visit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      by: fc.constantFrom('x', 'y'),
      day: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25'),
      words: fc.array(anyWord, { maxLength: 5 }),
      card: fc.constantFrom('id-card', 'residence', undefined),
      isUnknown: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyRouting, { maxLength: 12 }), (routings) => {
        const isSafe = safeWords(house, routings, ['Anna Nowak']);
        const texts = [
          ...learnPhrases(house, routings, isSafe).map(({ phrase }) => phrase),
          ...unfoundWords(routings, isSafe, { fromDay: '2026-11-23', toDay: '2026-11-25' }).map(
            ({ words }) => words,
          ),
        ];
        const words = texts.flatMap((text) => text.split(' '));
        expect(words.filter((word) => !isSafe(word))).toEqual([]);
        expect(words).not.toContain('nowak');
        expect(words).not.toContain('12');
      }),
    );
  });
});

describe('what a card has learned', () => {
  test('never keeps another from being found first by its own name', () => {
    const stay = { ...meldunek, title: { pl: 'Zameldowanie na pobyt stały' } };
    const others = ['Pozwolenie na budowę', 'Wycinka drzew', 'Prawo jazdy', 'Akt ślubu'];
    const more = others.map((pl) => aCard({ id: pl, title: { pl }, phrases: {} }));
    const office = aDirectory({ ...house, cards: [dowod, stay, ...more] });
    const plain = { card: 'id-card', phrase: 'plastik' };
    const greedy = ['', ' dowod', ' osobisty'].map((end) => ({
      card: 'id-card',
      phrase: `zameldowanie na pobyt staly${end}`,
    }));
    const foundWith = (phrases: readonly LearnedPhrase[]) => {
      const search = prepareHouseSearch(office);
      for (const { card, phrase } of phrases) search.addPhrase(card, phrase);
      return search.find('Zameldowanie na pobyt stały', 1)[0]?.id;
    };
    expect(foundWith([plain, ...greedy])).toBe('id-card');
    const kept = withoutLoss(office, [plain, ...greedy]);
    expect(kept).toEqual([plain]);
    expect(foundWith(kept)).toBe('residence');
  });

  test('is nothing that it is found first by anyway', () => {
    expect(withoutLoss(house, [{ card: 'id-card', phrase: 'dowod' }])).toEqual([]);
  });
});

describe('what found nothing in a week', () => {
  const week = { fromDay: '2026-11-23', toDay: '2026-11-29' };
  const unknown = { card: undefined, isUnknown: true };

  test('comes most frequent first, with the card that it turned out to be', () => {
    const all = [
      heard('zgubiłem dowód', unknown),
      heard('dowód zgubiłem', { isUnknown: true, ...next }),
      heard('zameldowanie', unknown),
      heard('osobisty', { ...unknown, day: '2026-11-30' }),
      heard('dowód'),
    ];
    expect(unfoundWords(all, safeWords(house, all, []), week)).toEqual([
      { words: 'zgubilem dowod', visits: 2, card: 'id-card' },
      { words: 'zameldowanie', visits: 1 },
    ]);
  });
});
