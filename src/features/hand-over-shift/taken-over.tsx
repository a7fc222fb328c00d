import { Link } from 'wouter';

import type { VisitFault } from '#domain/unsent-file.ts';

import type { Taken } from '../../store/unsent-files.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHandOverWords } from '../../words/use-hand-over-words.ts';
import { useWords } from '../../words/use-words.ts';

/** What was taken over, what was here already, and what could not be taken and why. */
export function TakenOver({ taken, onNext }: { taken: Taken; onNext: () => void }) {
  const say = useHandOverWords();
  const { say: sayToAll } = useWords();
  return (
    <>
      <Brought taken={taken} />
      {taken.faults.length > 0 && <Faults taken={taken} />}
      <Link href="/" className={buttonLook('primary', 'min-h-14 text-lg')}>
        {sayToAll('pageMissingHome')}
      </Link>
      <Button look="plain" onClick={onNext}>
        {say('nextPhone')}
      </Button>
    </>
  );
}

function Brought({ taken: { taken, known } }: { taken: Taken }) {
  const say = useHandOverWords();
  if (taken === 0 && known === 0) return null;
  if (taken === 0)
    return (
      <Notice tone="info" live>
        {say('nothingNew')}
      </Notice>
    );
  const came = say('taken', { count: taken });
  return (
    <Notice tone="good" live>
      <p className="text-lg font-semibold">
        {known > 0 ? `${came}, ${say('known', { count: known })}` : came}
      </p>
      <p>{say('takenThen')}</p>
    </Notice>
  );
}

const faultSentences = {
  'foreign-institution': 'faultForeign',
  malformed: 'faultMalformed',
  'hash-mismatch': 'faultHash',
  'too-large': 'faultTooLarge',
} as const satisfies Record<VisitFault['code'], string>;

function Faults({ taken: { taken, known, faults } }: { taken: Taken }) {
  const say = useHandOverWords();
  const counts = new Map<VisitFault['code'], number>();
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1);
  const isForeign = taken + known === 0 && counts.get('foreign-institution') === faults.length;
  return (
    <Notice tone="alert" live>
      {isForeign ? (
        <p>{say('otherInstitution')}</p>
      ) : (
        [...counts].map(([code, count]) => <p key={code}>{say(faultSentences[code], { count })}</p>)
      )}
      {!isForeign && <p>{say('faultsStay')}</p>}
    </Notice>
  );
}
