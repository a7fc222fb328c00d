import type { DirectoryIndex } from '../directory-index.ts';
import type { Person, Room, Unit } from '../directory.ts';
import { languageNames } from '../language-names.ts';
import type { PeopleEntry } from './people-entry.ts';

/** The people, rooms and units of a directory as `buildPeopleIndex` takes them. */
export function peopleEntries(index: DirectoryIndex): readonly PeopleEntry[] {
  const { people, rooms, units } = index.directory;
  return [
    ...units.map(unitEntry),
    ...rooms.map(roomEntry),
    ...people.map((person) => personEntry(index, person)),
  ];
}

function personEntry(index: DirectoryIndex, person: Person): PeopleEntry {
  const [given = '', ...surnames] = person.name.trim().split(/\s+/u);
  const unit = index.unit(person.unit);
  return {
    kind: 'person',
    id: person.id,
    given,
    surname: surnames.join(' '),
    form: person.address,
    ...(person.room !== undefined && { room: person.room }),
    ...(person.extension !== undefined && { extension: person.extension }),
    unit: unit ? namesOfUnit(unit) : [],
    about: [person.position, ...person.handles, ...languagesOf(index, person)],
    matters: index.cardsOfPerson(person.id).flatMap((card) => Object.values(card.title)),
  };
}

function roomEntry({ number, name }: Room): PeopleEntry {
  return { kind: 'room', id: number, room: number, unit: name === undefined ? [] : [name] };
}

function unitEntry(unit: Unit): PeopleEntry {
  const { secretariat } = unit;
  return {
    kind: 'unit',
    id: unit.id,
    unit: namesOfUnit(unit),
    ...(secretariat && { room: secretariat.room, extension: secretariat.extension }),
  };
}

function namesOfUnit({ name, abbreviation }: Unit): readonly string[] {
  return abbreviation === undefined ? [name] : [name, abbreviation];
}

// Everybody speaks the house's own language; that is no way to find somebody.
function languagesOf({ directory }: DirectoryIndex, { languages }: Person): readonly string[] {
  const own = directory.institution.staffLanguages[0];
  return languages.filter((each) => each !== own).flatMap((each) => languageNames[each]);
}
