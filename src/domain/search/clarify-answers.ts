import type { Answer, Candidate, Question } from './clarify-question.ts';
import { openThemes, type Theme } from './clarify-themes.ts';
import { type Trait, traitKey } from './clarify-traits.ts';

/** Traits of one sort, between which one question can be asked, each with the cards that have it. */
export interface QuestionFamily {
  readonly about: Question['about'];
  readonly holders: readonly { readonly trait: Trait; readonly cards: ReadonlySet<string> }[];
}

type Gain = (answers: readonly Answer[], others: ReadonlySet<string>) => number;

/** So many answers fit under a thumb beside "none of these". */
const mostAnswers = 4;
/** A further answer that tells less than this, in bits, is one too many to read. */
const leastMore = 0.1;

/** All that can be asked about the candidates. */
export function questionFamilies(candidates: readonly Candidate[]): readonly QuestionFamily[] {
  const holders = new Map<string, { trait: Trait; cards: Set<string> }>();
  for (const { card, traits } of candidates) {
    for (const trait of traits) {
      const key = traitKey(trait);
      const known = holders.get(key);
      if (known) known.cards.add(card);
      else holders.set(key, { trait, cards: new Set([card]) });
    }
  }
  const families = Map.groupBy(holders.values(), ({ trait }) => aboutOf(trait));
  return [...families].map(([about, held]) => ({ about, holders: held }));
}

function aboutOf(trait: Trait): Question['about'] {
  if (trait.kind !== 'theme') return trait.kind;
  return trait.answer.slice(0, trait.answer.indexOf(':')) as Theme;
}

/** The answers of a family that tell most, at most four; `undefined` if it tells nothing apart. */
export function answersOf(
  { about, holders }: QuestionFamily,
  candidates: readonly Candidate[],
  gain: Gain,
): Question | undefined {
  const named = new Set(holders.flatMap(({ cards }) => [...cards]));
  const silent = candidates.map(({ card }) => card).filter((card) => !named.has(card));
  const withThem = openThemes.has(about as Theme) ? silent : [];
  const possible = holders
    .map(({ trait, cards }): Answer => ({ trait, leaves: new Set([...cards, ...withThem]) }))
    .filter(({ leaves }) => leaves.size < candidates.length);
  const others = (named: readonly Answer[]) => othersOf(named, withThem, candidates);
  const answers = chosen(possible, others, gain);
  if (answers.length === 0) return undefined;
  const left = others(answers);
  // An open theme of which only one answer is there leaves those who do not say it where they were.
  return left.size < candidates.length ? { about, answers, others: left } : undefined;
}

/** The answer that tells most first, then further ones as long as they tell more, or name what is not named yet. */
function chosen(
  possible: readonly Answer[],
  othersOfThem: (named: readonly Answer[]) => ReadonlySet<string>,
  gain: Gain,
): readonly Answer[] {
  let answers: readonly Answer[] = [];
  let told = 0;
  while (answers.length < mostAnswers) {
    const before = othersOfThem(answers);
    const tried = possible
      .filter((answer) => !answers.includes(answer))
      .map((answer) => {
        const others = othersOfThem([...answers, answer]);
        return {
          answer,
          tells: gain([...answers, answer], others),
          names: before.size - others.size,
        };
      })
      .filter(({ tells, names }) => tells > told + leastMore || (tells >= told && names > 0))
      .toSorted((a, b) => b.tells - a.tells || b.names - a.names);
    const [next] = tried;
    if (!next) break;
    [answers, told] = [[...answers, next.answer], next.tells];
  }
  return answers;
}

function othersOf(
  answers: readonly Answer[],
  withThem: readonly string[],
  candidates: readonly Candidate[],
): ReadonlySet<string> {
  const under = new Set(answers.flatMap(({ leaves }) => [...leaves]));
  for (const card of withThem) under.delete(card);
  return new Set(candidates.map(({ card }) => card).filter((card) => !under.has(card)));
}
