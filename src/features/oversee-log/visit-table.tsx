import { doubtfulTimes } from '#domain/act-time.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import { type VisitStory, visitStory } from '#domain/visit-story.ts';
import { isOver } from '#domain/visit-values.ts';
import type { Visit } from '#domain/visit.ts';

import { houseNow } from '../../store/house-clock.ts';
import { Badge, type Tone } from '../../ui/notice.tsx';
import { statusNames, visitOutcomeNames } from '../../words/names.ts';
import { timeOfDay } from '../../words/times.ts';
import { type LogWords, useLogWords } from '../../words/use-log-words.ts';
import { matterTold } from './matter-of.ts';

const tones: Record<Visit['status'], Tone> = {
  open: 'info',
  waiting: 'wait',
  paused: 'calm',
  escorting: 'info',
  promised: 'wait',
  closed: 'good',
};

function standing(words: LogWords, story: VisitStory): string {
  if (isOver(story.status) && story.closing) {
    return words.say(visitOutcomeNames[story.closing.outcome]);
  }
  return words.say(statusNames[story.status]);
}

/** The day's visits, newest first; a row opens its story. */
export function VisitTable({
  visits,
  index,
  chosen,
  onChoose,
}: {
  visits: readonly Visit[];
  index: DirectoryIndex;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const words = useLogWords();
  const { tell } = words;
  if (visits.length === 0) return <p className="sheet p-6">{tell('logEmpty')}</p>;
  return (
    <div className="sheet overflow-x-auto">
      <table className="w-full border-collapse text-start">
        <thead className="text-soft text-sm whitespace-nowrap">
          <tr className="border-line border-b">
            <th className="px-4 py-3 text-start font-semibold">{tell('logColumnTime')}</th>
            <th className="px-2 py-3 text-start font-semibold">{tell('logColumnMatter')}</th>
            <th className="px-2 py-3 text-start font-semibold">{tell('logColumnStaff')}</th>
            <th className="px-2 py-3 text-start font-semibold">{tell('logColumnStatus')}</th>
            <th className="px-4 py-3 text-end font-semibold">{tell('logColumnActs')}</th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <Row
              key={visit.id}
              visit={visit}
              index={index}
              isChosen={visit.id === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  visit,
  index,
  isChosen,
  onChoose,
}: {
  visit: Visit;
  index: DirectoryIndex;
  isChosen: boolean;
  onChoose: (id: string) => void;
}) {
  const words = useLogWords();
  const story = visitStory(visit.acts);
  const [opening] = visit.acts;
  return (
    <tr className={`border-line border-b last:border-0 ${isChosen ? 'bg-wash text-on-wash' : ''}`}>
      <td className="px-4 py-2 whitespace-nowrap tabular-nums">
        {timeOfDay(visit.openedAt, words.language, index.directory.institution.timeZone)}
        {opening && doubtfulTimes(visit.acts, houseNow()).has(opening.id) && (
          <span className="text-wait block text-sm">{words.say('timeDoubtful')}</span>
        )}
      </td>
      <td className="px-2 py-2">
        <button
          type="button"
          aria-pressed={isChosen}
          onClick={() => onChoose(visit.id)}
          className="focus-ring min-h-10 rounded text-start font-semibold underline-offset-4 hover:underline"
        >
          {matterTold(words, index, story)}
        </button>
      </td>
      <td className="px-2 py-2">{index.person(visit.openedBy)?.name ?? visit.openedBy}</td>
      <td className="px-2 py-2">
        <Badge tone={story.escalation ? 'alert' : tones[visit.status]}>
          {story.escalation ? words.say('outcomeVisitEscalated') : standing(words, story)}
        </Badge>
      </td>
      <td className="px-4 py-2 text-end tabular-nums">{visit.acts.length}</td>
    </tr>
  );
}
