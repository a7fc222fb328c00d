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
  const [fault, setFault] = useState<Fault>({});
  const [isBusy, setBusy] = useState(false);

  async function enrol() {
    const missing = missingIn(code, name, say('missing'));
    if (missing) return setFault(missing);
    setBusy(true);
    const problem = await onEnrol(code, name.trim());
    setBusy(false);
    if (problem) setFault(faultOf(problem.kind, sayProblem(say, problem), say('errCodeInvalid')));
  }

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
      <Scan onRead={setCode} />
      <Fields code={code} name={name} fault={fault} onCode={setCode} onName={setName} />
      <Button type="submit" className="min-h-14 text-lg" disabled={isBusy}>
        {say('enrolSave')}
      </Button>
      <Button look="quiet" onClick={onPassword}>
        {say('enrolPassword')}
      </Button>
    </form>
  );
}

interface Fault {
  readonly code?: string;
  readonly name?: string;
  readonly all?: string;
}

function missingIn(code: string, name: string, missing: string): Fault | undefined {
  if (code.trim() === '') return { code: missing };
  return name.trim() === '' ? { name: missing } : undefined;
}

function faultOf(kind: string, sentence: string, ofCode: string): Fault {
  return ['code-invalid', 'malformed-request'].includes(kind)
    ? { code: ofCode }
    : { all: sentence };
}

function Fields({
  code,
  name,
  fault,
  onCode,
  onName,
}: {
  code: string;
  name: string;
  fault: Fault;
  onCode: (code: string) => void;
  onName: (name: string) => void;
}) {
  const say = useEnterWords();
  return (
    <>
      <TextField
        label={say('enrolCode')}
        hint={say('enrolCodeHint')}
        fault={fault.code}
        value={code}
        onText={onCode}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField
        label={say('enrolName')}
        hint={say('enrolNameHint')}
        fault={fault.name}
        value={name}
        onText={onName}
        autoComplete="off"
        maxLength={80}
      />
      {fault.all !== undefined && (
        <div role="alert">
          <Notice tone="alert">{fault.all}</Notice>
        </div>
      )}
    </>
  );
}

function Scan({ onRead }: { onRead: (code: string) => void }) {
  const say = useEnterWords();
  const [isScanning, setScanning] = useState(false);
  const read = useCallback(
    (code: string) => {
      onRead(code);
      setScanning(false);
    },
    [onRead],
  );
  if (!isScanning)
    return (
      <Button look="soft" onClick={() => setScanning(true)}>
        <IconQrcode aria-hidden />
        {say('enrolScan')}
      </Button>
    );
  return (
    <>
      <Suspense fallback={<p>{say('cameraOpening')}</p>}>
        <ReadCode onRead={read} />
      </Suspense>
      <Button look="plain" onClick={() => setScanning(false)}>
        {say('enrolStopScan')}
      </Button>
    </>
  );
}
