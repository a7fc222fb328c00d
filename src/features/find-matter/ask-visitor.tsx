import { useEffect, useMemo, useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Language } from '#domain/localized.ts';
import type { Answer, Candidate, Question } from '#domain/search/clarify-question.ts';
import { traitKey, traitsOf } from '#domain/search/clarify-traits.ts';
import { afterAnswer, bestQuestion, closeCards } from '#domain/search/clarify.ts';
import type { Hit } from '#domain/search/house-search.ts';

import { Button } from '../../ui/button.tsx';
import { sayAnswer, sayAsk, sayQuestion } from '../../words/say-ask-visitor.ts';
import { useWords } from '../../words/use-words.ts';

interface Answered {
  readonly question: Question;
  /** None of them when it is absent. */
  readonly answer?: Answer;
}

interface Asking {
  readonly hits: readonly Hit[];
  readonly index: DirectoryIndex;
  /** The visitor's. */
  readonly language: Language;
  /** Tells which cards may still be meant; none when it cannot tell any more. */
  readonly onLeft: (cards: readonly string[]) => void;
}

/** A question that came at each letter would be read by nobody, and finding it would hold up the next letter. */
const restMs = 400;

/**
 * The one question that tells close matters apart, one tap each answer, once nothing is typed for a moment.
 * The screen stays as it is where the first is clear.
 */
export function AskVisitor(asking: Asking) {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), restMs);
    return () => clearTimeout(timer);
  }, []);
  return isAtRest ? <Questions {...asking} /> : null;
}

function Questions({ hits, index, language, onLeft }: Asking) {
  const words = useWords();
  const [answered, setAnswered] = useState<readonly Answered[]>([]);
  const close = useMemo(
    () => candidatesOf(hits, index, words.language),
    [hits, index, words.language],
  );
  const question = useMemo(() => bestQuestion(leftOf(close, answered)), [close, answered]);
  if (!question && answered.length === 0) return null;

  function take(next: readonly Answered[]) {
    setAnswered(next);
    onLeft(next.length === 0 ? [] : leftOf(close, next).map(({ card }) => card));
  }

  return (
    <section
      aria-label={sayAsk(words.language, 'title')}
      className="bg-wash text-on-wash grid gap-3 rounded-2xl p-3"
    >
      {question && <Asked about={question.about} language={language} />}
      <div className="flex flex-wrap gap-2">
        {question?.answers.map((answer) => (
          <Button
            key={traitKey(answer.trait)}
            look="primary"
            onClick={() => take([...answered, { question, answer }])}
          >
            {sayAnswer(words.language, answer.trait)}
          </Button>
        ))}
        {question && (
          <Button look="plain" onClick={() => take([...answered, { question }])}>
            {sayAsk(words.language, 'none')}
          </Button>
        )}
        {answered.length > 0 && (
          <Button look="quiet" onClick={() => take([])}>
            {sayAsk(words.language, 'again')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Asked({ about, language }: { about: Question['about']; language: Language }) {
  const words = useWords();
  const own = sayQuestion(words.language, about);
  const theirs = sayQuestion(language, about);
  return (
    <div role="status">
      <p lang={language} className="text-lg leading-snug font-semibold">
        {theirs}
      </p>
      {own !== theirs && <p className="text-sm">{own}</p>}
    </div>
  );
}

function candidatesOf(
  hits: readonly Hit[],
  index: DirectoryIndex,
  language: Language,
): readonly Candidate[] {
  const close = closeCards(hits);
  const cards = close.flatMap(({ id }) => index.card(id) ?? []);
  const traits = traitsOf(index, cards, language);
  return close.map(({ id, score }) => ({ card: id, score, traits: traits.get(id) ?? [] }));
}

function leftOf(close: readonly Candidate[], answered: readonly Answered[]): readonly Candidate[] {
  return answered.reduce(
    (left, { question, answer }) => afterAnswer(left, question, answer),
    close,
  );
}
