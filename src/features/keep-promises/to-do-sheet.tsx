import { IconCheck, IconPhone } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';

import { mayPassTo } from '#domain/stand-ins.ts';
import type { ToDo } from '#domain/to-do-list.ts';

import { Button, buttonLook, Chip, LinkButton } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { contactName } from '../../words/contact-name.ts';
import { dayAndTime } from '../../words/times.ts';
import { useToDoWords } from '../../words/use-to-do-words.ts';
import type { SeeToIt } from './see-to-it.ts';
import { telephoneIn } from './telephone-in.ts';
import { tellAbout, tellDue, tellStanding, visitorOf } from './tell-commitment.ts';
import type { AtHand } from './use-to-do.ts';

/** How many colleagues are offered to pass it on to. */
const mostOffered = 4;

/** A message or promise in full; opening a message marks it read, one tap says that it is done (B4, B5). */
export function ToDoSheet({
  toDo,
  atHand,
  seeTo,
  onClose,
}: {
  toDo: ToDo;
  atHand: AtHand;
  seeTo: SeeToIt;
  onClose: () => void;
}) {
  const words = useToDoWords();
  const { say, tell } = words;
  const { visit, commitment, part, isBack } = toDo;
  const { id, reach } = commitment;
  const isToBeMarked = commitment.kind === 'message' && !commitment.seen && part !== 'given';
  const isTaker = commitment.taken.by === atHand.person;
  useEffect(() => {
    // Whoever took it has read it anyway: for them it has come back just because nobody else has.
    if (isToBeMarked && !isTaker) void seeTo(visit.id, { kind: 'commitment-seen', commitment: id });
    // Once, when it is opened: being marked changes what is shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const number = reach === undefined ? undefined : telephoneIn(reach);

  async function done() {
    await seeTo(visit.id, { kind: 'commitment-kept', commitment: id });
    onClose();
  }

  return (
    <Sheet title={tell(commitment.kind)} closeLabel={say('close')} onClose={onClose}>
      {(isBack || part === 'standing-in') && (
        <Notice tone="wait">{tellStanding(words, toDo, atHand.circumstances)}</Notice>
      )}
      <Facts toDo={toDo} atHand={atHand} />
      {number !== undefined && (
        <LinkButton look="plain" className="min-h-14 text-lg" href={`tel:${number}`}>
          <IconPhone aria-hidden />
          {tell('call', { number })}
        </LinkButton>
      )}
      <Button className="min-h-14 text-lg" onClick={() => void done()}>
        <IconCheck aria-hidden />
        {tell('markDone')}
      </Button>
      <PassOn toDo={toDo} atHand={atHand} seeTo={seeTo} onClose={onClose} />
      <Link href={`/visit/${visit.id}`} className={buttonLook('quiet')}>
        {tell('openVisit')}
      </Link>
    </Sheet>
  );
}

function Facts({ toDo, atHand }: { toDo: ToDo; atHand: AtHand }) {
  const words = useToDoWords();
  const { tell, language } = words;
  const { visit, commitment, due, part } = toDo;
  const { index } = atHand.circumstances;
  const { timeZone } = index.directory.institution;
  const { by, at } = commitment.taken;
  const name = index.person(by)?.name ?? by;
  const visitor = visitorOf(visit);
  return (
    <>
      <dl className="grid gap-3">
        <Fact term={tell('about')}>
          <span className="text-lg font-semibold">{tellAbout(words, index, toDo)}</span>
        </Fact>
        {visitor !== undefined && <Fact term={tell('visitor')}>{visitor}</Fact>}
        {commitment.reach !== undefined && <Fact term={tell('reach')}>{commitment.reach}</Fact>}
        {part !== 'mine' && (
          <Fact term={tell('goesTo')}>{contactName(words, index, commitment.whom)}</Fact>
        )}
        <Fact term={tell('due')}>
          {dayAndTime(commitment.dueAt, language, timeZone)} ({tellDue(words, due)})
        </Fact>
      </dl>
      <p className="text-soft text-sm">
        {tell('takenBy', { name, when: dayAndTime(at, language, timeZone) })}
      </p>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft text-sm font-semibold">{term}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

/** Somebody else sees to it from now on: those who stand in are one tap away. */
function PassOn({
  toDo: { visit, commitment },
  atHand: { person, circumstances },
  seeTo,
  onClose,
}: {
  toDo: ToDo;
  atHand: AtHand;
  seeTo: SeeToIt;
  onClose: () => void;
}) {
  const { tell } = useToDoWords();
  const { index } = circumstances;
  const others = mayPassTo(index, { kind: 'person', person }, person).slice(0, mostOffered);

  async function pass(other: string) {
    const whom = { kind: 'person', person: other } as const;
    const alsoFor = mayPassTo(index, whom, other);
    await seeTo(visit.id, {
      kind: 'commitment-passed',
      commitment: commitment.id,
      whom,
      ...(alsoFor.length > 0 && { alsoFor }),
    });
    onClose();
  }

  if (others.length === 0) return null;
  return (
    <ChoiceRow label={tell('passOn')}>
      {others.map((other) => (
        <Chip key={other} pressed={false} onClick={() => void pass(other)}>
          {index.person(other)?.name ?? other}
        </Chip>
      ))}
    </ChoiceRow>
  );
}
