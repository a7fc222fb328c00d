import { IconMailPlus, IconPhonePause } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { ToDo } from '#domain/to-do-list.ts';

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToDoWords } from '../../words/use-to-do-words.ts';
import { DoneLately } from './done-lately.tsx';
import type { SeeToIt } from './see-to-it.ts';
import { ToDoRow } from './to-do-row.tsx';
import { ToDoSheet } from './to-do-sheet.tsx';
import { type AtHand, useAtHand } from './use-to-do.ts';

/** Messages for me and from me, and what was promised, soonest due first (B4, B5). */
export function ToDoPage({
  seeTo,
  onWrite,
  onInterrupt,
  undo,
}: {
  seeTo: SeeToIt;
  onWrite: () => void;
  onInterrupt: () => void;
  /** Takes back what was just done in this visit. */
  undo: (visit: string) => ReactNode;
}) {
  const { say, tell } = useToDoWords();
  const atHand = useAtHand();
  const [opened, setOpened] = useState<string>();
  const [touched, setTouched] = useState<string>();
  if (!atHand) return <Notice>{say('loading')}</Notice>;
  const { toDo } = atHand;
  const mine = toDo.filter(({ part }) => part !== 'given');
  const given = toDo.filter(({ part }) => part === 'given');
  const open = toDo.find(({ commitment }) => commitment.id === opened);
  const onOpen = (id: string) => setOpened(id);
  return (
    <div className="grid max-w-2xl gap-5">
      <h1 className="text-2xl font-bold">{tell('title')}</h1>
      <Section title={tell('forMe')} toDo={mine} atHand={atHand} onOpen={onOpen}>
        {mine.length === 0 && <p className="text-soft">{tell('nothing')}</p>}
      </Section>
      <TakeDown onWrite={onWrite} onInterrupt={onInterrupt} />
      {given.length > 0 && (
        <Section title={tell('fromMe')} toDo={given} atHand={atHand} onOpen={onOpen} />
      )}
      <DoneLately person={atHand.person} index={atHand.circumstances.index} />
      {open && (
        <ToDoSheet
          key={open.commitment.id}
          toDo={open}
          atHand={atHand}
          seeTo={async (visit, act) => {
            await seeTo(visit, act);
            setTouched(visit);
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
      {touched !== undefined && undo(touched)}
    </div>
  );
}

function TakeDown({ onWrite, onInterrupt }: { onWrite: () => void; onInterrupt: () => void }) {
  const { say, tell } = useToDoWords();
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <Button look="soft" className="min-h-14" onClick={onWrite}>
        <IconMailPlus aria-hidden />
        {tell('writeMessage')}
      </Button>
      <Button look="soft" className="min-h-14" onClick={onInterrupt}>
        <IconPhonePause aria-hidden />
        {say('callInterrupted')}
      </Button>
    </div>
  );
}

function Section({
  title,
  toDo,
  atHand,
  onOpen,
  children,
}: {
  title: string;
  toDo: readonly ToDo[];
  atHand: AtHand;
  onOpen: (id: string) => void;
  children?: ReactNode;
}) {
  return (
    <section>
      <h2 className="text-soft mb-2 text-sm font-semibold">{title}</h2>
      {children}
      <ul className="sheet divide-line divide-y overflow-hidden empty:hidden">
        {toDo.map((each) => (
          <li key={each.commitment.id}>
            <ToDoRow
              toDo={each}
              circumstances={atHand.circumstances}
              onOpen={() => onOpen(each.commitment.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
