import { useMemo, useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Person } from '#domain/directory.ts';

import { watchPeopleFound } from '../../store/search/find.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useToDoWords } from '../../words/use-to-do-words.ts';

const mostFound = 12;
const mostShown = 4;

/** Finds the colleague whom something is for, by name, room or extension. */
export function ChooseColleague({
  index,
  chosen,
  onChoose,
  fault,
}: {
  index: DirectoryIndex;
  chosen: string | undefined;
  onChoose: (person: string | undefined) => void;
  fault: string | undefined;
}) {
  const person = chosen === undefined ? undefined : index.person(chosen);
  if (person) return <Chosen person={person} onOther={() => onChoose(undefined)} />;
  return <Finding index={index} onChoose={onChoose} fault={fault} />;
}

function Chosen({ person, onOther }: { person: Person; onOther: () => void }) {
  const { tell } = useToDoWords();
  return (
    <div className="bg-wash text-on-wash flex items-center gap-2 rounded-xl ps-4">
      <p className="min-w-0 grow py-2 leading-tight">
        <span className="block text-lg font-bold">{person.name}</span>
        <span className="block text-sm">{person.position}</span>
      </p>
      <Button look="quiet" onClick={onOther}>
        {tell('writeToOther')}
      </Button>
    </div>
  );
}

function Finding({
  index,
  onChoose,
  fault,
}: {
  index: DirectoryIndex;
  onChoose: (person: string) => void;
  fault: string | undefined;
}) {
  const { tell } = useToDoWords();
  const [query, setQuery] = useState('');
  const found = useLive(
    watchPeopleFound,
    useMemo(() => ({ typed: query, limit: mostFound }), [query]),
  );
  const people = (found ?? []).flatMap((id) => index.person(id) ?? []);
  return (
    <div className="grid gap-2">
      <TextField
        label={tell('writeTo')}
        hint={tell('writeToHint')}
        fault={fault}
        value={query}
        onText={setQuery}
      />
      <ul className="grid gap-2 empty:hidden">
        {people.slice(0, mostShown).map(({ id, name, position }) => (
          <li key={id}>
            <Button
              look="plain"
              className="w-full flex-col items-start! gap-0! text-start!"
              onClick={() => onChoose(id)}
            >
              <span>{name}</span>
              <span className="text-soft text-sm font-normal">{position}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
