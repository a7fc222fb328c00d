import { indexDirectory } from '#domain/directory-index.ts';
import type { Directory } from '#domain/directory.ts';
import type { Language } from '#domain/localized.ts';
import type { Candidate } from '#domain/search/clarify-question.ts';
import { traitsOf } from '#domain/search/clarify-traits.ts';
import { afterAnswer, bestQuestion, closeCards } from '#domain/search/clarify.ts';
import { prepareHouseSearch } from '#domain/search/house-search.ts';

import type { Query } from './read-data.ts';

/** How often the right card was first, with questions and without, when a visitor answers truly. */
export interface Clarified {
  readonly n: number;
  /** Queries of which something was asked, and how much in all. */
  readonly asked: number;
  readonly questions: number;
  readonly firstBefore: number;
  readonly firstAfter: number;
  /** Queries whose right card was first before and is not any more. */
  readonly spoilt: number;
}

const mostQuestions = 3;

/** Asks of each query what the phone would ask, answers by the card that is right, and counts. */
export function clarifyAll(
  directory: Directory,
  queries: readonly Query[],
  language: Language,
): Clarified {
  const search = prepareHouseSearch(directory);
  const index = indexDirectory(directory);
  const sum = { n: 0, asked: 0, questions: 0, firstBefore: 0, firstAfter: 0, spoilt: 0 };
  for (const { q, relevant } of queries) {
    const hits = search.find(q, 12);
    const close = closeCards(hits);
    const cards = close.flatMap(({ id }) => index.card(id) ?? []);
    const traits = traitsOf(index, cards, language);
    const candidates = close.map(({ id, score }) => ({
      card: id,
      score,
      traits: traits.get(id) ?? [],
    }));
    const { left, questions } = askOn(candidates, relevant);
    const isFirst = (id: string | undefined) => id !== undefined && relevant.includes(id);
    const before = isFirst(hits[0]?.id);
    const after = questions === 0 ? before : isFirst(left[0]?.card);
    sum.n += 1;
    sum.asked += Number(questions > 0);
    sum.questions += questions;
    sum.firstBefore += Number(before);
    sum.firstAfter += Number(after);
    sum.spoilt += Number(before && !after);
  }
  return sum;
}

function askOn(
  candidates: readonly Candidate[],
  relevant: readonly string[],
): { readonly left: readonly Candidate[]; readonly questions: number } {
  let left = candidates;
  let questions = 0;
  while (left.length > 1 && questions < mostQuestions) {
    const question = bestQuestion(left);
    const meant = left.find(({ card }) => relevant.includes(card));
    if (!question) break;
    questions += 1;
    if (!meant) break;
    const own = question.answers.filter(({ leaves }) => leaves.has(meant.card));
    // The visitor takes the first answer that is true.
    left = afterAnswer(left, question, question.others.has(meant.card) ? undefined : own[0]);
  }
  return { left, questions };
}
