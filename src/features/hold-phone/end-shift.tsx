import { IconCertificate } from '@tabler/icons-react';
import { Link } from 'wouter';

import type { DirectoryIndex } from '#domain/directory-index.ts';

import { watchUnsent } from '../../store/desk.ts';
import { holder } from '../../store/holder.ts';
import {
  currentShifts,
  endShift,
  type Ending,
  type KeptCertificate,
  type LackingVisit,
  watchShifts,
} from '../../store/shifts.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLive, useNow } from '../../ui/use-live.ts';
import { certificateNumber } from '../../words/certificate-number.ts';
import { dayAndTime, fromTo } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

/** How many certificates are shown: the holder's and those of whoever held the phone before. */
const mostShown = 3;

/**
 * The end of a shift: the server is asked whether it has every visit, and the certificate follows by
 * itself, whoever holds the phone by then.
 */
export function EndShift({ index, person }: { index: DirectoryIndex; person: string | undefined }) {
  const { say } = useWords();
  const { endings, certificates, idle } = useNow(watchShifts, currentShifts);
  const { device } = holder();
  const ours = endings.filter((each) => each.device === device);
  const isEnding = ours.some((each) => each.person === person);
  const shown = certificates.filter((each) => each.device === device).slice(0, mostShown);
  if (person === undefined && ours.length === 0 && shown.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-soft font-semibold">{say('shiftTitle')}</h2>
      {ours.map((ending) => (
        <EndingNotice key={ending.person} ending={ending} index={index} />
      ))}
      {shown.map((certificate) => (
        <CertificateNotice key={certificate.root} certificate={certificate} index={index} />
      ))}
      {person !== undefined && idle.includes(person) && <p role="status">{say('shiftNothing')}</p>}
      {person !== undefined && !isEnding && (
        <>
          <Button look="plain" onClick={() => void endShift(device, person)}>
            <IconCertificate aria-hidden />
            {say('shiftEnd')}
          </Button>
          <p className="text-soft">{say('shiftHint')}</p>
        </>
      )}
    </section>
  );
}

function EndingNotice({ ending, index }: { ending: Ending; index: DirectoryIndex }) {
  const { say } = useWords();
  const count = useLive(watchUnsent, undefined)?.count ?? 0;
  const lackingAt = useTimes(index, ending.lacking);
  const name = index.person(ending.person)?.name ?? ending.person;
  return (
    <Notice tone="wait" live>
      <p className="font-semibold">{name}</p>
      {ending.lacking.length > 0 && (
        <p>{say('shiftLacking', { count: ending.lacking.length, when: lackingAt })}</p>
      )}
      <p>{count > 0 ? say('shiftUnsent', { count }) : say('shiftAsking')}</p>
      {count > 0 && (
        <Link href="/unsent" className={buttonLook('quiet', '-ms-4')}>
          {say('meUnsentShow')}
        </Link>
      )}
    </Notice>
  );
}

function CertificateNotice({
  certificate,
  index,
}: {
  certificate: KeptCertificate;
  index: DirectoryIndex;
}) {
  const { say, language } = useWords();
  const { person, from, to, count, heldBack, resent, root } = certificate;
  const { timeZone } = index.directory.institution;
  const resentAt = useTimes(index, resent);
  return (
    <Notice tone={heldBack > 0 ? 'wait' : 'good'} icon={<IconCertificate aria-hidden />} live>
      <p className="font-semibold">
        {say('shiftOf', {
          name: index.person(person)?.name ?? person,
          when: fromTo(from, to, language, timeZone),
        })}
      </p>
      <p>{say('shiftCertified', { count })}</p>
      {heldBack > 0 && <p>{say('shiftHeldBack', { count: heldBack })}</p>}
      {resent.length > 0 && <p>{say('shiftResent', { when: resentAt })}</p>}
      <p className="text-sm">{say('shiftNumber', { number: certificateNumber(root) })}</p>
    </Notice>
  );
}

function useTimes(index: DirectoryIndex, visits: readonly LackingVisit[]): string {
  const { language } = useWords();
  const { timeZone } = index.directory.institution;
  const times = visits.map(({ openedAt }) => dayAndTime(openedAt, language, timeZone));
  return new Intl.ListFormat(language).format(times);
}
