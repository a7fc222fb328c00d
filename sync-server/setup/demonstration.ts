import type { Role } from '#domain/role.ts';

import { newAccount } from '../access/new-account.ts';
import type { AnyStore } from '../store/store.ts';

/** Somebody of the ready institution to try Usher out as; everybody knows the password. */
interface DemonstrationPerson {
  readonly person: string;
  readonly userName: string;
  readonly password: string;
  readonly role: Role;
}

function somebody(role: Role, person: string): DemonstrationPerson {
  return { person, userName: role, password: `jeziorna-${role}`, role };
}

/** One of each role; a server in production refuses to start while they have accounts. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  somebody('porter', 'halina-wrona'),
  somebody('staff', 'maria-kot'),
  somebody('supervisor', 'anna-nowak'),
  somebody('editor', 'zuzanna-lach'),
  somebody('administrator', 'jan-kos'),
];

/** Gives the people of the ready institution their accounts. */
export async function makeDemonstration(store: AnyStore, institution: string): Promise<void> {
  for (const { role, ...somebodys } of demonstrationPeople) {
    const account = { ...somebodys, institution, roles: [role], isDemonstration: true };
    await store.addAccount(await newAccount(account));
  }
}

/** What is said of them in the terminal; one line a person. */
export function tellDemonstration(): string {
  const heading = { userName: 'user name', password: 'password', person: 'person' };
  const lines = [heading, ...demonstrationPeople].map(
    ({ userName, password, person }) => `  ${userName.padEnd(14)} ${password.padEnd(24)} ${person}`,
  );
  return ['For trying out only, everybody can read this:', ...lines].join('\n');
}
