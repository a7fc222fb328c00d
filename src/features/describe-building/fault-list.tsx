import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';

import type { Described } from '#domain/way/describe-building.ts';

import { sayBuildingProblem } from '../../words/say-building-problem.ts';
import { useBuildingWords } from '../../words/use-building-words.ts';
import { useWords } from '../../words/use-words.ts';

/** What is wrong with a text, worst first, each with its line and what to do about it. */
export function FaultList({
  described: { faults },
  isEmpty,
  onLine,
}: {
  described: Described;
  isEmpty: boolean;
  onLine: (line: number) => void;
}) {
  const say = useBuildingWords();
  const { language } = useWords();
  if (isEmpty) return null;
  if (faults.length === 0)
    return (
      <p className="bg-good-wash text-good flex items-center gap-2 rounded-xl p-3 font-semibold">
        <IconCircleCheck aria-hidden className="shrink-0" /> {say('noFaults')}
      </p>
    );
  return (
    <section aria-labelledby="building-faults">
      <h2 id="building-faults" className="mb-2 text-lg font-bold">
        {say('faultsTitle')}
      </h2>
      <ul className="grid gap-2">
        {faults.map(({ line, problem, isSlight }) => {
          const { what, remedy } = sayBuildingProblem(problem, language);
          const Sign = isSlight ? IconInfoCircle : IconAlertTriangle;
          return (
            <li key={`${line} ${what}`} className="sheet grid grid-cols-[auto_1fr] gap-x-2 p-3">
              <Sign aria-hidden className={isSlight ? 'text-soft' : 'text-alert'} />
              <div>
                <button
                  type="button"
                  onClick={() => onLine(line)}
                  className="focus-ring text-enamel min-h-6 rounded font-bold underline underline-offset-4"
                >
                  {say('faultLine', { line })}
                </button>{' '}
                {what}
                <p className="text-soft">{remedy}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
