import { useMemo, useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import { watchPeopleFound } from '../../store/search/find.ts';
import { buttonLook, Chip } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useLive } from '../../ui/use-live.ts';

/** Finds somebody of the directory by name or extension. */
export function FindPerson({
  label,
  hint,
  index,
  person,
  onPerson,
}: {
  label: string;
  hint: string;
  index: DirectoryIndex;
  person: string | undefined;
  onPerson: (person: string | undefined) => void;
}) {
  const [query, setQuery] = useState('');
  const chosen = person === undefined ? undefined : index.person(person);
  const found = useLive(
    watchPeopleFound,
    useMemo(() => ({ typed: query, limit: 20 }), [query]),
  );
  const people = (found ?? []).flatMap((id) => index.person(id) ?? []);
  if (chosen)
    return (
      <div className="grid gap-1.5">
        <p className="font-semibold">{label}</p>
        <Chip pressed className="justify-self-start" onClick={() => onPerson(undefined)}>
          {chosen.name}
        </Chip>
      </div>
    );
  return (
    <>
      <TextField {...{ label, hint }} value={query} onText={setQuery} autoComplete="off" />
      <ul className="grid gap-2 empty:hidden">
        {people.slice(0, 5).map((each) => (
          <li key={each.id} className="grid">
            <button
              type="button"
              className={buttonLook('plain', 'justify-start!')}
              onClick={() => onPerson(each.id)}
            >
              {each.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
