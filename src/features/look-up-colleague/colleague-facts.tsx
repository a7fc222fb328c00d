import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { type DirectoryIndex, secretariatOf } from '#domain/directory-index.ts';
import type { Person } from '#domain/directory.ts';
import { officeDay } from '#domain/office-day.ts';
import { hoursOn } from '#domain/opening-hours.ts';

import { houseNow } from '../../store/house-clock.ts';
import { useClock } from '../../ui/use-live.ts';
import { languageName } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';

interface About {
  readonly person: Person;
  readonly index: DirectoryIndex;
}

/** What is known of a colleague beyond where to reach them (B2). */
export function ColleagueFacts(about: About) {
  const { say, language } = useWords();
  const { person } = about;
  return (
    <dl className="sheet grid gap-3 p-4">
      <Hours {...about} />
      <UnitAndSecretariat {...about} />
      {person.handles.length > 0 && (
        <Fact term={say('personHandles')}>{person.handles.join(', ')}</Fact>
      )}
      <Fact term={say('personLanguages')}>
        {person.languages.map((spoken) => languageName(spoken, language)).join(', ')}
      </Fact>
      <Substitutes {...about} />
      <Cards {...about} />
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-soft text-sm font-semibold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Hours({ index }: About) {
  const { say } = useWords();
  const { hours, timeZone } = index.directory.institution;
  const today = officeDay(useClock(houseNow, 60_000), timeZone);
  return <Fact term={say('personHours')}>{hoursOn(hours, today) ?? say('personClosedToday')}</Fact>;
}

function UnitAndSecretariat({ person, index }: About) {
  const { say } = useWords();
  const unit = index.unit(person.unit);
  const secretariat = secretariatOf(index, person.unit);
  return (
    <>
      {unit && (
        <Fact term={say('personUnit')}>
          <Link
            href={`/colleagues?find=${encodeURIComponent(unit.name)}`}
            className="focus-ring text-enamel inline-flex min-h-8 items-center font-semibold"
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
    </>
  );
}

function Substitutes({ person, index }: About) {
  const { say } = useWords();
  const substitutes = person.substitutes.flatMap((id) => index.person(id) ?? []);
  if (substitutes.length === 0) return null;
  return (
    <Fact term={say('personSubstitutes')}>
      <ul>
        {substitutes.map((substitute) => (
          <li key={substitute.id}>
            <Link
              href={`/colleagues/${substitute.id}`}
              className="focus-ring text-enamel inline-flex min-h-11 items-center font-semibold"
            >
              {substitute.name}
            </Link>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Cards({ person, index }: About) {
  const { say, text } = useWords();
  const cards = index.cardsOfPerson(person.id);
  if (cards.length === 0) return null;
  return (
    <Fact term={say('personCards')}>
      <ul className="list-disc ps-5">
        {cards.map((card) => (
          <li key={card.id}>{text(card.title)}</li>
        ))}
      </ul>
    </Fact>
  );
}
