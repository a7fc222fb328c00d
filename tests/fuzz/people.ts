import type { Role } from '#domain/role.ts';

import { readConfig } from '../../sync-server/config.ts';
import { openStore } from '../../sync-server/store/open-store.ts';
import type { AnyStore } from '../../sync-server/store/store.ts';
import { admit } from '../support/admit.ts';
import { aDevice } from '../support/builders.ts';
import type { House } from './house.ts';

/** Cookies by the name under which a request refers to them; nobody has none. */
export type Cookies = Readonly<Record<string, string>>;

/** Those who ask. Nobody draws their ids, so nobody revokes them. */
const askers: Readonly<Record<string, { readonly device: string; readonly roles: Role[] }>> = {
  writer: { device: '01920000-0000-7000-8000-0000000000f1', roles: ['porter', 'supervisor'] },
  administrator: { device: '01920000-0000-7000-8000-0000000000f2', roles: ['administrator'] },
  staff: { device: '01920000-0000-7000-8000-0000000000f3', roles: ['staff'] },
  editor: { device: '01920000-0000-7000-8000-0000000000f4', roles: ['editor'] },
};

/** Lets people into a house, and in again when a request has signed one of them out. */
export class People {
  readonly #store: AnyStore;
  cookies: Cookies = {};

  private constructor(store: AnyStore) {
    this.#store = store;
  }

  static async of({ environment }: House): Promise<People> {
    const people = new People(await openStore(readConfig(environment)));
    await people.comeIn();
    return people;
  }

  async comeIn(): Promise<void> {
    const cookies: Record<string, string> = { nobody: '' };
    for (const [name, asker] of Object.entries(askers)) {
      const { cookie } = await admit(this.#store, { person: `the-${name}`, ...asker });
      cookies[name] = cookie;
    }
    cookies['phone'] = cookies['writer']?.split(';')[0] ?? '';
    this.cookies = cookies;
    // Whose acts are pushed, and where they were done.
    const pair = { institution: 'jeziorna', person: 'anna-nowak', device: aDevice };
    await this.#store.notePair({ ...pair, at: new Date().toISOString() });
  }

  async close(): Promise<void> {
    await this.#store.close();
  }
}
