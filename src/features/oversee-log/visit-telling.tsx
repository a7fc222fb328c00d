import { useState } from 'react';

import { doneAt, doubtfulTimes } from '#domain/act-time.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import { blankAct, holdsPersonalData, isBlanked } from '#domain/personal-fields.ts';
import { standingActs } from '#domain/visit-story.ts';
import type { Visit } from '#domain/visit.ts';

import { houseNow } from '../../store/house-clock.ts';
import { Badge, Notice } from '../../ui/notice.tsx';
import { tellAct } from '../../words/tell-act.ts';
import { dayAndTime } from '../../words/times.ts';
import { useLogWords } from '../../words/use-log-words.ts';
import { ShowPersonal } from './show-personal.tsx';

/** The story of the visit that was chosen. */
export function VisitTelling({
  visit,
  index,
}: {
  visit: Visit | undefined;
  index: DirectoryIndex;
}) {
  const { tell } = useLogWords();
  if (!visit) return <p className="sheet text-soft p-6">{tell('logChoose')}</p>;
  return <Story key={visit.id} visit={visit} index={index} />;
}

/**
 * A visit's whole story: every act with who, when and from which phone, also what was undone (G1). What is
 * about the visitor is shown only when asked for.
 */
function Story({ visit, index }: { visit: Visit; index: DirectoryIndex }) {
  const { tell, language } = useLogWords();
  const [isShown, setShown] = useState(false);
  const acts = isShown ? visit.acts : visit.acts.map(blankAct);
  const { timeZone } = index.directory.institution;
  return (
    <section aria-labelledby="story" className="sheet sticky top-4 p-5">
      <h2 id="story" className="text-xl font-bold">
        {tell('logStory')}
      </h2>
      <p className="text-soft">{dayAndTime(visit.openedAt, language, timeZone)}</p>
      {!isShown && holdsPersonalData(visit) && (
        <ShowPersonal visit={visit.id} onShow={() => setShown(true)} />
      )}
      {visit.acts.some(isBlanked) && (
        <div className="mt-4">
          <Notice>{tell('viewGone')}</Notice>
        </div>
      )}
      <Acts acts={acts} index={index} />
    </section>
  );
}

function Acts({ acts, index }: { acts: Visit['acts']; index: DirectoryIndex }) {
  const words = useLogWords();
  const { say, tell, language } = words;
  const doubtful = doubtfulTimes(acts, houseNow());
  const counting = new Set(standingActs(acts).map((act) => act.id));
  const firstDevice = acts[0]?.device;
  const { timeZone } = index.directory.institution;
  return (
    <ol className="border-line mt-4 grid gap-3 border-s-2 ps-4">
      {acts.map((act) => {
        const isUndone = act.kind !== 'undone' && !counting.has(act.id);
        return (
          <li key={act.id}>
            <p className={isUndone ? 'text-soft line-through' : 'font-medium'}>
              {tellAct(act, { words, index, acts })}
            </p>
            <p className="text-soft flex flex-wrap items-center gap-2 text-sm">
              <time dateTime={doneAt(act)} className="tabular-nums">
                {new Date(doneAt(act)).toLocaleTimeString(language, { timeZone })}
              </time>
              {doubtful.has(act.id) && <Badge tone="wait">{say('timeDoubtful')}</Badge>}
              {index.person(act.by)?.name ?? act.by}
              {isUndone && <Badge tone="wait">{tell('logUndone')}</Badge>}
              {act.device !== firstDevice && <Badge tone="info">{tell('logOtherPhone')}</Badge>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
