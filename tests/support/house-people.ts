import { foldText } from '#domain/fold-text.ts';
import type { Role } from '#domain/role.ts';

import { newAccount } from '../../sync-server/access/new-account.ts';
import type { Config } from '../../sync-server/config.ts';
import { openStore } from '../../sync-server/store/open-store.ts';

/** Everybody's password in a test's house. */
export const housePassword = 'zielony most nad rzeką';

/** Everybody's PIN on every phone of a test's house. */
export const housePin = '481516';

/** The people of the ready institution who appear in the journeys. */
const people: Readonly<Record<string, readonly Role[]>> = {
  'halina-wrona': ['porter'],
  'mariusz-pyrek': ['porter'],
  'wieslaw-kozak': ['porter'],
  'jan-kos': ['porter'],
  'zuzanna-lach': ['staff', 'porter'],
  'anna-nowak': ['porter', 'supervisor', 'administrator'],
  'tomasz-zareba': ['supervisor'],
  'oksana-melnyk': ['editor'],
};

/** The id of a person in the directory, as the ready institution makes it of the name. */
export function personOf(name: string): string {
  return foldText(name).trim().replaceAll(' ', '-');
}

/** The user name of somebody in a test's house. */
export function userNameOf(person: string): string {
  return person.replaceAll('-', '.');
}

/** Lets these people of a house sign in, with the password of all. */
export async function giveAccounts(
  config: Config,
  given: Readonly<Record<string, readonly Role[]>> = people,
): Promise<void> {
  const store = await openStore(config);
  try {
    const [institution = ''] = await store.institutions();
    // The people to try the ready institution with have other roles and passwords.
    await store.removeDemonstration({ institution });
    // Hashing a password takes its time, and one hash serves all of them.
    const pattern = await newAccount({
      institution,
      person: '',
      userName: '',
      roles: [],
      password: housePassword,
    });
    for (const [person, roles] of Object.entries(given)) {
      const userName = userNameOf(person);
      await store.addAccount({ ...pattern, person, userName, nameKey: userName, roles });
    }
  } finally {
    await store.close();
  }
}
