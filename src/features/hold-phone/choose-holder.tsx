import { useState } from 'react';
import { Link } from 'wouter';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Person } from '#domain/directory.ts';

import { watchUnsent } from '../../store/desk.ts';
import { holder, setHolder } from '../../store/holder.ts';
import { findInHouse } from '../../store/house.ts';
import type { Unsent } from '../../store/ledger.ts';
import { endShift } from '../../store/shifts.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useWords } from '../../words/use-words.ts';
import { UnsentOfAuthors } from './unsent-of-authors.tsx';

function handTo(person: string | undefined): void {
  setHolder({ person, post: holder().post });
}

/** Whoever gives the phone away has ended their shift on it; its certificate follows when all is sent. */
function giveAway(person: string): void {
  void endShift(holder().device, person);
  handTo(undefined);
}

/**
 * The staff member who holds the phone, chosen from the directory until accounts come. While something
 * is unsent, the phone changes hands only after it was said whose visits go with it.
 */
export function ChooseHolder({
  index,
  person,
}: {
  index: DirectoryIndex;
  person: string | undefined;
}) {
  const unsent = useLive(watchUnsent, undefined);
  const held = person === undefined ? undefined : index.person(person);
  if (held) return <Held index={index} held={held} unsent={unsent} />;
  return (
    <>
      {unsent && unsent.count > 0 && <Waiting index={index} unsent={unsent} />}
      <FindHolder index={index} />
    </>
  );
}

function Held({
  index,
  held,
  unsent,
}: {
  index: DirectoryIndex;
  held: Person;
  unsent: Unsent | undefined;
}) {
  const { say } = useWords();
  const [isLeaving, setLeaving] = useState(false);
  // The count is there after a moment, unless the storage fails: then a second tap hands over as well.
  const isClear = unsent ? unsent.count === 0 : isLeaving;
  return (
    <section className="sheet grid gap-3 p-4">
      <div className="flex flex-wrap items-center gap-3">
        <p className="grow">
          <span className="text-soft block text-sm font-semibold">{say('meChosen')}</span>
          <span className="block text-xl font-bold">{held.name}</span>
          <span className="text-soft block">{held.position}</span>
        </p>
        {!(isLeaving && unsent && !isClear) && (
          <Button look="plain" onClick={() => (isClear ? giveAway(held.id) : setLeaving(true))}>
            {say('meChange')}
          </Button>
        )}
      </div>
      {isLeaving && unsent && !isClear && (
        <HandOver
          index={index}
          unsent={unsent}
          onGive={() => giveAway(held.id)}
          onKeep={() => setLeaving(false)}
        />
      )}
    </section>
  );
}

function HandOver({
  index,
  unsent,
  onGive,
  onKeep,
}: {
  index: DirectoryIndex;
  unsent: Unsent;
  onGive: () => void;
  onKeep: () => void;
}) {
  const { say } = useWords();
  return (
    <>
      <UnsentOfAuthors index={index} unsent={unsent} />
      <div className="grid gap-2 sm:flex">
        <Button onClick={onGive}>{say('meHandOver')}</Button>
        <Button look="plain" onClick={onKeep}>
          {say('meKeep')}
        </Button>
        <Link href="/unsent" className={buttonLook('quiet')}>
          {say('meUnsentShow')}
        </Link>
      </div>
    </>
  );
}

function Waiting({ index, unsent }: { index: DirectoryIndex; unsent: Unsent }) {
  const { say } = useWords();
  return (
    <div className="grid gap-2">
      <UnsentOfAuthors index={index} unsent={unsent} />
      <p className="text-soft">{say('meUnsentWaits')}</p>
    </div>
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
