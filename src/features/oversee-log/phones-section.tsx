import type { DirectoryIndex } from '#domain/directory-index.ts';
import { byNeed, phoneStanding, type PhoneStanding } from '#domain/phone-standing.ts';

import type { Supervision, SupervisionNews } from '../../store/supervision.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLogWords } from '../../words/use-log-words.ts';
import { EndedShifts } from './ended-shifts.tsx';
import { PhoneLine } from './phone-line.tsx';

/** A phone that was not here for so long, and holds nothing, is no longer in use; in milliseconds. */
const forgottenMs = 30 * 24 * 3_600_000;

type Device = Supervision['devices'][number];

/** One phone with how it stands. */
export interface StandingPhone {
  readonly facts: Device;
  readonly standing: PhoneStanding;
}

/** The phones that are in use, those first that need somebody. */
export function phonesInUse(
  { devices, now }: Supervision,
  index: DirectoryIndex,
): readonly StandingPhone[] {
  const { hours, timeZone } = index.directory.institution;
  const nowMs = Date.parse(now);
  return devices
    .filter(({ unsent, seenAt }) => unsent || nowMs - Date.parse(seenAt) < forgottenMs)
    .map((facts) => ({ facts, standing: phoneStanding(facts, nowMs, { hours, timeZone }) }))
    .toSorted(byNeed);
}

/** Whether somebody has to look after it. */
export function needsSomebody({ standing: { kind } }: StandingPhone): boolean {
  return kind === 'holds-unsent' || kind === 'unseen';
}

/** Which phones have not sent for long, what they hold, which build they run; and the ended shifts (G2). */
export function PhonesSection({ index, news }: { index: DirectoryIndex; news: SupervisionNews }) {
  const { tell } = useLogWords();
  const { told, isReached } = news;
  const phones = told ? phonesInUse(told, index) : [];
  return (
    <div className="grid gap-4">
      {!isReached && (
        <Notice tone="wait" live>
          {tell('phonesUnreached')}
        </Notice>
      )}
      {told && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
          <section aria-labelledby="phones" className="grid min-w-0 gap-2">
            <h1 id="phones" className="text-2xl font-bold">
              {tell('logPhones')}
            </h1>
            <p className="text-soft">
              {phones.length === 0 ? tell('phonesNone') : tell('phonesHint')}
            </p>
            <ul className="sheet divide-line divide-y empty:hidden">
              {phones.map((phone) => (
                <PhoneLine key={phone.facts.device} phone={phone} told={told} index={index} />
              ))}
            </ul>
          </section>
          <EndedShifts certificates={told.certificates} index={index} />
        </div>
      )}
    </div>
  );
}
