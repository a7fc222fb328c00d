import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { type DirectoryIndex, secretariatOf } from '#domain/directory-index.ts';
import type { Hours, Person } from '#domain/directory.ts';

import { languageName } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

const weekdays: readonly (keyof Hours)[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft text-sm font-semibold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is known of a colleague beyond where to reach them (B2). */
export function ColleagueFacts({ person, index }: { person: Person; index: DirectoryIndex }) {
  const { say, text, language } = useWords();
  const unit = index.unit(person.unit);
  const secretariat = secretariatOf(index, person.unit);
  const { hours, timeZone } = index.directory.institution;
  const day = new Date().toLocaleDateString('en-US', { weekday: 'short', timeZone }).toLowerCase();
  const today = hours[weekdays.find((each) => each === day) ?? 'sun'];
  const substitutes = person.substitutes.flatMap((id) => index.person(id) ?? []);
  const cards = index.cardsOfPerson(person.id);
  return (
    <dl className="sheet grid gap-3 p-4">
      <Fact term={say('personHours')}>{today ?? say('personClosedToday')}</Fact>
      {unit && (
        <Fact term={say('personUnit')}>
          <Link
            to={`/colleagues?find=${encodeURIComponent(unit.name)}`}
            className="focus-ring text-enamel inline-flex min-h-6 items-center font-semibold"
          >
            {unit.name}
          </Link>
        </Fact>
      )}
      {secretariat && (
        <Fact term={say('personSecretariat')}>
          {say('secretariatLine', { room: secretariat.room, extension: secretariat.extension })}
        </Fact>
      )}
      {person.handles.length > 0 && (
        <Fact term={say('personHandles')}>{person.handles.join(', ')}</Fact>
      )}
      <Fact term={say('personLanguages')}>
        {person.languages.map((spoken) => languageName(spoken, language)).join(', ')}
      </Fact>
      {substitutes.length > 0 && (
        <Fact term={say('personSubstitutes')}>
          <ul>
            {substitutes.map((substitute) => (
              <li key={substitute.id}>
                <Link
                  to={`/colleagues/${substitute.id}`}
                  className="focus-ring text-enamel inline-flex min-h-11 items-center font-semibold"
                >
                  {substitute.name}
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {cards.length > 0 && (
        <Fact term={say('personCards')}>
          <ul className="list-disc ps-5">
            {cards.map((card) => (
              <li key={card.id}>{text(card.title)}</li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}
