import type { VisitCore } from '#domain/visit.ts';

import { currentIndex, houseTimeZone } from '../../store/house.ts';
import type { FileAtHand } from '../../store/unsent-files.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dayAndTime, fromTo } from '../../words/times.ts';
import { useHandOverWords } from '../../words/use-hand-over-words.ts';
import { useWords } from '../../words/use-words.ts';
import { CopyFaults } from './copy-faults.tsx';

/** What a file of another phone holds, told before anything of it is taken. */
export function CopyAtHand({
  file,
  busy,
  onTake,
  onLeave,
}: {
  file: FileAtHand;
  busy: boolean;
  onTake: () => void;
  onLeave: () => void;
}) {
  const say = useHandOverWords();
  return (
    <>
      <div className="sheet grid gap-3 p-4">
        <Contents file={file} />
        {file.fresh > 0 && file.fresh < file.visits.length && <p>{say('copyRestKnown')}</p>}
        {file.fresh === 0 && file.visits.length > 0 && (
          <Notice tone="info">{say('copyNothingNew')}</Notice>
        )}
        {file.fresh > 0 && (
          <div className="flex flex-wrap gap-2">
            <Button className="grow sm:grow-0" disabled={busy} onClick={onTake}>
              {say('copyTake', { count: file.fresh })}
            </Button>
            <Button look="plain" className="grow sm:grow-0" disabled={busy} onClick={onLeave}>
              {say('copyLeave')}
            </Button>
          </div>
        )}
      </div>
      <CopyFaults faults={file.faults} />
    </>
  );
}

function Contents({ file }: { file: FileAtHand }) {
  const say = useHandOverWords();
  const { language } = useWords();
  const timeZone = houseTimeZone();
  const opened = file.visits.flatMap(({ acts }) => acts[0]?.at ?? []).toSorted();
  const count = opened.length + file.faults.length;
  // A damaged head is no reason to keep the visits from being taken.
  const when = Number.isNaN(Date.parse(file.writtenAt))
    ? '–'
    : dayAndTime(file.writtenAt, language, timeZone);
  return (
    <div role="status">
      {opened[0] !== undefined && (
        <>
          <p className="text-lg font-semibold">
            {say('copyHolds', {
              count,
              when: fromTo(opened[0], opened.at(-1) ?? opened[0], language, timeZone),
            })}
          </p>
          <p>{say('copyAuthors', { people: namesOf(file.visits).join(', ') })}</p>
        </>
      )}
      <p className="text-soft">
        {file.isFromHere
          ? say('copyFromHere', { when })
          : say('copyFrom', { device: `…${file.device.slice(-4)}`, when })}
      </p>
    </div>
  );
}

function namesOf(visits: readonly VisitCore[]): string[] {
  const index = currentIndex();
  const people = new Set(visits.flatMap(({ acts }) => acts.map((act) => act.by)));
  return [...people].map((id) => index?.person(id)?.name ?? id);
}
