import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import type { UnsentFileProblem } from '#domain/unsent-file.ts';

import { database } from '../../store/database.ts';
import { type FileAtHand, readFile, type Taken, takeVisits } from '../../store/unsent-files.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sayFileProblem } from '../../words/say-file-problem.ts';
import { useHandOverWords } from '../../words/use-hand-over-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Attempt } from './attempt.ts';
import { CopyAtHand } from './copy-at-hand.tsx';
import { CopyFaults } from './copy-faults.tsx';

type Stage =
  | { readonly kind: 'idle' | 'reading' }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: UnsentFileProblem }
  | { readonly kind: 'read' | 'taking'; readonly file: FileAtHand }
  | { readonly kind: 'taken'; readonly file: FileAtHand; readonly taken: Taken };

/** Takes over what another phone could not send: choose its file, see what it holds, take it (I1). */
export function LoadCopy({ attempt }: { attempt: Attempt }) {
  const say = useHandOverWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });

  async function read(chosen: File) {
    setStage({ kind: 'reading' });
    const result = await attempt(async () => readFile(await database(), chosen));
    if (!result) setStage({ kind: 'idle' });
    else if (result.ok) setStage({ kind: 'read', file: result.file });
    else setStage({ kind: 'refused', name: chosen.name, problem: result.problem });
  }

  async function take(file: FileAtHand) {
    setStage({ kind: 'taking', file });
    const taken = await attempt(async () => takeVisits(await database(), file.visits));
    setStage(taken ? { kind: 'taken', file, taken } : { kind: 'read', file });
  }

  return (
    <>
      {/* Any file may be chosen: some phones grey out copies that came by mail, their type being lost. */}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={say('copyChoose')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) void read(chosen);
          // Else the same file could not be chosen twice.
          event.target.value = '';
        }}
      />
      <Button
        look="plain"
        className="sm:justify-self-start"
        disabled={stage.kind === 'reading' || stage.kind === 'taking'}
        onClick={() => chooser.current?.click()}
      >
        <IconFileImport aria-hidden />
        {say('copyChoose')}
      </Button>
      <Outcome stage={stage} onTake={take} onLeave={() => setStage({ kind: 'idle' })} />
    </>
  );
}

function Outcome({
  stage,
  onTake,
  onLeave,
}: {
  stage: Stage;
  onTake: (file: FileAtHand) => Promise<void>;
  onLeave: () => void;
}) {
  const say = useHandOverWords();
  const { language } = useWords();
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <Notice live>{say('copyReading')}</Notice>;
    case 'refused':
      return (
        <Notice tone="alert" live>
          {sayFileProblem(language, stage.problem, stage.name)}
        </Notice>
      );
    case 'read':
    case 'taking':
      return (
        <CopyAtHand
          file={stage.file}
          busy={stage.kind === 'taking'}
          onTake={() => void onTake(stage.file)}
          onLeave={onLeave}
        />
      );
    case 'taken':
      return (
        <>
          {stage.taken.taken > 0 && (
            <Notice tone="good" live>
              <p>{say('copyTaken', { count: stage.taken.taken })}</p>
              <p>{say('copyThen')}</p>
            </Notice>
          )}
          <CopyFaults faults={[...stage.file.faults, ...stage.taken.faults]} />
        </>
      );
  }
}
