import type { DirectoryIndex } from '#domain/directory-index.ts';
import { type PresenceNote, standingOfNote } from '#domain/presence.ts';

import { putAwayRefused, watchRefusedPresence } from '../../store/waiting-presence.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLive } from '../../ui/use-live.ts';
import { sayStanding } from '../../words/say-presence.ts';
import { useWords, type Words } from '../../words/use-words.ts';

/** What was said here of somebody's presence and the server would not take, until it is put away. */
export function RefusedSayings({ person, index }: { person: string; index: DirectoryIndex }) {
  const words = useWords();
  const refused = useLive(watchRefusedPresence, undefined) ?? [];
  const ofPerson = refused.filter((note) => note.person === person);
  return ofPerson.map((note) => (
    <Notice key={note.id} tone="alert" live>
      <p>{words.say('presenceRefused', { what: sayNote(words, index, note) })}</p>
      <Button look="quiet" onClick={() => void putAwayRefused([note])}>
        {words.say('presenceRefusedSeen')}
      </Button>
    </Notice>
  ));
}

function sayNote(words: Words, index: DirectoryIndex, note: PresenceNote): string {
  const standing = standingOfNote(note);
  return (standing && sayStanding(words, index, standing)) ?? words.say('presenceRefusedCallOff');
}
