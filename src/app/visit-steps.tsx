import { useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { ActOf } from '#domain/act.ts';
import { isSameContact } from '#domain/contact-key.ts';
import type { NoticeSubject } from '#domain/notices.ts';
import { referralUnderWay } from '#domain/on-the-way.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { VisitStory } from '#domain/visit-story.ts';
import { isOver } from '#domain/visit-values.ts';

import { AnnounceWait } from '../features/announce-wait/announce-wait.tsx';
import { RunningWait } from '../features/announce-wait/running-wait.tsx';
import { CallContact } from '../features/call-ahead/call-contact.tsx';
import { CardDetails } from '../features/call-ahead/card-details.tsx';
import { Farewell } from '../features/close-visit/farewell.tsx';
import { canSettleHere, SettleHere } from '../features/close-visit/settle-here.tsx';
import { TakeWords } from '../features/find-matter/take-words.tsx';
import { CommonMatters } from '../features/greet-visitor/common-matters.tsx';
import { Greeting } from '../features/greet-visitor/greeting.tsx';
import { NoteNeeds } from '../features/greet-visitor/note-needs.tsx';
import { MakeAppointment } from '../features/leave-message/make-appointment.tsx';
import { TakeMessage } from '../features/leave-message/take-message.tsx';
import { ChooseWay } from '../features/refer-visitor/choose-way.tsx';
import { HandoverNotes } from '../features/refer-visitor/handover-notes.tsx';
import { UnderWay } from '../features/refer-visitor/under-way.tsx';
import { News } from '../features/tell-news/news.tsx';
import { tileOf } from '../store/first-screen.ts';
import { holder, watchHolder } from '../store/holder.ts';
import { Button, buttonLook } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/use-live.ts';
import { useScrollToTop } from '../ui/use-scroll-to-top.ts';
import { useWords } from '../words/use-words.ts';
import { placeToLookInto } from './look-into.ts';
import { AnnounceBeside } from './to-do-parts.ts';
import { WayThere } from './way-parts.ts';

// What is to be done next stands on top; further down one would have to look for it.
function stepOf(story: VisitStory, underWay: string | undefined): string {
  const matter = story.card ?? story.wanted ?? String(story.matterUnknown);
  const answered = story.calls.filter((call) => call.outcome !== undefined).length;
  return [story.status, matter, story.calls.length, answered, underWay].join('|');
}

/** Shows the step that the visit's acts have come to. */
export function VisitSteps({ at }: { at: VisitAtHand }) {
  const { say } = useWords();
  const { story } = at;
  const [isWaiting, setWaiting] = useState(false);
  const underWay = referralUnderWay(story);
  useScrollToTop(stepOf(story, underWay?.id));
  if (isOver(story.status)) {
    return story.closing ? <Farewell at={at} closing={story.closing} /> : <TakenBack />;
  }
  if (story.status === 'paused') {
    return (
      <Notice tone="wait">
        <p className="mb-3 font-semibold">{say('pausedNow')}</p>
        <Button className="w-full" onClick={() => void at.record({ kind: 'resumed' })}>
          {say('resume')}
        </Button>
      </Notice>
    );
  }
  return (
    <>
      {story.wait && <RunningWait at={at} wait={story.wait} onMore={() => setWaiting(true)} />}
      {underWay && <OnTheWay at={at} referral={underWay} />}
      {!underWay && <Listening at={at} onWait={() => setWaiting(true)} />}
      {isWaiting && <AnnounceWait at={at} onClose={() => setWaiting(false)} />}
    </>
  );
}

function OnTheWay({ at, referral }: { at: VisitAtHand; referral: ActOf<'referred'> }) {
  const step = at.ladder.rungs.find(({ contact }) => isSameContact(contact, referral.whom));
  return (
    <>
      <UnderWay at={at} referral={referral} />
      {referral.way === 'escort' && <WayThere at={at} room={step?.room} isWanted />}
    </>
  );
}

/** Every act of the visit was undone: nothing is left to do but to go back. */
function TakenBack() {
  const { say } = useWords();
  return (
    <div className="grid gap-4">
      <Notice live>{say('undoneNow')}</Notice>
      <Link href="/" className={buttonLook('primary', 'min-h-16 text-lg')}>
        {say('nextVisitor')}
      </Link>
    </div>
  );
}

function Listening({ at, onWait }: { at: VisitAtHand; onWait: () => void }) {
  const { story } = at;
  const isAsked = story.card !== undefined || story.wanted !== undefined || story.matterUnknown;
  return isAsked ? <Asking at={at} onWait={onWait} /> : <Beginning at={at} />;
}

function Beginning({ at }: { at: VisitAtHand }) {
  const [, navigate] = useLocation();
  const { institution } = at.index.directory;
  const staff = useNow(watchHolder, () => at.index.person(holder().person ?? '')?.name);
  const tiles = institution.commonMatters.flatMap((id) => {
    const card = at.index.card(id);
    return card ? [tileOf(card)] : [];
  });
  return (
    <>
      <Greeting
        motto={institution.motto}
        staff={staff}
        visitor={at.story.visitor}
        language={at.story.language ?? institution.visitorLanguages[0] ?? 'pl'}
        languages={institution.visitorLanguages}
        onLanguage={(language) => void at.record({ kind: 'greeted', language })}
      />
      <TakeWords at={at} onOther={(hit) => navigate(placeToLookInto(at.index, hit))} />
      <CommonMatters
        tiles={tiles}
        onChoose={(card) => void at.record({ kind: 'matter-known', card, found: 'common' })}
      />
      <NoteNeeds at={at} />
    </>
  );
}

// What the one to be asked next is in is told where they are.
function subjectOf({ card, story }: VisitAtHand): NoticeSubject {
  return {
    ...(card && { card: card.id, units: [card.unit] }),
    ...(card?.room !== undefined && { rooms: [card.room] }),
    ...(story.wanted !== undefined && { person: story.wanted }),
  };
}

function Asking({ at, onWait }: { at: VisitAtHand; onWait: () => void }) {
  const [sheet, setSheet] = useState<'message' | 'appointment'>();
  const failed = at.story.calls.findLast((call) => call.outcome !== undefined);
  const whom = failed?.whom ?? at.ladder.next.contact;
  const person = useNow(watchHolder, () => holder().person);
  const close = () => setSheet(undefined);
  return (
    <>
      <News directory={at.index.directory} about={subjectOf(at)} />
      {canSettleHere(at, person) && <SettleHere at={at} />}
      <CallContact
        at={at}
        sheets={{
          message: () => setSheet('message'),
          appointment: () => setSheet('appointment'),
          wait: onWait,
        }}
        beside={(step) => <AnnounceBeside at={at} step={step} />}
        ways={(step, call) => (
          <>
            <ChooseWay at={at} step={step} call={call} />
            <WayThere at={at} room={step.room} />
            {call && <HandoverNotes at={at} />}
          </>
        )}
      />
      {at.card && <CardDetails card={at.card} />}
      <NoteNeeds at={at} />
      {sheet === 'message' && <TakeMessage at={at} whom={whom} onClose={close} />}
      {sheet === 'appointment' && <MakeAppointment at={at} whom={whom} onClose={close} />}
    </>
  );
}
