import { useState } from 'react';

import { absenceFault, type AbsenceFault } from '#domain/absence.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Person } from '#domain/directory.ts';
import { officeDay } from '#domain/office-day.ts';

import { houseNow } from '../../store/house-clock.ts';
import type { Saying } from '../../store/presence.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { StaffKey } from '../../words/say.ts';
import { useWords } from '../../words/use-words.ts';

const faults = {
  'no-day': 'faultDate',
  'ends-before-it-begins': 'faultAbsenceOrder',
  'too-long': 'faultAbsenceLong',
  'needs-substitute': 'faultSubstitute',
} as const satisfies Record<AbsenceFault, StaffKey>;

/** An absence of days: from, until and who covers, which a longer one needs (B3). */
export function LongAbsence({
  person,
  index,
  onSaid,
}: {
  person: string;
  index: DirectoryIndex;
  onSaid: (saying: Saying) => void;
}) {
  const { say } = useWords();
  const { hours, timeZone, settings } = index.directory.institution;
  const today = officeDay(houseNow(), timeZone);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const [cover, setCover] = useState('');
  const [tried, setTried] = useState(false);
  const coveredBy = cover === '' ? undefined : cover;
  const fault = absenceFault({ from, until, coveredBy }, hours, settings?.daysWithoutSubstitute);
  const said = tried && fault ? say(faults[fault]) : undefined;

  function save() {
    setTried(true);
    if (fault) return;
    onSaid({ kind: 'away', from, until, ...(coveredBy !== undefined && { coveredBy }) });
  }

  return (
    <div className="grid gap-3">
      <TextField label={say('absenceFrom')} type="date" value={from} onText={setFrom} />
      <TextField label={say('absenceUntil')} type="date" value={until} onText={setUntil} />
      <SelectField
        label={say('absenceCover')}
        value={cover}
        options={[
          { value: '', label: say('absenceNobody') },
          ...whoMayCover(index, person).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoice={setCover}
      />
      {said !== undefined && (
        <p role="alert" className="text-wait font-semibold">
          {said}
        </p>
      )}
      <Button onClick={save}>{say('absenceSave')}</Button>
    </div>
  );
}

/** Substitutes first, then those of the same unit. */
function whoMayCover(index: DirectoryIndex, id: string): readonly Person[] {
  const person = index.person(id);
  if (!person) return [];
  const substitutes = person.substitutes.flatMap((each) => index.person(each) ?? []);
  const others = index.peopleOfUnit(person.unit);
  return [...new Set([...substitutes, ...others])].filter((each) => each.id !== id);
}
