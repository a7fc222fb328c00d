import { useState } from 'react';

import {
  corridorsAhead,
  freeCorridor,
  type WalkSide,
  type WalkTap,
} from '#domain/way/walk-text.ts';

import { Button } from '../../ui/button.tsx';
import { useBuildingWords } from '../../words/use-building-words.ts';
import { BeginFloor } from './begin-floor.tsx';

type Thing = 'walkStairs' | 'walkLift' | 'walkWc' | 'walkWcPlus' | 'walkEntrance' | 'walkBranch';
type Tap = (...taps: readonly WalkTap[]) => void;

/** What is no numbered door: for most one says on which side it is. */
export function MoreToTap({ taps, onTap }: { taps: readonly WalkTap[]; onTap: Tap }) {
  const say = useBuildingWords();
  const [asked, ask] = useState<{ readonly word: Thing; readonly text: string }>();
  const [isNextFloor, setNextFloor] = useState(false);
  if (isNextFloor)
    return (
      <BeginFloor
        taps={taps}
        onBegin={(...more) => {
          setNextFloor(false);
          onTap(...more);
        }}
      />
    );
  if (asked)
    return (
      <WhichSide
        title={say(asked.word)}
        onSide={(tap) => {
          onTap(tap);
          ask(undefined);
        }}
        text={asked.text}
        onLeave={() => ask(undefined)}
      />
    );
  return (
    <div className="grid grid-cols-2 gap-2">
      {thingsAhead(taps).map(([word, text]) => (
        <Button key={word} look="plain" onClick={() => ask({ word, text })}>
          {say(word)}
        </Button>
      ))}
      <Button look="plain" onClick={() => onTap({ kind: 'across', text: 'door' })}>
        {say('walkDoor')}
      </Button>
      <Button look="plain" onClick={() => onTap({ kind: 'across', text: 'steps 3' })}>
        {say('walkSteps')}
      </Button>
      <Onward taps={taps} onTap={onTap} />
      <Button look="soft" onClick={() => setNextFloor(true)}>
        {say('walkNextFloor')}
      </Button>
    </div>
  );
}

function thingsAhead(taps: readonly WalkTap[]): readonly (readonly [Thing, string])[] {
  return [
    ['walkStairs', `stairs ${named(taps, 'stairs', 'S')}`],
    ['walkLift', `lift ${named(taps, 'lift', 'W')}`],
    ['walkWc', 'wc'],
    ['walkWcPlus', 'wc+'],
    ['walkEntrance', `entrance ${named(taps, 'entrance', 'W', 'whole')}`],
    ['walkBranch', `>${freeCorridor(taps)}`],
  ];
}

/** Where one walks on: round the corner, or into a corridor that was passed. */
function Onward({ taps, onTap }: { taps: readonly WalkTap[]; onTap: Tap }) {
  const say = useBuildingWords();
  const free = freeCorridor(taps);
  return (
    <>
      {(['left', 'right'] as const).map((side) => (
        <Button
          key={side}
          look="soft"
          onClick={() =>
            onTap({ kind: 'end', text: `${side} ${free}` }, { kind: 'corridor', id: free })
          }
        >
          {say(side === 'left' ? 'walkTurnLeft' : 'walkTurnRight')}
        </Button>
      ))}
      {corridorsAhead(taps).map((id) => (
        <Button key={id} look="soft" onClick={() => onTap({ kind: 'corridor', id })}>
          {say('walkNextCorridor', { id })}
        </Button>
      ))}
    </>
  );
}

function WhichSide({
  title,
  text,
  onSide,
  onLeave,
}: {
  title: string;
  text: string;
  onSide: (tap: WalkTap) => void;
  onLeave: () => void;
}) {
  const say = useBuildingWords();
  const sides: readonly WalkSide[] = ['left', 'right'];
  return (
    <section aria-label={title} className="sheet grid gap-2 p-3">
      <p className="font-semibold">
        {title}: {text}. {say('walkWhich')}
      </p>
      <div className="grid grid-cols-2 gap-2">
        {sides.map((side) => (
          <Button
            key={side}
            className="min-h-20"
            onClick={() => onSide({ kind: 'item', side, text })}
          >
            {say(side === 'left' ? 'walkLeft' : 'walkRight')}
          </Button>
        ))}
        <Button look="plain" onClick={() => onSide({ kind: 'end', text })}>
          {say('walkAtEnd')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {say('close')}
        </Button>
      </div>
    </section>
  );
}

/**
 * The sign of the next stairs, lift or entrance. Above, stairs are called as on the floor below, in the
 * order in which one comes to them; entrances count on through the house.
 */
function named(
  taps: readonly WalkTap[],
  word: string,
  letter: string,
  where: 'floor' | 'whole' = 'floor',
): string {
  const floor = taps.findLastIndex((tap) => tap.kind === 'floor');
  const count = taps
    .slice(where === 'whole' ? 0 : floor + 1)
    .filter((tap) => 'text' in tap && tap.text.startsWith(`${word} `)).length;
  return `${letter}${count + 1}`;
}
