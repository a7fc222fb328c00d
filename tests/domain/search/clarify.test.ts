import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { indexDirectory } from '#domain/directory-index.ts';
import type { ServiceCard } from '#domain/directory.ts';
import type { Candidate } from '#domain/search/clarify-question.ts';
import { themeAnswersOf, themes } from '#domain/search/clarify-themes.ts';
import { type Trait, traitKey, traitsOf } from '#domain/search/clarify-traits.ts';
import { afterAnswer, bestQuestion, closeCards } from '#domain/search/clarify.ts';
import type { Hit } from '#domain/search/house-search.ts';

import { aCard, aDirectory, aUnit } from '../../support/builders.ts';

const cardHits = (...scores: readonly number[]): readonly Hit[] =>
  scores.map((score, place) => ({ kind: 'card', id: `card-${place}`, score }));

function candidatesOf(...titles: readonly string[]): readonly Candidate[] {
  const cards = titles.map((title): ServiceCard => aCard({ id: title, title: { pl: title } }));
  const index = indexDirectory(aDirectory({ cards, concepts: [] }));
  const traits = traitsOf(index, cards, 'pl');
  return titles.map((card) => ({ card, score: 1, traits: traits.get(card) ?? [] }));
}

const anyTrait: fc.Arbitrary<Trait> = fc.oneof(
  fc
    .constantFrom(
      'age:child' as const,
      'age:adult' as const,
      'again:again' as const,
      'again:longer' as const,
      'who:business' as const,
    )
    .map((answer): Trait => ({ kind: 'theme', answer })),
  fc.nat({ max: 5 }).map((n): Trait => ({ kind: 'said', concept: `c${n}`, text: `c${n}` })),
  fc.nat({ max: 5 }).map((n): Trait => ({ kind: 'word', word: `w${n}`, text: `w${n}` })),
  fc.nat({ max: 2 }).map((n): Trait => ({ kind: 'unit', unit: `u${n}`, text: `u${n}` })),
);

const anyCandidates: fc.Arbitrary<readonly Candidate[]> = fc
  .array(
    fc.record({
      score: fc.double({ min: 0.6, max: 1, noNaN: true }),
      traits: fc.uniqueArray(anyTrait, { selector: traitKey, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.map((each, place) => ({ card: `card-${place}`, ...each })));

describe('whether to ask', () => {
  test('nothing is asked when the first is clear, or two are close', () => {
    expect(closeCards(cardHits(1, 0.5, 0.5, 0.4))).toEqual([]);
    expect(closeCards(cardHits(1, 0.9, 0.3))).toEqual([]);
    expect(closeCards([])).toEqual([]);
  });

  test('nothing is asked of a name: the first is a person', () => {
    const person: Hit = { kind: 'person', id: 'maria-kot', score: 1 };
    expect(closeCards([person, ...cardHits(0.9, 0.9, 0.9)])).toEqual([]);
  });

  test('close cards are told from what scores far less, and from people between them', () => {
    const person: Hit = { kind: 'person', id: 'maria-kot', score: 0.95 };
    const [first, ...others] = cardHits(1, 0.9, 0.8, 0.3);
    const hits = first ? [first, person, ...others] : [];
    expect(closeCards(hits).map(({ id }) => id)).toEqual(['card-0', 'card-1', 'card-2']);
  });
});

describe('what to ask', () => {
  test('whether it was lost or ends, where cards of one document differ by that', () => {
    const question = bestQuestion(
      candidatesOf('Wtórnik prawa jazdy', 'Wymiana prawa jazdy', 'Przedłużenie prawa jazdy'),
    );
    expect(question?.about).toBe('again');
    expect(question?.answers.map(({ trait }) => traitKey(trait))).toEqual([
      'again:again',
      'again:changed',
      'again:longer',
    ]);
  });

  test('a card that says nothing of age is left whether it is for a child or an adult', () => {
    const question = bestQuestion(
      candidatesOf('Dowód dla dziecka', 'Dowód dla osoby pełnoletniej', 'Dowód'),
    );
    expect(question?.about).toBe('age');
    for (const { leaves } of question?.answers ?? []) {
      expect(leaves).toContain('Dowód');
      expect(leaves.size).toBe(2);
    }
    expect([...(question?.others ?? [])]).toEqual(['Dowód']);
  });

  test('an inflected word is not held against itself', () => {
    const question = bestQuestion(
      candidatesOf('Opieka społeczna', 'Opieki społecznej', 'Opiekę społeczną'),
    );
    expect(question).toBeUndefined();
  });

  test('the unit, where nothing else tells the cards apart', () => {
    const cards = ['roads', 'parks', 'schools'].map((unit) =>
      aCard({ id: unit, title: { pl: 'Skargi' }, unit }),
    );
    const units = cards.map(({ unit }) => aUnit({ id: unit, name: unit }));
    const index = indexDirectory(aDirectory({ cards, units, concepts: [] }));
    const traits = traitsOf(index, cards, 'pl');
    const question = bestQuestion(
      cards.map(({ id }) => ({ card: id, score: 1, traits: traits.get(id) ?? [] })),
    );
    expect(question?.about).toBe('unit');
  });

  test('what people say for a concept, in the language of the one who asks', () => {
    const cards = ['a', 'b', 'c'].map((id) => aCard({ id, title: { pl: id } }));
    const concepts = cards.map(({ id }) => ({
      id,
      said: { pl: [`po polsku ${id}`], uk: [`українською ${id}`] },
      cards: [{ card: id, share: 1 }],
    }));
    const index = indexDirectory(aDirectory({ cards, concepts }));
    const traits = traitsOf(index, cards, 'uk');
    expect(traits.get('a')).toContainEqual({ kind: 'said', concept: 'a', text: 'українською a' });
  });

  test('nothing, where nothing tells the cards apart', () => {
    expect(bestQuestion(candidatesOf('Skargi'))).toBeUndefined();
    expect(bestQuestion([])).toBeUndefined();
  });
});

describe('every question', () => {
  test('leaves fewer cards after each answer and after "none of these"', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const question = bestQuestion(candidates);
        if (!question) return;
        expect(question.answers.length).toBeGreaterThan(0);
        expect(question.answers.length).toBeLessThanOrEqual(4);
        const left = question.answers.map((each) => afterAnswer(candidates, question, each).length);
        expect(Math.min(...left)).toBeGreaterThan(0);
        const leftByNone = afterAnswer(candidates, question).length;
        expect(Math.max(leftByNone, ...left)).toBeLessThan(candidates.length);
      }),
    );
  });

  test('never loses the right card by an answer that is true of it', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const question = bestQuestion(candidates);
        if (!question) return;
        for (const { card, traits } of candidates) {
          const own = new Set(traits.map(traitKey));
          const isTrue = question.answers.filter(({ trait }) => own.has(traitKey(trait)));
          const left = isTrue.length === 0 ? [question.others] : isTrue.map((each) => each.leaves);
          for (const leaves of left) expect(leaves).toContain(card);
        }
      }),
    );
  });

  test('comes to an end, whatever is answered', () => {
    fc.assert(
      fc.property(anyCandidates, fc.infiniteStream(fc.nat({ max: 4 })), (all, taps) => {
        let left = all;
        for (let asked = 0; asked < all.length; asked += 1) {
          const question = bestQuestion(left);
          if (!question) return;
          left = afterAnswer(left, question, question.answers[taps.next().value ?? 0]);
        }
        expect(bestQuestion(left)).toBeUndefined();
      }),
    );
  });

  test('does not depend on the order of what is equal, and asks the same of the same', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        expect(bestQuestion(candidates)).toEqual(bestQuestion(structuredClone(candidates)));
      }),
    );
  });
});

describe('the themes', () => {
  test.each([
    [{ pl: 'Wydanie dowodu dla dziecka' }, ['age:child']],
    [{ pl: 'Duplikat dowodu rejestracyjnego' }, ['again:again']],
    [{ es: 'Duplicado de licencia' }, ['again:again', 'want:permit']],
    [{ lt: 'Mirties liudijimo dublikatas' }, ['again:again', 'event:death', 'want:paper']],
    [{ en: 'Replace a lost birth certificate' }, ['again:again', 'event:birth', 'want:paper']],
    [{ en: 'Taxi stands and tender notices' }, []],
  ] as const)('%o tells %o', (title, answers) => {
    expect([...themeAnswersOf(title)].toSorted()).toEqual(answers);
  });

  test('have at least two answers each', () => {
    for (const answers of Object.values(themes)) expect(answers.length).toBeGreaterThan(1);
  });
});
