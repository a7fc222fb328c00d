import type { DirectoryIndex } from '#domain/directory-index.ts';

import type { Supervision } from '../../store/supervision.ts';
import { certificateNumber } from '../../words/certificate-number.ts';
import { fromTo } from '../../words/times.ts';
import { useLogWords } from '../../words/use-log-words.ts';

const mostShown = 30;

/** The certificates of ended shifts, newest first. */
export function EndedShifts({
  certificates,
  index,
}: {
  certificates: Supervision['certificates'];
  index: DirectoryIndex;
}) {
  const { say, tell, language } = useLogWords();
  const { timeZone } = index.directory.institution;
  return (
    <section aria-labelledby="ended-shifts" className="grid min-w-0 gap-2">
      <h2 id="ended-shifts" className="text-xl font-bold">
        {tell('certificatesTitle')}
      </h2>
      {certificates.length === 0 && <p className="text-soft">{tell('certificatesNone')}</p>}
      <ul className="sheet divide-line divide-y empty:hidden">
        {certificates.slice(0, mostShown).map(({ device, root, person, from, to, ...shift }) => (
          <li key={`${device} ${root}`} className="px-4 py-3">
            <p className="font-semibold">{index.person(person)?.name ?? person}</p>
            <p>{fromTo(from, to, language, timeZone)}</p>
            <p>{say('shiftCertified', { count: shift.count })}</p>
            {shift.heldBack > 0 && (
              <p className="text-alert">{tell('phoneHeld', { count: shift.heldBack })}</p>
            )}
            <p className="text-soft text-sm">
              {say('shiftNumber', { number: certificateNumber(root) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
