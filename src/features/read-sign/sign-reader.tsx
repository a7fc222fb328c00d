import { useCallback, useState } from 'react';

import { signIn, type WallSign } from '#domain/way/wall-sign.ts';

import { Button } from '../../ui/button.tsx';
import { CameraPicture } from '../../ui/camera-picture.tsx';
import { useBuildingWords } from '../../words/use-building-words.ts';

/**
 * Reads the sign one stands at with the camera, without a connection; other codes are told apart.
 *
 * @param onSign is told of the sign, and stays the same from render to render
 */
export function SignReader({
  onSign,
  onLeave,
}: {
  /** Whether the sign belongs to this building. */
  onSign: (sign: WallSign) => boolean;
  onLeave: () => void;
}) {
  const say = useBuildingWords();
  const [problem, setProblem] = useState<'scanTrouble' | 'scanOther'>();
  const onCode = useCallback(
    (bytes: Uint8Array) => {
      const sign = signIn(new TextDecoder().decode(bytes), location.origin);
      if (!sign || !onSign(sign)) setProblem('scanOther');
    },
    [onSign],
  );
  const onTrouble = useCallback(() => setProblem('scanTrouble'), []);
  return (
    <div className="grid gap-3">
      <CameraPicture
        label={say('scanLabel')}
        opening={say('scanOpening')}
        onCode={onCode}
        onTrouble={onTrouble}
      />
      {problem && (
        <p role="status" className="text-alert">
          {say(problem)}
        </p>
      )}
      <Button look="plain" onClick={onLeave}>
        {say('scanStop')}
      </Button>
    </div>
  );
}
