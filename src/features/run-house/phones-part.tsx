import { IconDeviceMobilePlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import { holder } from '../../store/holder.ts';
import type { HouseOffice, Phone } from '../../store/house-office.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';
import { dayAndTime } from '../../words/times.ts';
import { useHouseWords } from '../../words/use-house-words.ts';
import { useWords } from '../../words/use-words.ts';
import { AddPhone } from './add-phone.tsx';
import { AskFirst } from './ask-first.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useAsked } from './use-asked.ts';

/** The institution's phones, and the way to add one. */
export function PhonesPart({ office, index }: { office: HouseOffice; index: DirectoryIndex }) {
  const say = useHouseWords();
  const { value: phones, problem, again } = useAsked(office.phones);
  const [isAdding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  async function revoke(device: string) {
    const answer = await office.revokePhone(device);
    setRefusal(answer.ok ? undefined : answer.problem.kind);
    await again();
  }

  return (
    <section className="grid gap-4">
      <ProblemNotice code={problem ?? refusal} />
      <Button className="sm:justify-self-start" onClick={() => setAdding(true)}>
        <IconDeviceMobilePlus aria-hidden />
        {say('addPhone')}
      </Button>
      {isAdding && (
        <AddPhone
          office={office}
          index={index}
          onClose={() => {
            setAdding(false);
            void again();
          }}
        />
      )}
      {phones?.length === 0 && <p>{say('noPhones')}</p>}
      <ul className="sheet divide-line divide-y empty:hidden">
        {phones?.map((phone) => (
          <PhoneLine
            key={phone.device}
            phone={phone}
            index={index}
            onRevoke={() => void revoke(phone.device)}
          />
        ))}
      </ul>
    </section>
  );
}

function PhoneLine({
  phone,
  index,
  onRevoke,
}: {
  phone: Phone;
  index: DirectoryIndex;
  onRevoke: () => void;
}) {
  const say = useHouseWords();
  const { language } = useWords();
  const { timeZone } = index.directory.institution;
  const { name, place, kind, forPerson, enrolledAt, revokedAt, device } = phone;
  const day = dayAndTime(revokedAt ?? enrolledAt, language, timeZone);
  return (
    <li className="grid gap-2 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{name}</span>
        <Badge>{say(kind === 'shared' ? 'kindShared' : 'kindPersonal')}</Badge>
        {device === holder().device && <Badge tone="info">{say('phoneHere')}</Badge>}
      </p>
      <p className="text-soft flex flex-wrap gap-x-4 text-sm">
        {place !== null && <span>{place}</span>}
        {forPerson !== null && (
          <span>{say('phoneFor', { name: index.person(forPerson)?.name ?? forPerson })}</span>
        )}
        <span>{say(revokedAt === null ? 'phoneLast' : 'phoneRevoked', { day })}</span>
      </p>
      {revokedAt === null && (
        <AskFirst
          label={say('revokePhone')}
          question={say('revokePhoneSure', { name })}
          onYes={onRevoke}
        />
      )}
    </li>
  );
}
