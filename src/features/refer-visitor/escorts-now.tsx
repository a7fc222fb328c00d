import { IconWalk } from '@tabler/icons-react';
import { Link } from 'wouter';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { escortsNow, type Escort } from '#domain/escorts-now.ts';
import type { Visit } from '#domain/visit.ts';

import { houseNow } from '../../store/house-clock.ts';
import { useClock } from '../../ui/use-live.ts';
import { contactName } from '../../words/contact-name.ts';
import { timeOfDay } from '../../words/times.ts';
import { useWayWords } from '../../words/use-way-words.ts';

/** The roll of who is being led through the house at this moment, by whom and since when. */
export function EscortsNow({ visits, index }: { visits: readonly Visit[]; index: DirectoryIndex }) {
  const { tell } = useWayWords();
  const now = useClock(houseNow, 60_000);
  const { timeZone } = index.directory.institution;
  const escorts = escortsNow(visits, now, timeZone);
  if (escorts.length === 0) return null;
  return (
    <section>
      <h2 className="text-soft mb-2 text-sm font-semibold">
        {tell('escorts')} ({escorts.length})
      </h2>
      <ul className="grid gap-2">
        {escorts.map((escort) => (
          <li key={escort.visit.id}>
            <EscortLine escort={escort} index={index} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EscortLine({
  escort: { visit, referral, since },
  index,
  timeZone,
}: {
  escort: Escort;
  index: DirectoryIndex;
  timeZone: string;
}) {
  const words = useWayWords();
  return (
    <Link
      href={`/visit/${visit.id}`}
      className="focus-ring bg-wash text-on-wash flex min-h-14 items-center gap-3 rounded-2xl px-4 py-2"
    >
      <IconWalk aria-hidden className="shrink-0" />
      <span className="min-w-0">
        <span className="block truncate font-semibold">
          {contactName(words, index, referral.whom)}
        </span>
        <span className="block truncate text-sm">
          {words.tell('escortLine', {
            time: timeOfDay(since, words.language, timeZone),
            by: index.person(referral.by)?.name ?? referral.by,
          })}
        </span>
      </span>
    </Link>
  );
}
