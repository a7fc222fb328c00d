import { IconPhone } from '@tabler/icons-react';
import { Link } from 'wouter';

import type { ActOf } from '#domain/act.ts';
import { isSameContact } from '#domain/contact-key.ts';
import type { Contact } from '#domain/contact.ts';
import { dialLink } from '#domain/dialling.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';
import type { VisitStory } from '#domain/visit-story.ts';

import { Button, buttonLook } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';
import { Plate } from '../../ui/plate.tsx';
import { contactName } from '../../words/contact-name.ts';
import { visitOutcomeNames } from '../../words/names.ts';
import { plateCaption, sayPlace, sayRoom } from '../../words/place.ts';
import { sayToVisitor } from '../../words/say.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { WhatNext } from './what-next.tsx';

function goodbye({ story }: VisitAtHand): string {
  const language = story.language ?? 'pl';
  if (!story.visitor) return sayToVisitor(language, 'farewell');
  const { name, address } = story.visitor;
  return sayToVisitor(language, 'farewellNamed', { name, to: address });
}

function whereTo(words: Words, at: VisitAtHand): string | undefined {
  const { referral } = at.story;
  if (referral?.way !== 'point') return undefined;
  const step = at.ladder.rungs.find((each) => isSameContact(each.contact, referral.whom));
  if (step?.room === undefined) return undefined;
  const place = sayPlace(words, at.index, step.room);
  return sayToVisitor(at.story.language ?? 'pl', 'pointTo', { room: step.room, place });
}

/** The end of a visit: goodbye by name, the handler's contact, and what happens next (A16). */
export function Farewell({ at, closing }: { at: VisitAtHand; closing: ActOf<'closed'> }) {
  const words = useWords();
  const { say } = words;
  const directions = whereTo(words, at);
  return (
    <section className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h2 className="text-xl font-bold">{say('farewellTitle')}</h2>
        <Badge tone="good">{say(visitOutcomeNames[closing.outcome])}</Badge>
      </div>
      <div
        lang={at.story.language}
        className="bg-wash text-on-wash grid gap-2 rounded-xl px-4 py-3 text-lg leading-snug"
      >
        {directions !== undefined && <p>{directions}</p>}
        <p>{goodbye(at)}</p>
      </div>
      <ContactToGive at={at} />
      <WhatNext at={at} closing={closing} />
      <div className="grid gap-2">
        <Link href="/" className={buttonLook('primary', 'min-h-16 text-lg')}>
          {say('nextVisitor')}
        </Link>
        <Button look="plain" onClick={() => void at.record({ kind: 'reopened' })}>
          {say('anythingElse')}
        </Button>
      </div>
    </section>
  );
}

/** Whom the visitor may want to reach later: where they were sent, or whom they could not see. */
function contactToGive({ standing }: VisitStory): Contact | undefined {
  const act = standing.findLast(
    (each) =>
      each.kind === 'referred' ||
      each.kind === 'message-taken' ||
      each.kind === 'appointment-made' ||
      each.kind === 'number-given',
  );
  return act && 'whom' in act ? act.whom : undefined;
}

function ContactToGive({ at }: { at: VisitAtHand }) {
  const words = useWords();
  const { say } = words;
  const whom = contactToGive(at.story);
  const step = whom && at.ladder.rungs.find((each) => isSameContact(each.contact, whom));
  if (!step) return null;
  const { phones } = at.index.directory.institution;
  return (
    <div className="sheet flex flex-wrap items-center gap-4 p-4">
      <Plate
        number={step.room}
        caption={plateCaption(words, at.index, step.room)}
        label={sayRoom(words, at.index, step.room)}
      />
      <div className="min-w-0 grow basis-40">
        <p className="text-soft text-sm font-semibold">{say('farewellContact')}</p>
        <p className="text-lg leading-tight font-bold">
          {contactName(words, at.index, step.contact)}
        </p>
        {step.extension !== undefined && (
          <a
            href={dialLink(phones, step.extension)}
            className="focus-ring text-enamel flex min-h-11 items-center gap-1.5 font-semibold"
          >
            <IconPhone size={18} aria-hidden className="shrink-0" />
            {say('outsideAndExtension', { outside: phones.outside, extension: step.extension })}
          </a>
        )}
      </div>
    </div>
  );
}
