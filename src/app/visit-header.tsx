import { IconDots, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';

import { doubtfulTimes } from '#domain/act-time.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import { isOver } from '#domain/visit-values.ts';

import { AnnounceWait } from '../features/announce-wait/announce-wait.tsx';
import { HandToManager } from '../features/close-visit/hand-to-manager.tsx';
import { SayNo } from '../features/close-visit/say-no.tsx';
import { NameVisitor } from '../features/greet-visitor/name-visitor.tsx';
import { holder, watchHolder } from '../store/holder.ts';
import { houseNow } from '../store/house-clock.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Badge, Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useNow } from '../ui/use-live.ts';
import { contactName } from '../words/contact-name.ts';
import { needNames } from '../words/names.ts';
import { timeOfDay } from '../words/times.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { MakePromise } from './to-do-parts.ts';

type OpenSheet = 'more' | 'name' | 'wait' | 'promise' | 'no' | 'manager';

function titleOf(words: Words, at: VisitAtHand): string {
  if (at.card) return words.text(at.card.title);
  const wanted = at.story.wanted === undefined ? undefined : at.index.person(at.story.wanted);
  if (wanted) return wanted.name;
  return words.say(at.story.matterUnknown ? 'matterUnknownTitle' : 'visitTitle');
}

/** Whose visit it is, what it is about, and everything that can be done at any moment of it. */
export function VisitHeader({ at }: { at: VisitAtHand }) {
  const words = useWords();
  const { say, language } = words;
  const [sheet, setSheet] = useState<OpenSheet>();
  const { story } = at;
  const [opening] = at.visit.acts;
  const isGone = isOver(story.status);
  const isRunning = !isGone && story.status !== 'paused';
  return (
    <header>
      <div className="flex items-start gap-1">
        <div className="min-w-0 grow">
          <h1 className="text-2xl leading-tight font-bold hyphens-auto [overflow-wrap:anywhere]">
            {titleOf(words, at)}
          </h1>
          <p className="text-soft">
            {story.visitor?.name ?? say('visitorUnnamed')} ·{' '}
            {say('visitSince', {
              time: timeOfDay(story.openedAt, language, at.index.directory.institution.timeZone),
            })}
            {opening &&
              doubtfulTimes(at.visit.acts, houseNow()).has(opening.id) &&
              ` (${say('timeDoubtful')})`}
          </p>
        </div>
        {isRunning && (
          <IconButton label={say('pause')} onClick={() => void at.record({ kind: 'paused' })}>
            <IconPlayerPause aria-hidden />
          </IconButton>
        )}
        {!isGone && (
          <IconButton label={say('moreOpen')} onClick={() => setSheet('more')} className="-me-2">
            <IconDots aria-hidden />
          </IconButton>
        )}
      </div>
      <Marks at={at} />
      {sheet && <Sheets at={at} sheet={sheet} onOpen={setSheet} />}
    </header>
  );
}

function Sheets({
  at,
  sheet,
  onOpen,
}: {
  at: VisitAtHand;
  sheet: OpenSheet;
  onOpen: (sheet: OpenSheet | undefined) => void;
}) {
  const person = useNow(watchHolder, () => holder().person);
  const close = () => onOpen(undefined);
  switch (sheet) {
    case 'more':
      return <More at={at} onOpen={onOpen} onClose={close} />;
    case 'name':
      return <NameVisitor at={at} onClose={close} />;
    case 'wait':
      return <AnnounceWait at={at} onClose={close} />;
    case 'promise':
      return <MakePromise at={at} onClose={close} />;
    case 'no':
      return <SayNo at={at} onClose={close} />;
    case 'manager':
      return <HandToManager at={at} staff={person} onClose={close} />;
  }
}

function Marks({ at }: { at: VisitAtHand }) {
  const words = useWords();
  const { say } = words;
  const { story } = at;
  return (
    <div className="mt-2 grid gap-2 empty:hidden">
      {story.priority && (
        <p className="flex flex-wrap gap-1.5">
          <Badge tone="info">{say('priorityFirst')}</Badge>
          {story.needs.map((need) => (
            <Badge key={need} tone="info">
              {say(needNames[need])}
            </Badge>
          ))}
        </p>
      )}
      {story.escalation && (
        <Notice tone="alert">
          {say('escalated', { name: contactName(words, at.index, story.escalation.whom) })}
        </Notice>
      )}
      {story.words.length > 0 && (
        <p className="text-soft">
          {say('wordsNoted')}: {story.words.join(' · ')}
        </p>
      )}
    </div>
  );
}

const actions = [
  ['name', 'nameTitle'],
  ['wait', 'waitTitle'],
  ['promise', 'promiseTitle'],
  ['manager', 'escalateTitle'],
  ['no', 'denyTitle'],
] as const;

function More({
  at,
  onOpen,
  onClose,
}: {
  at: VisitAtHand;
  onOpen: (sheet: OpenSheet) => void;
  onClose: () => void;
}) {
  const { say } = useWords();

  async function leave() {
    await at.record({
      kind: 'closed',
      outcome: at.story.escalation ? 'escalated' : 'left',
      channel: 'none',
      contactGiven: false,
      surveyOffered: false,
    });
    onClose();
  }

  return (
    <Sheet title={say('moreTitle')} closeLabel={say('close')} onClose={onClose}>
      <div className="grid gap-2">
        {actions.map(([sheet, label]) => (
          <Button key={sheet} look="plain" onClick={() => onOpen(sheet)}>
            {say(label)}
          </Button>
        ))}
        {at.story.matterUnknown || at.card || at.story.wanted ? (
          <Button
            look="plain"
            onClick={() => void at.record({ kind: 'matter-reconsidered' }).then(onClose)}
          >
            {say('matterChange')}
          </Button>
        ) : null}
        <Button look="plain" onClick={() => void leave()}>
          {say('closeWithout')}
        </Button>
      </div>
    </Sheet>
  );
}
