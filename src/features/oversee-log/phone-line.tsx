import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { PhoneStanding } from '#domain/phone-standing.ts';

import type { Supervision } from '../../store/supervision.ts';
import { Badge, type Tone } from '../../ui/notice.tsx';
import { ago } from '../../words/times.ts';
import { type LogWords, useLogWords } from '../../words/use-log-words.ts';
import type { StandingPhone } from './phones-section.tsx';

const tones = {
  'holds-unsent': 'alert',
  unseen: 'wait',
  sending: 'info',
  well: 'good',
} as const satisfies Record<PhoneStanding['kind'], Tone>;

/** One phone: who holds it, how it stands and why, when it was last here, which build it runs. */
export function PhoneLine({
  phone: { facts, standing },
  told,
  index,
}: {
  phone: StandingPhone;
  told: Supervision;
  index: DirectoryIndex;
}) {
  const { tell } = useLogWords();
  const { person, device, build } = facts;
  const holder = person === null ? undefined : index.person(person);
  const isOld = build !== null && told.build !== null && build !== told.build;
  return (
    <li className="grid gap-1 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{holder?.name ?? person ?? tell('phoneNobody')}</span>
        <span className="text-soft">{tell('phoneName', { device: device.slice(-4) })}</span>
        <span className="flex flex-wrap gap-2 sm:ms-auto">
          {isOld && <Badge tone="wait">{tell('phoneBuildOld')}</Badge>}
          <StandingBadge phone={{ facts, standing }} />
        </span>
      </p>
      <Facts phone={{ facts, standing }} nowMs={Date.parse(told.now)} />
    </li>
  );
}

function StandingBadge({ phone: { facts, standing } }: { phone: StandingPhone }) {
  const words = useLogWords();
  if (standing.kind === 'well' && facts.pushedAt === null)
    return <Badge>{words.tell('phoneReads')}</Badge>;
  return <Badge tone={tones[standing.kind]}>{sayStanding(words, standing)}</Badge>;
}

function Facts({ phone: { facts, standing }, nowMs }: { phone: StandingPhone; nowMs: number }) {
  const { tell, language } = useLogWords();
  const { seenAt, pushedAt, unsent, build } = facts;
  return (
    <p className="text-soft flex flex-wrap gap-x-4 text-sm">
      <span>{tell('phoneSeen', { when: ago(seenAt, nowMs, language) })}</span>
      {pushedAt !== null && (
        <span>{tell('phonePushed', { when: ago(pushedAt, nowMs, language) })}</span>
      )}
      {standing.kind === 'unseen' && unsent !== null && (
        <span>{tell('phoneHeld', { count: unsent })}</span>
      )}
      {build !== null && <span>{tell('phoneBuild', { build })}</span>}
    </p>
  );
}

function sayStanding({ tell, language }: LogWords, standing: PhoneStanding): string {
  switch (standing.kind) {
    case 'holds-unsent':
      return tell('phoneHolds', {
        count: standing.count,
        time: workingTime(standing.workingMinutes, language),
      });
    case 'unseen':
      return tell('phoneUnseen', { time: workingTime(standing.workingMinutes, language) });
    case 'sending':
      return tell('phoneSending', { count: standing.count });
    case 'well':
      return tell('phoneWell');
  }
}

// Abbreviated, since written out the unit would have to be declined.
function workingTime(minutes: number, language: string): string {
  const isLong = minutes >= 120;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLong ? 'hour' : 'minute',
    unitDisplay: 'short',
  }).format(isLong ? Math.floor(minutes / 60) : minutes);
}
