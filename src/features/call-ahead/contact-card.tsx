import type { AskStep } from '#domain/asking-chain.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';

import { Plate } from '../../ui/plate.tsx';
import { contactName, sayRole } from '../../words/contact-name.ts';
import { plateCaption, sayRoom } from '../../words/place.ts';
import { useWords } from '../../words/use-words.ts';
import { LastKnown } from './last-known.tsx';

/** Whom to ask, as large as it takes to be read while walking: door plate, name, role (A7). */
export function ContactCard({ step, index }: { step: AskStep; index: DirectoryIndex }) {
  const words = useWords();
  const person = step.contact.kind === 'person' ? index.person(step.contact.person) : undefined;
  return (
    <div className="flex items-center gap-4">
      <Plate
        number={step.room}
        caption={plateCaption(words, index, step.room)}
        label={sayRoom(words, index, step.room)}
      />
      <div className="min-w-0">
        <p className="text-xl leading-tight font-bold">{contactName(words, index, step.contact)}</p>
        {person && <p className="leading-tight">{person.position}</p>}
        <p className="text-soft">{sayRole(words, step.role)}</p>
        {person && <LastKnown person={person.id} timeZone={index.directory.institution.timeZone} />}
      </div>
    </div>
  );
}
