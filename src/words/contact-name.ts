import type { Contact } from '#domain/contact.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';
import type { Rung } from '#domain/ladder/rung.ts';

import type { StaffKey } from './say.ts';
import type { Words } from './use-words.ts';

/** Names whom to ask: a person, a unit's secretariat, or the desk that always knows (A8). */
export function contactName(words: Words, index: DirectoryIndex, contact: Contact): string {
  switch (contact.kind) {
    case 'person':
      return index.person(contact.person)?.name ?? contact.person;
    case 'secretariat':
      return index.unit(contact.unit)?.name ?? contact.unit;
    case 'service-desk':
      return words.text(index.directory.institution.serviceDesk.name);
  }
}

const roles = {
  handler: 'roleHandler',
  deputy: 'roleDeputy',
  substitute: 'roleSubstitute',
  named: 'roleNamed',
  secretariat: 'roleSecretariat',
  'service-desk': 'roleServiceDesk',
} as const satisfies Record<Rung['role'], StaffKey>;

/** Says in what role somebody is asked. */
export function sayRole(words: Words, role: Rung['role']): string {
  return words.say(roles[role]);
}
