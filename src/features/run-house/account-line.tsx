import { useState } from 'react';

import type { Role } from '#domain/role.ts';

import type { Account, AccountChange } from '../../store/house-office.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';
import { dayAndTime } from '../../words/times.ts';
import { useHouseWords } from '../../words/use-house-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AskFirst } from './ask-first.tsx';
import { ChooseRoles, roleNames } from './choose-roles.tsx';

/** One account: whose, with which roles, and what can be done with it. */
export function AccountLine({
  account,
  timeZone,
  onChange,
  onNewPassword,
}: {
  account: Account;
  timeZone: string;
  onChange: (change: AccountChange) => Promise<void>;
  onNewPassword: () => void;
}) {
  const say = useHouseWords();
  const { language } = useWords();
  const { person, personName, userName, revokedAt } = account;
  const name = personName ?? person;
  return (
    <li className="grid gap-2 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{name}</span>
        <span className="text-soft">{userName}</span>
        {account.isDemonstration && <Badge tone="wait">{say('accountDemo')}</Badge>}
        {account.mustChangePassword && <Badge>{say('accountNew')}</Badge>}
      </p>
      {revokedAt === null ? (
        <Standing account={account} name={name} onChange={onChange} onNewPassword={onNewPassword} />
      ) : (
        <>
          <p className="text-soft text-sm">
            {say('accountRevoked', { day: dayAndTime(revokedAt, language, timeZone) })}
          </p>
          <Button
            look="plain"
            className="justify-self-start"
            onClick={() => void onChange({ revoked: false })}
          >
            {say('reinstate')}
          </Button>
        </>
      )}
    </li>
  );
}

function Standing({
  account,
  name,
  onChange,
  onNewPassword,
}: {
  account: Account;
  name: string;
  onChange: (change: AccountChange) => Promise<void>;
  onNewPassword: () => void;
}) {
  const say = useHouseWords();
  const { language } = useWords();
  const [changed, setChanged] = useState<readonly Role[]>();
  const names = account.roles.map((role) => say(roleNames[role]));
  if (changed)
    return (
      <>
        <ChooseRoles chosen={changed} onChoose={setChanged} />
        <Button
          className="justify-self-start"
          disabled={changed.length === 0}
          onClick={() => void onChange({ roles: [...changed] }).then(() => setChanged(undefined))}
        >
          {say('save')}
        </Button>
      </>
    );
  return (
    <>
      <p className="text-soft text-sm">{new Intl.ListFormat(language).format(names)}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="plain" onClick={() => setChanged(account.roles)}>
          {say('roles')}
        </Button>
        <Button look="plain" onClick={onNewPassword}>
          {say('newPassword')}
        </Button>
        <AskFirst
          label={say('revokeAccount')}
          question={say('revokeAccountSure', { name })}
          onYes={() => void onChange({ revoked: true })}
        />
      </div>
    </>
  );
}
