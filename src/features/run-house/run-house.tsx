import { useState } from 'react';

import { watchDirectory } from '../../store/directory.ts';
import type { HouseOffice } from '../../store/house-office.ts';
import { currentIndex } from '../../store/house.ts';
import { Chip } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-live.ts';
import { useHouseWords } from '../../words/use-house-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AccountsPart } from './accounts-part.tsx';
import { PhonesPart } from './phones-part.tsx';

/** For administrators: which phones belong to the institution, and who may do what (H3). */
export function RunHouse({ office }: { office: HouseOffice }) {
  const say = useHouseWords();
  const { say: sayToAll } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  const [shown, setShown] = useState<'phones' | 'accounts'>('phones');
  if (!index) return <p>{sayToAll('loading')}</p>;
  return (
    <div className="grid max-w-3xl gap-4">
      <h1 className="text-2xl font-bold">{say('title')}</h1>
      <div className="flex flex-wrap gap-2">
        <Chip pressed={shown === 'phones'} onClick={() => setShown('phones')}>
          {say('phones')}
        </Chip>
        <Chip pressed={shown === 'accounts'} onClick={() => setShown('accounts')}>
          {say('accounts')}
        </Chip>
      </div>
      {shown === 'phones' ? (
        <PhonesPart office={office} index={index} />
      ) : (
        <AccountsPart office={office} index={index} />
      )}
    </div>
  );
}
