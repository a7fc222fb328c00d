import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Hours } from '#domain/directory.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import { officeDay } from '#domain/office-day.ts';
import { hoursOn } from '#domain/opening-hours.ts';

import { houseNow } from '../../store/house-clock.ts';
import { Plate } from '../../ui/plate.tsx';
import { useClock } from '../../ui/use-live.ts';
import { contactName } from '../../words/contact-name.ts';
import { plateCaption, sayRoom } from '../../words/place.ts';
import { sayReasons, sayRoleOf } from '../../words/say-reason.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { LastKnown } from './last-known.tsx';

function sayHours({ say }: Words, hours: string | undefined): string {
  return hours === undefined ? say('closedToday') : say('hoursToday', { hours });
}

/** Whom to ask, as large as it takes to be read while walking: door plate, name, role (A7). */
export function ContactCard({
  step,
  index,
  hours,
}: {
  step: Rung;
  index: DirectoryIndex;
  /** When the matter is handled: the card's own hours, or the office's. */
  hours: Hours;
}) {
  const words = useWords();
  const today = officeDay(useClock(houseNow, 60_000), index.directory.institution.timeZone);
  const person = step.contact.kind === 'person' ? index.person(step.contact.person) : undefined;
  return (
    <div className="flex items-center gap-4">
      <Plate
        number={step.room}
        caption={plateCaption(words, index, step.room)}
        label={sayRoom(words, index, step.room)}
      />
      <div className="min-w-0">
        <p className="text-xl leading-tight font-bold">{contactName(words, index, step.contact)}</p>
        {person && <p className="leading-tight">{person.position}</p>}
        <p className="text-soft">{sayRoleOf(words, index, step)}</p>
        <Reasons step={step} index={index} />
        <p className="text-soft text-sm">{sayHours(words, hoursOn(hours, today))}</p>
        {person && <LastKnown person={person.id} index={index} />}
      </div>
    </div>
  );
}

// The presence that is shown with its age below is not said twice.
function Reasons({ step, index }: { step: Rung; index: DirectoryIndex }) {
  const words = useWords();
  const [why, ...others] = step.reasons;
  const rest = others.filter((reason) => !('saidAt' in reason || reason.kind === 'leave-over'));
  const said = sayReasons(words, index, { reasons: [why, ...rest] });
  return said.length > 0 ? <p className="text-sm font-semibold">{said.join(' · ')}</p> : null;
}
