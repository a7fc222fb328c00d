import { useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Role } from '#domain/role.ts';

import type { AccountWithPassword, HouseOffice } from '../../store/house-office.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useHouseWords } from '../../words/use-house-words.ts';
import { useWords } from '../../words/use-words.ts';
import { ChooseRoles } from './choose-roles.tsx';
import { FindPerson } from './find-person.tsx';
import { sayHouseProblem } from './say-house-problem.ts';

/** An account for somebody of the directory; the server thinks of the first password. */
export function AddAccount({
  office,
  index,
  onMade,
  onClose,
}: {
  office: HouseOffice;
  index: DirectoryIndex;
  onMade: (made: AccountWithPassword) => void;
  onClose: () => void;
}) {
  const say = useHouseWords();
  const { say: sayToAll } = useWords();
  const [person, setPerson] = useState<string>();
  const [userName, setUserName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['porter']);
  const [fault, setFault] = useState<string>();

  function choose(chosen: string | undefined) {
    setPerson(chosen);
    // As the institution writes its addresses; it can be changed.
    if (chosen !== undefined && userName === '') setUserName(chosen.replaceAll('-', '.'));
  }
  async function create() {
    if (person === undefined || userName.trim() === '') return setFault(say('missing'));
    if (roles.length === 0) return setFault(say('rolesMissing'));
    const account = { person, userName: userName.trim(), roles: [...roles] };
    const answer = await office.createAccount(account);
    if (answer.ok) onMade(answer.value);
    else setFault(sayHouseProblem(say, answer.problem.kind));
  }

  return (
    <Sheet title={say('addAccount')} closeLabel={sayToAll('close')} onClose={onClose}>
      <FindPerson
        label={say('who')}
        hint={say('whoHint')}
        index={index}
        person={person}
        onPerson={choose}
      />
      <TextField
        label={say('userName')}
        value={userName}
        onText={setUserName}
        autoComplete="off"
        autoCapitalize="none"
      />
      <ChooseRoles chosen={roles} onChoose={setRoles} />
      <Create fault={fault} onCreate={() => void create()} />
    </Sheet>
  );
}

function Create({ fault, onCreate }: { fault: string | undefined; onCreate: () => void }) {
  const say = useHouseWords();
  return (
    <>
      {fault !== undefined && (
        <div role="alert">
          <Notice tone="alert">{fault}</Notice>
        </div>
      )}
      <Button className="min-h-14" onClick={onCreate}>
        {say('create')}
      </Button>
    </>
  );
}
