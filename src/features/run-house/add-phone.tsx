import { useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import type { EnrolmentCode, HouseOffice, PhoneKindName } from '../../store/house-office.ts';
import { Button, Chip } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHouseWords } from '../../words/use-house-words.ts';
import { useWords } from '../../words/use-words.ts';
import { FindPerson } from './find-person.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { ShowCode } from './show-code.tsx';

/** Makes the one-time code by which another phone joins, and shows it to its camera. */
export function AddPhone({
  office,
  index,
  onClose,
}: {
  office: HouseOffice;
  index: DirectoryIndex;
  onClose: () => void;
}) {
  const say = useHouseWords();
  const { say: sayToAll } = useWords();
  const [kind, setKind] = useState<PhoneKindName>('shared');
  const [person, setPerson] = useState<string>();
  const [code, setCode] = useState<EnrolmentCode>();
  const [problem, setProblem] = useState<string>();

  async function make() {
    const isFor = kind === 'personal' && person !== undefined;
    const answer = await office.makeCode({ kind, ...(isFor && { forPerson: person }) });
    if (answer.ok) setCode(answer.value);
    setProblem(answer.ok ? undefined : answer.problem.kind);
  }

  return (
    <Sheet title={say('addPhone')} closeLabel={sayToAll('close')} onClose={onClose}>
      {code ? (
        <ShowCode code={code} index={index} />
      ) : (
        <>
          <ChooseKind kind={kind} onKind={setKind} />
          {kind === 'personal' && (
            <FindPerson
              label={say('forPerson')}
              hint={say('forAnybody')}
              index={index}
              person={person}
              onPerson={setPerson}
            />
          )}
          <ProblemNotice code={problem} />
          <Button className="min-h-14" onClick={() => void make()}>
            {say('makeCode')}
          </Button>
        </>
      )}
    </Sheet>
  );
}

function ChooseKind({
  kind,
  onKind,
}: {
  kind: PhoneKindName;
  onKind: (kind: PhoneKindName) => void;
}) {
  const say = useHouseWords();
  return (
    <>
      <ChoiceRow label={say('kindLabel')}>
        <Chip pressed={kind === 'shared'} onClick={() => onKind('shared')}>
          {say('kindShared')}
        </Chip>
        <Chip pressed={kind === 'personal'} onClick={() => onKind('personal')}>
          {say('kindPersonal')}
        </Chip>
      </ChoiceRow>
      <p className="text-soft">{say(kind === 'shared' ? 'kindSharedHint' : 'kindPersonalHint')}</p>
    </>
  );
}
