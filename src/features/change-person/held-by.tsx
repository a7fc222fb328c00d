import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import { watchUnsent } from '../../store/desk.ts';
import { holder } from '../../store/holder.ts';
import type { Unsent } from '../../store/ledger.ts';
import { endShift } from '../../store/shifts.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useWords } from '../../words/use-words.ts';
import { UnsentOfAuthors } from './unsent-of-authors.tsx';

/**
 * The staff member who holds the phone. While something is unsent, it changes hands only after it was said
 * whose visits go with it.
 */
export function HeldBy({
  index,
  person,
  onGive,
  onLock,
}: {
  index: DirectoryIndex;
  person: string;
  /** Locks the phone and asks who takes it. */
  onGive: () => void;
  onLock: () => Promise<void>;
}) {
  const unsent = useLive(watchUnsent, undefined);
  const held = index.person(person);
  // Whoever gives the phone away has ended their shift on it; its certificate follows when all is sent.
  async function giveAway() {
    await endShift(holder().device, person);
    onGive();
  }
  return (
    <Held
      index={index}
      name={held?.name ?? person}
      position={held?.position}
      unsent={unsent}
      onGive={() => void giveAway()}
      onLock={() => void onLock()}
    />
  );
}

function Held({
  index,
  name,
  position,
  unsent,
  onGive,
  onLock,
}: {
  index: DirectoryIndex;
  name: string;
  position: string | undefined;
  unsent: Unsent | undefined;
  onGive: () => void;
  onLock: () => void;
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
          <span className="block text-xl font-bold">{name}</span>
          <span className="text-soft block">{position}</span>
        </p>
        {!(isLeaving && unsent && !isClear) && (
          <div className="flex flex-wrap gap-2">
            <Button look="plain" onClick={onLock}>
              <IconLock aria-hidden />
              {say('meLock')}
            </Button>
            <Button look="plain" onClick={() => (isClear ? onGive() : setLeaving(true))}>
              {say('meChange')}
            </Button>
          </div>
        )}
      </div>
      {isLeaving && unsent && !isClear && (
        <HandOver index={index} unsent={unsent} onGive={onGive} onKeep={() => setLeaving(false)} />
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
