import { IconMail, IconPhone, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { dialLink, mailLink } from '#domain/dialling.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Person } from '#domain/directory.ts';

import { watchDirectory } from '../../store/directory.ts';
import { currentIndex } from '../../store/house.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Plate } from '../../ui/plate.tsx';
import { useNow } from '../../ui/use-live.ts';
import { plateCaption, sayRoom } from '../../words/place.ts';
import { useWords } from '../../words/use-words.ts';
import { ColleagueFacts } from './colleague-facts.tsx';

/**
 * A colleague's page: room, extension and outside number to tap, e-mail, unit and secretariat, what
 * they handle, who stands in, hours (B2).
 */
export function ColleaguePage({
  id,
  onServe,
  presence,
  absent,
}: {
  id: string;
  onServe: (person: string) => void;
  /** What is known of somebody's presence, drawn. */
  presence: (person: Person) => ReactNode;
  /** Where it can be said for a colleague who cannot say it; nothing for who may not. */
  absent: ReactNode;
}) {
  const { say } = useWords();
  const index = useNow(watchDirectory, currentIndex);
  const person = index?.person(id);
  if (!index) return <p>{say('loading')}</p>;
  if (!person) return <Notice tone="wait">{say('personNotFound')}</Notice>;
  return (
    <article className="grid max-w-2xl gap-4">
      <Who person={person} index={index} presence={presence(person)} />
      <Reach person={person} index={index} />
      <Button look="soft" onClick={() => onServe(person.id)}>
        <IconUsers aria-hidden />
        {say('personServe')}
      </Button>
      <ColleagueFacts person={person} index={index} />
      {absent}
      <Link
        href="/colleagues"
        className="focus-ring text-enamel inline-flex min-h-12 items-center font-semibold"
      >
        {say('colleaguesTitle')}
      </Link>
    </article>
  );
}

function Who({
  person,
  index,
  presence,
}: {
  person: Person;
  index: DirectoryIndex;
  presence: ReactNode;
}) {
  const words = useWords();
  return (
    <div className="flex items-center gap-4">
      <Plate
        number={person.room}
        caption={plateCaption(words, index, person.room)}
        label={sayRoom(words, index, person.room)}
      />
      <div className="min-w-0">
        <h1 className="text-2xl leading-tight font-bold">{person.name}</h1>
        <p className="text-soft">{person.position}</p>
        {presence}
      </div>
    </div>
  );
}

function Reach({ person, index }: { person: Person; index: DirectoryIndex }) {
  const { say } = useWords();
  const { phones } = index.directory.institution;
  if (person.extension === undefined) return <Notice>{say('personNoExtension')}</Notice>;
  return (
    <div className="grid gap-2">
      <LinkButton href={dialLink(phones, person.extension)} className="min-h-14 text-lg">
        <IconPhone aria-hidden />
        {say('callExtension', { extension: person.extension })}
      </LinkButton>
      <p className="text-soft text-sm">
        {say('personOutside')}:{' '}
        <a
          href={`tel:${phones.outside}`}
          className="focus-ring text-enamel inline-flex min-h-11 items-center font-semibold"
        >
          {phones.outside}
        </a>
      </p>
      {person.email !== undefined && (
        <LinkButton look="plain" href={mailLink(person.email)}>
          <IconMail aria-hidden />
          {person.email}
        </LinkButton>
      )}
    </div>
  );
}
