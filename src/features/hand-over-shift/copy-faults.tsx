import type { VisitFault } from '#domain/unsent-file.ts';

import { houseTimeZone } from '../../store/house.ts';
import { dayAndTime } from '../../words/times.ts';
import { useHandOverWords } from '../../words/use-hand-over-words.ts';
import { useWords } from '../../words/use-words.ts';

const sentences = {
  malformed: 'copyFaultMalformed',
  'hash-mismatch': 'copyFaultHash',
  'foreign-institution': 'copyFaultForeign',
  'too-large': 'copyFaultTooLarge',
} as const satisfies Record<VisitFault['code'], string>;

/** Each visit of a file that cannot be taken: which, why, where, and what to do. */
export function CopyFaults({ faults }: { faults: readonly VisitFault[] }) {
  const say = useHandOverWords();
  const { language } = useWords();
  const timeZone = houseTimeZone();
  if (faults.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="text-lg font-bold">{say('copyFaultsTitle')}</h3>
      <p>{say('copyFaultsHint')}</p>
      <ul className="grid gap-2">
        {faults.map(({ code, position, openedAt, where }) => (
          <li key={`${position} ${code}`} className="sheet px-4 py-3">
            <span className="block font-semibold">
              {openedAt === undefined
                ? say('copyFaultUndated', { position })
                : say('copyFaultAt', {
                    position,
                    when: dayAndTime(openedAt, language, timeZone),
                  })}
            </span>
            <span className="text-alert block [overflow-wrap:anywhere]">
              {say(sentences[code], { where: where || '/' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
