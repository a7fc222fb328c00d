import { useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import { holder, setHolder } from '../../store/holder.ts';
import { findInHouse } from '../../store/house.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/use-words.ts';

function handTo(person: string | undefined): void {
  setHolder({ person, post: holder().post });
}

/** The staff member who holds the phone, chosen from the directory until accounts come. */
export function ChooseHolder({
  index,
  person,
}: {
  index: DirectoryIndex;
  person: string | undefined;
}) {
  const { say } = useWords();
  const held = person === undefined ? undefined : index.person(person);
  if (!held) return <FindHolder index={index} />;
  return (
    <section className="sheet flex flex-wrap items-center gap-3 p-4">
      <p className="grow">
        <span className="text-soft block text-sm font-semibold">{say('meChosen')}</span>
        <span className="block text-xl font-bold">{held.name}</span>
        <span className="text-soft block">{held.position}</span>
      </p>
      <Button look="plain" onClick={() => handTo(undefined)}>
        {say('meChange')}
      </Button>
    </section>
  );
}

function FindHolder({ index }: { index: DirectoryIndex }) {
  const { say } = useWords();
  const [query, setQuery] = useState('');
  const people = findInHouse(query, 20).flatMap((hit) =>
    hit.kind === 'person' ? (index.person(hit.id) ?? []) : [],
  );
  return (
    <section className="grid gap-3">
      <TextField
        label={say('meWho')}
        hint={say('meWhoHint')}
        value={query}
        onText={setQuery}
        autoComplete="off"
      />
      <ul className="grid gap-2">
        {people.slice(0, 8).map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="sheet focus-ring active:bg-wash w-full px-4 py-3 text-start"
              onClick={() => handTo(each.id)}
            >
              <span className="block font-semibold">{each.name}</span>
              <span className="text-soft block text-sm">{each.position}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
