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

const backInMinutes = [15, 30, 60, 120];

/** In, or out and back at: one tap from one's own page; a longer absence with who covers (B3). */
export function MyPresence({ person, index }: { person: string; index: DirectoryIndex }) {
  const words = useWords();
  const { say } = words;
  const [isLong, setLong] = useState(false);
  const now = useClock(houseNow, 30_000);
  const known = useLive(watchPresence, undefined);
  const standing = presenceAt(known?.get(person), now, index.directory.institution.timeZone);
  const tell = (saying: Saying) => void sayPresence(person, saying);
  return (
    <section aria-labelledby="my-presence" className="sheet grid gap-3 p-4">
      <h2 id="my-presence" className="text-lg font-bold">
        {say('presenceTitle')}
      </h2>
      <p role="status">
        <span className="font-semibold">
          {sayStanding(words, index, standing) ?? say('presenceUnsaid')}
        </span>
        {standing.kind !== 'unknown' && (
          <span className="text-soft block text-sm">
            {sayWhoseWord(words, index, { said: standing.said, person }, now)}
          </span>
        )}
      </p>
      <Choices standing={standing} onSaid={tell} />
      {isLong ? (
        <LongAbsence
          person={person}
          index={index}
          onSaid={(saying) => {
            setLong(false);
            tell(saying);
          }}
        />
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

function Choices({
  standing,
  onSaid,
}: {
  standing: PresenceStanding;
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
          {say('presenceGone')}
        </Chip>
      </div>
      <ChoiceRow label={say('presenceBackIn')}>
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
