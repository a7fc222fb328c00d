import { type VisitStatus, visitStatuses } from '#domain/visit-values.ts';

import { SelectField, TextField } from '../../ui/field.tsx';
import { statusNames } from '../../words/names.ts';
import { useLogWords } from '../../words/use-log-words.ts';

/** What of the log is shown: the day, the words looked for, how the visits stand (G1). */
export interface LogChoice {
  readonly day: string;
  readonly query: string;
  readonly status: VisitStatus | 'all';
}

/** Day, search and status, side by side. */
export function LogFilter({
  choice,
  onChange,
}: {
  choice: LogChoice;
  onChange: (choice: LogChoice) => void;
}) {
  const { say, tell } = useLogWords();
  return (
    <div className="grid gap-3 md:grid-cols-[12rem_1fr_14rem]">
      <TextField
        label={tell('logDay')}
        type="date"
        required
        value={choice.day}
        onText={(day) => onChange({ ...choice, day: day === '' ? choice.day : day })}
      />
      <TextField
        label={tell('logFind')}
        type="search"
        value={choice.query}
        onText={(query) => onChange({ ...choice, query })}
      />
      <SelectField
        label={tell('logStatus')}
        value={choice.status}
        onChoice={(status) => onChange({ ...choice, status })}
        options={[
          { value: 'all' as const, label: tell('logAll') },
          ...visitStatuses.map((each) => ({ value: each, label: say(statusNames[each]) })),
        ]}
      />
    </div>
  );
}
