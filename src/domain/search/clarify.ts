import { answersOf, questionFamilies } from './clarify-answers.ts';
import type { Answer, Candidate, Question } from './clarify-question.ts';
import type { Hit } from './house-search.ts';

/** The first is right nearly always if the second scores at most this share of it (docs/search.md). */
const closeShare = 0.6;
const fewestClose = 3;
const mostClose = 8;
/** Questions that tell less, in bits, are not worth the visitor's time. */
const leastGain = 0.35;
/** How far a better score makes a card the likelier one. */
const scoreSharpness = 3;

/** How readily people can answer: whether it is a child is known to all, the unit only to those with a letter. */
const readiness = { theme: 1, said: 0.75, word: 0.6, unit: 0.5 } as const;

/** The cards among the best hits that score close to the first; none if the first is clear, or is no card. */
export function closeCards(hits: readonly Hit[]): readonly Hit[] {
  const [first] = hits;
  if (first?.kind !== 'card') return [];
  const close = hits
    .filter(({ kind, score }) => kind === 'card' && score > closeShare * first.score)
    .slice(0, mostClose);
  return close.length < fewestClose ? [] : close;
}

/** The question that splits the candidates best; `undefined` if none tells them apart well enough. */
export function bestQuestion(candidates: readonly Candidate[]): Question | undefined {
  const likely = likelihoods(candidates);
  let best: Question | undefined;
  let most = leastGain;
  for (const family of questionFamilies(candidates)) {
    const question = answersOf(family, candidates, (answers, others) =>
      gain(likely, answers, others),
    );
    if (!question) continue;
    const kind = question.answers[0]?.trait.kind ?? 'word';
    const worth = gain(likely, question.answers, question.others) * readiness[kind];
    if (worth > most) [best, most] = [question, worth];
  }
  return best;
}

/** The candidates that an answer leaves; without one, those that "none of these" leaves. */
export function afterAnswer(
  candidates: readonly Candidate[],
  { others }: Question,
  answer?: Answer,
): readonly Candidate[] {
  const leaves = answer?.leaves ?? others;
  return candidates.filter(({ card }) => leaves.has(card));
}

function likelihoods(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const weights = candidates.map(({ score }) => score ** scoreSharpness);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(candidates.map(({ card }, place) => [card, (weights[place] ?? 0) / all]));
}

/** How many bits an answer is expected to tell; a card under several answers is shared between them. */
function gain(
  likely: ReadonlyMap<string, number>,
  answers: readonly Pick<Answer, 'leaves'>[],
  others: ReadonlySet<string>,
): number {
  const parts = [...answers.map(({ leaves }) => leaves), others];
  const under = (card: string) => parts.filter((part) => part.has(card)).length;
  const shares = new Map([...likely].map(([card, share]) => [card, share / under(card)]));
  return parts.reduce(
    (left, part) => left - uncertainty([...part].map((card) => shares.get(card) ?? 0)),
    uncertainty([...likely.values()]),
  );
}

/** Entropy in bits of these shares, times their sum. */
function uncertainty(shares: readonly number[]): number {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.reduce(
    (sum, share) => (share > 0 ? sum - share * Math.log2(share / whole) : sum),
    0,
  );
}
