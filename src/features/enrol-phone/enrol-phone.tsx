import { IconQrcode } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Problem, sayProblem } from '../../words/say-door-problem.ts';
import { useEnterWords } from '../../words/use-enter-words.ts';

// The decoder is large, and needed once in a phone's life.
const ReadCode = lazy(async () => ({ default: (await import('./read-enrolment.tsx')).ReadCode }));

/** A phone that the institution does not know yet: a one-time code makes it one of its own (H3). */
export function EnrolPhone({
  code: given,
  holdsRecords,
  onEnrol,
  onPassword,
}: {
  /** The code of the address, if the phone's camera app has opened it. */
  code: string;
  /** Whether an older build has left records on this phone. */
  holdsRecords: boolean;
  /** Answers what went wrong, if anything did. */
  onEnrol: (code: string, name: string) => Promise<Problem | undefined>;
  /** Some institutions let in any browser whose user knows a password. */
  onPassword: () => void;
}) {
  const say = useEnterWords();
  const [code, setCode] = useState(given);
  const [name, setName] = useState('');
  const [isScanning, setScanning] = useState(false);
  const [fault, setFault] = useState<{ code?: string; name?: string; all?: string }>({});
  const [isBusy, setBusy] = useState(false);

  async function enrol() {
    const missing = say('missing');
    if (code.trim() === '') return setFault({ code: missing });
    if (name.trim() === '') return setFault({ name: missing });
    setBusy(true);
    const problem = await onEnrol(code, name.trim());
    setBusy(false);
    if (!problem) return;
    const sentence = sayProblem(say, problem);
    const isOfCode = ['code-invalid', 'malformed-request'].includes(problem.kind);
    setFault(isOfCode ? { code: say('errCodeInvalid') } : { all: sentence });
  }

  const onRead = useCallback((read: string) => {
    setCode(read);
    setScanning(false);
  }, []);

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void enrol();
      }}
    >
      <h1 className="text-2xl font-bold">{say('enrolTitle')}</h1>
      <p>{say('enrolHow')}</p>
      {holdsRecords && <Notice tone="wait">{say('enrolOlder')}</Notice>}
      {isScanning ? (
        <>
          <Suspense fallback={<p>{say('cameraOpening')}</p>}>
            <ReadCode onRead={onRead} />
          </Suspense>
          <Button look="plain" onClick={() => setScanning(false)}>
            {say('enrolStopScan')}
          </Button>
        </>
      ) : (
        <Button look="soft" onClick={() => setScanning(true)}>
          <IconQrcode aria-hidden />
          {say('enrolScan')}
        </Button>
      )}
      <TextField
        label={say('enrolCode')}
        hint={say('enrolCodeHint')}
        fault={fault.code}
        value={code}
        onText={setCode}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField
        label={say('enrolName')}
        hint={say('enrolNameHint')}
        fault={fault.name}
        value={name}
        onText={setName}
        autoComplete="off"
        maxLength={80}
      />
      {fault.all !== undefined && (
        <div role="alert">
          <Notice tone="alert">{fault.all}</Notice>
        </div>
      )}
      <Button type="submit" className="min-h-14 text-lg" disabled={isBusy}>
        {say('enrolSave')}
      </Button>
      <Button look="quiet" onClick={onPassword}>
        {say('enrolPassword')}
      </Button>
    </form>
  );
}
