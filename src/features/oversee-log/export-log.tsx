import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { holdsPersonalData } from '#domain/personal-fields.ts';
import { longestReason } from '#domain/view-values.ts';
import type { Visit } from '#domain/visit.ts';

import { recordView } from '../../store/views.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { saveTable } from '../../ui/save-file.ts';
import { useLogWords } from '../../words/use-log-words.ts';
import { logCsv } from './log-csv.ts';

/** Saves what is shown of the log as a table (G4); what is about visitors only if asked for, and recorded. */
export function ExportLog({
  visits,
  day,
  index,
}: {
  visits: readonly Visit[];
  day: string;
  index: DirectoryIndex;
}) {
  const words = useLogWords();
  const { tell } = words;
  const [isPersonal, setPersonal] = useState(false);
  const [why, setWhy] = useState('');
  const save = async () => {
    if (isPersonal) await recordView('export', day, why);
    saveTable(logCsv(visits, { index, words, isPersonal }), `usher-${day}.csv`);
    setPersonal(false);
    setWhy('');
  };
  return (
    <details className="sheet px-4 py-2">
      <summary className="focus-ring flex min-h-11 cursor-pointer items-center gap-2 rounded font-semibold">
        <IconDownload size={20} aria-hidden />
        {tell('csvTitle')}
      </summary>
      <div className="grid gap-3 py-3">
        <p className="text-soft">{tell('csvHint', { count: visits.length })}</p>
        {visits.some(holdsPersonalData) && (
          <CheckField label={tell('csvWithPersonal')} checked={isPersonal} onCheck={setPersonal} />
        )}
        {isPersonal && (
          <TextField
            label={tell('viewWhy')}
            hint={tell('viewRecorded')}
            value={why}
            onText={setWhy}
            maxLength={longestReason}
          />
        )}
        <Button look="plain" className="justify-self-start" onClick={() => void save()}>
          {tell('csvSave')}
        </Button>
      </div>
    </details>
  );
}
