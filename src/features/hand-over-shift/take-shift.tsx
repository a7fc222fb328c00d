import { Link } from 'wouter';

import { Button, buttonLook } from '../../ui/button.tsx';
import { CameraPicture } from '../../ui/camera-picture.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHandOverWords } from '../../words/use-hand-over-words.ts';
import type { Attempt } from './attempt.ts';
import { TakenOver } from './taken-over.tsx';
import { type Taking, useTaking } from './use-taking.ts';

/** Takes over from another phone by reading its moving code with the camera (I1). */
export function TakeShift({ attempt }: { attempt: Attempt }) {
  const say = useHandOverWords();
  const { taking, onCode, onTrouble, startAgain } = useTaking(attempt);
  return (
    <div className="grid max-w-2xl gap-4">
      <h1 className="text-2xl font-bold">{say('takeTitle')}</h1>
      {taking.kind === 'reading' && (
        <>
          <p>{say('aim')}</p>
          <CameraPicture
            label={say('cameraLabel')}
            opening={say('cameraOpening')}
            onCode={onCode}
            onTrouble={onTrouble}
          />
          <Progress taking={taking} onStartAgain={startAgain} />
          <UseFile />
        </>
      )}
      {taking.kind === 'no-camera' && (
        <Hindered says={say(taking.trouble)} onStartAgain={startAgain} />
      )}
      {taking.kind === 'refused' && <Hindered says={say(taking.why)} onStartAgain={startAgain} />}
      {taking.kind === 'taking' && <Notice live>{say('taking')}</Notice>}
      {taking.kind === 'taken' && <TakenOver taken={taking.taken} onNext={startAgain} />}
    </div>
  );
}

function Progress({
  taking: { have, of, remark },
  onStartAgain,
}: {
  taking: Extract<Taking, { kind: 'reading' }>;
  onStartAgain: () => void;
}) {
  const say = useHandOverWords();
  return (
    <>
      <div className="flex items-center gap-3">
        <div
          role="progressbar"
          aria-label={say('progressLabel')}
          aria-valuemin={0}
          aria-valuenow={have}
          aria-valuemax={of ?? 1}
          className="bg-line h-4 grow overflow-hidden rounded-full"
        >
          <div
            className="bg-enamel h-full rounded-full transition-[width]"
            style={{ width: `${(100 * have) / (of ?? 1)}%` }}
          />
        </div>
        {of !== undefined && (
          <span className="text-lg font-semibold tabular-nums">
            {say('progress', { have, of })}
          </span>
        )}
      </div>
      {remark && (
        <Notice tone="wait" live>
          <p>{say(remark)}</p>
          {remark === 'otherCode' && (
            <Button look="plain" className="mt-2" onClick={onStartAgain}>
              {say('otherCodeRead')}
            </Button>
          )}
        </Notice>
      )}
    </>
  );
}

function Hindered({ says, onStartAgain }: { says: string; onStartAgain: () => void }) {
  const say = useHandOverWords();
  return (
    <>
      <Notice tone="wait" live>
        {says}
      </Notice>
      <Button onClick={onStartAgain}>{say('tryAgain')}</Button>
      <UseFile />
    </>
  );
}

function UseFile() {
  const say = useHandOverWords();
  return (
    <Link href="/unsent" className={buttonLook('plain')}>
      {say('useFile')}
    </Link>
  );
}
