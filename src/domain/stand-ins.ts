import { mostStandIns } from './act-values.ts';
import type { Contact } from './contact.ts';
import { type DirectoryIndex, secretariatOf } from './directory-index.ts';

/**
 * Who may come to see to it beside whom it is for: named when it is taken, so that their phones hold it
 * before they need it, also without a connection.
 *
 * @param but somebody who has it anyway
 */
export function mayPassTo(index: DirectoryIndex, whom: Contact, but: string | undefined): string[] {
  const own = whom.kind === 'person' ? [whom.person] : [];
  const substitutes = own.flatMap((person) => substitutesOf(index, person));
  const people = [
    ...(whom.kind === 'person' ? [] : peopleAt(index, whom)),
    ...substitutes,
    ...secretariatFor(index, whom),
    ...substitutes.flatMap((person) => substitutesOf(index, person)),
  ];
  const others = new Set(people.filter((person) => person !== but && !own.includes(person)));
  return [...others].slice(0, mostStandIns);
}

/** Who stands in for somebody, first choice first; those the directory does not know left out. */
export function substitutesOf(index: DirectoryIndex, person: string): readonly string[] {
  return index.person(person)?.substitutes.filter((each) => index.person(each)) ?? [];
}

/** Who a contact is: the person, or all who sit at a front office. */
export function peopleAt(index: DirectoryIndex, whom: Contact): readonly string[] {
  switch (whom.kind) {
    case 'person':
      return [whom.person];
    case 'secretariat':
      return peopleOfSecretariat(index, whom.unit);
    case 'service-desk':
      return index.directory.institution.serviceDesk.people;
  }
}

/** Who sits in the secretariat that is asked about a contact. */
export function secretariatFor(index: DirectoryIndex, whom: Contact): readonly string[] {
  if (whom.kind === 'service-desk') return [];
  const unit = whom.kind === 'secretariat' ? whom.unit : index.person(whom.person)?.unit;
  return unit === undefined ? [] : peopleOfSecretariat(index, unit);
}

// The directory names a front office by its room; those of the unit who sit there are it.
function peopleOfSecretariat(index: DirectoryIndex, unit: string): readonly string[] {
  const secretariat = secretariatOf(index, unit);
  if (!secretariat) return [];
  const people = index.peopleOfUnit(secretariat.unit.id);
  return people.filter(({ room }) => room === secretariat.room).map(({ id }) => id);
}
