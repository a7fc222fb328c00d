import { useState } from 'react';

import type { DirectoryIndex } from '#domain/directory-index.ts';
import { presenceAt, type PresenceStanding } from '#domain/presence.ts';

import { houseNow } from '../../store/house-clock.ts';
import { type Saying, sayPresence, watchPresence } from '../../store/presence.ts';
import { Button, Chip } from '../../ui/button.tsx';
import { ChoiceRow } from '../../ui/field.tsx';
import { useClock, useLive } from '../../ui/use-live.ts';
import { sayStanding, sayWhoseWord } from '../../words/say-presence.ts';
import { useWords } from '../../words/use-words.ts';
import { LongAbsence } from './long-absence.tsx';
import { RefusedSayings } from './refused-sayings.tsx';

const backInMinutes = [15, 30, 60, 120];

/**
 * In, or out and back at: one tap from one's own page; a longer absence with who covers (B3).
 *
 * @param ofOther whether a supervisor says it for a colleague, who cannot
 */
export function TellPresence({
  person,
  index,
  ofOther = false,
}: {
  person: string;
  index: DirectoryIndex;
  ofOther?: boolean;
}) {
  const { say } = useWords();
  const [isLong, setLong] = useState(false);
  const now = useClock(houseNow, 30_000);
  const known = useLive(watchPresence, undefined);
  const standing = presenceAt(known?.get(person), now, index.directory.institution.timeZone);
  const tell = (saying: Saying) => void sayPresence(person, saying);
  function away(saying: Saying) {
    setLong(false);
    tell(saying);
  }

  return (
    <section aria-labelledby="tell-presence" className="sheet grid gap-3 p-4">
      <h2 id="tell-presence" className="text-lg font-bold">
        {say(ofOther ? 'presenceOfOther' : 'presenceTitle')}
      </h2>
      <RefusedSayings person={person} index={index} />
      <Said person={person} index={index} standing={standing} now={now} />
      <Choices standing={standing} ofOther={ofOther} onSaid={tell} />
      {isLong ? (
        <LongAbsence person={person} index={index} onSaid={away} />
      ) : (
        <Button look="quiet" onClick={() => setLong(true)}>
          {say('presenceLonger')}
        </Button>
      )}
      {standing.kind === 'away' && (
        <Button look="quiet" onClick={() => tell({ kind: 'called-off' })}>
          {say('presenceCallOff')}
        </Button>
      )}
    </section>
  );
}

function Said({
  person,
  index,
  standing,
  now,
}: {
  person: string;
  index: DirectoryIndex;
  standing: PresenceStanding;
  now: number;
}) {
  const words = useWords();
  return (
    <p role="status">
      <span className="font-semibold">
        {sayStanding(words, index, standing) ?? words.say('presenceUnsaid')}
      </span>
      {standing.kind !== 'unknown' && (
        <span className="text-soft block text-sm">
          {sayWhoseWord(words, index, { said: standing.said, person }, now)}
        </span>
      )}
    </p>
  );
}

function Choices({
  standing,
  ofOther,
  onSaid,
}: {
  standing: PresenceStanding;
  ofOther: boolean;
  onSaid: (saying: Saying) => void;
}) {
  const { say } = useWords();
  const backIn = (minutes: number) => new Date(houseNow() + minutes * 60_000).toISOString();
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Chip pressed={standing.kind === 'in'} onClick={() => onSaid({ kind: 'in' })}>
          {say('presenceIn')}
        </Chip>
        <Chip
          pressed={standing.kind === 'out' && standing.backAt === undefined}
          onClick={() => onSaid({ kind: 'out' })}
        >
          {say(ofOther ? 'presenceOtherGone' : 'presenceGone')}
        </Chip>
      </div>
      <ChoiceRow label={say(ofOther ? 'presenceOtherBackIn' : 'presenceBackIn')}>
        {backInMinutes.map((minutes) => (
          <Chip
            key={minutes}
            pressed={false}
            onClick={() => onSaid({ kind: 'out', backAt: backIn(minutes) })}
          >
            {say('minutesShort', { count: minutes })}
          </Chip>
        ))}
      </ChoiceRow>
    </>
  );
}
