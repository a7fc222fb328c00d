import { Notice } from '../../ui/notice.tsx';
import { useHouseWords } from '../../words/use-house-words.ts';
import { sayHouseProblem } from './say-house-problem.ts';

/** What the server would not do, read out when it comes. */
export function ProblemNotice({ code }: { code: string | undefined }) {
  const say = useHouseWords();
  if (code === undefined) return null;
  return (
    <div role="alert">
      <Notice tone="alert">{sayHouseProblem(say, code)}</Notice>
    </div>
  );
}
