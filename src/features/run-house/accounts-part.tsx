import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import type {
  Account,
  AccountWithPassword,
  Answered,
  HouseOffice,
} from '../../store/house-office.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHouseWords } from '../../words/use-house-words.ts';
import { AccountLine } from './account-line.tsx';
import { AddAccount } from './add-account.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useAsked } from './use-asked.ts';

/** Who may sign in, and as what. */
export function AccountsPart({ office, index }: { office: HouseOffice; index: DirectoryIndex }) {
  const { value: accounts, problem, again } = useAsked(office.accounts);
  const { timeZone } = index.directory.institution;
  const [isAdding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [made, setMade] = useState<AccountWithPassword>();

  async function settle(answer: Answered<unknown>) {
    setRefusal(answer.ok ? undefined : answer.problem.kind);
    await again();
  }
  async function renew({ person }: Account) {
    const answer = await office.newPassword(person);
    if (answer.ok) setMade(answer.value);
    await settle(answer);
  }

  function onMade(created: AccountWithPassword) {
    setMade(created);
    setAdding(false);
    void again();
  }

  return (
    <section className="grid gap-4">
      <ProblemNotice code={problem ?? refusal} />
      {made && <FirstPassword made={made} />}
      <AddButton onAdd={() => setAdding(true)} />
      {isAdding && (
        <AddAccount
          office={office}
          index={index}
          onMade={onMade}
          onClose={() => setAdding(false)}
        />
      )}
      <ul className="sheet divide-line divide-y empty:hidden">
        {accounts?.map((account) => (
          <AccountLine
            key={account.person}
            account={account}
            timeZone={timeZone}
            onChange={async (change) => settle(await office.changeAccount(account.person, change))}
            onNewPassword={() => void renew(account)}
          />
        ))}
      </ul>
    </section>
  );
}

function AddButton({ onAdd }: { onAdd: () => void }) {
  const say = useHouseWords();
  return (
    <Button className="sm:justify-self-start" onClick={onAdd}>
      <IconUserPlus aria-hidden />
      {say('addAccount')}
    </Button>
  );
}

function FirstPassword({ made: { account, firstPassword } }: { made: AccountWithPassword }) {
  const say = useHouseWords();
  return (
    <Notice tone="good" live>
      <p className="font-semibold">
        {say('firstPassword', { name: account.personName ?? account.userName })}
      </p>
      <p className="my-1 text-xl font-bold break-all">{firstPassword}</p>
      <p>{say('firstPasswordHint')}</p>
    </Notice>
  );
}
