import { type ReactNode, useState } from 'react';

import { nextNumber, type WalkSide, type WalkTap, walkText } from '#domain/way/walk-text.ts';

import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { TextKeeper } from '../../ui/use-kept-text.ts';
import { useBuildingWords } from '../../words/use-building-words.ts';
import { BeginFloor } from './begin-floor.tsx';
import { MoreToTap } from './more-to-tap.tsx';
import { useWalk } from './use-walk.ts';

/**
 * Describes a building while walking through it, with one thumb: two large buttons for doors on the
 * left and on the right, whose number counts on. Writes the corridor text that the editor opens.
 */
export function WalkPage({
  keeper,
  links,
  onText,
}: {
  keeper: TextKeeper;
  links: ReactNode;
  /** Is handed the text after every tap. */
  onText: (text: string) => void;
}) {
  const say = useBuildingWords();
  const [taps, change] = useWalk(keeper);
  const put = (next: readonly WalkTap[]) => {
    change(next);
    onText(walkText(next));
  };
  const add = (...more: readonly WalkTap[]) => put([...taps, ...more]);
  const isOver = () => confirm(say('walkOverSure'));
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="grow text-2xl font-bold">{say('walkTitle')}</h1>
        {links}
      </div>
      {taps.some(({ kind }) => kind === 'corridor') ? (
        <Walking taps={taps} onTap={add} onUndo={() => put(taps.slice(0, -1))} />
      ) : (
        <BeginFloor taps={taps} onBegin={add} />
      )}
      <details className="sheet p-3" open>
        <summary className="focus-ring min-h-8 rounded font-semibold">{say('walkNoted')}</summary>
        <pre className="mt-2 overflow-x-auto font-mono text-sm">{walkText(taps)}</pre>
        <Button look="quiet" onClick={() => isOver() && put([])}>
          {say('walkOver')}
        </Button>
      </details>
    </div>
  );
}

function Walking({
  taps,
  onTap,
  onUndo,
}: {
  taps: readonly WalkTap[];
  onTap: (...taps: readonly WalkTap[]) => void;
  onUndo: () => void;
}) {
  const say = useBuildingWords();
  const corridor = taps.findLast((tap) => tap.kind === 'corridor');
  const floor = taps.findLast((tap) => tap.kind === 'floor');
  const [written, write] = useState<string>();
  const door = (side: WalkSide) => {
    onTap({ kind: 'item', side, text: written?.trim() || nextNumber(taps, side) });
    write(undefined);
  };
  return (
    <>
      <p className="text-soft font-semibold">
        {say('walkHere', { id: corridor?.id ?? '', floor: floor?.label ?? '' })}
      </p>
      <div className="grid grid-cols-[1fr_auto] items-end gap-2">
        <TextField
          label={say('walkNext')}
          value={written ?? nextNumber(taps, 'left')}
          onText={write}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="plain" onClick={onUndo}>
          {say('walkUndo')}
        </Button>
      </div>
      <div className="grid grid-cols-2 gap-3">
        {(['left', 'right'] as const).map((side) => (
          <Button key={side} className="min-h-32 flex-col text-xl" onClick={() => door(side)}>
            <span>{say(side === 'left' ? 'walkLeft' : 'walkRight')}</span>
            <span className="text-4xl font-bold tabular-nums">
              {written?.trim() || nextNumber(taps, side)}
            </span>
          </Button>
        ))}
      </div>
      <MoreToTap taps={taps} onTap={onTap} />
    </>
  );
}
