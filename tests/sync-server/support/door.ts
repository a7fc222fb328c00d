import type { Role } from '#domain/role.ts';
import type { Access } from '#protocol/access.ts';

import { makeCode } from '../../../sync-server/access/make-code.ts';
import { newAccount } from '../../../sync-server/access/new-account.ts';
import type { AnyStore } from '../../../sync-server/store/store.ts';
import { anId } from '../../support/builders.ts';

export const aPassword = 'trzy czarne koty';

/** Makes an account with `aPassword`. */
export async function anAccount(
  store: AnyStore,
  given: {
    readonly person?: string;
    readonly userName?: string;
    readonly roles?: readonly Role[];
    readonly mustChangePassword?: boolean;
  } = {},
): Promise<void> {
  const usual = { institution: 'jeziorna', person: 'maria-kot', roles: ['porter'] as const };
  const userName = given.userName ?? given.person ?? 'maria-kot';
  await store.addAccount(await newAccount({ ...usual, password: aPassword, ...given, userName }));
}

/** A browser in which nobody was yet: it keeps its cookies, and says what it was answered. */
export interface Browser {
  readonly device: string;
  /** Cookies by name, as the server has set them. */
  readonly cookies: Map<string, string>;
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  /** The error's code, if it is one. */
  readonly code: string | undefined;
  readonly body: unknown;
  readonly headers: Headers;
}

export function aBrowser(url: string, device = anId()): Browser {
  const cookies = new Map<string, string>();
  return {
    device,
    cookies,
    async ask(method, path, body, headers = {}) {
      const answer = await fetch(url + path, {
        method,
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      for (const set of answer.headers.getSetCookie()) keep(cookies, set);
      return read(answer);
    },
  };
}

function keep(cookies: Map<string, string>, set: string): void {
  const [, name = '', value = ''] = /^([\w-]+)=([^;]*)/.exec(set) ?? [];
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}

async function read(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const code = (body as { error?: { code?: string } } | undefined)?.error?.code;
  return { status: answer.status, code, body, headers: answer.headers };
}

/** A browser enrolled by a code, as an administrator's answer to it would have it. */
export async function anEnrolledBrowser(
  url: string,
  store: AnyStore,
  given: { readonly forPerson?: string; readonly makesFirstAccount?: boolean } = {},
): Promise<Browser> {
  const browser = aBrowser(url);
  const wanted = { institution: 'jeziorna', kind: 'shared', madeBy: null, ...given } as const;
  const { code } = await makeCode(store, wanted);
  const enrolled = await browser.ask('POST', '/api/phones', {
    code,
    device: browser.device,
    name: 'Portiernia 1',
  });
  if (enrolled.status !== 201) throw new Error(`Not enrolled: ${enrolled.code}`);
  return browser;
}

/** Signs in with `aPassword`. */
export function signIn(browser: Browser, userName = 'maria-kot', password = aPassword) {
  return browser.ask('POST', '/api/session', { userName, password });
}

/** Signs in and takes it that this works. */
export async function enter(browser: Browser, userName = 'maria-kot'): Promise<Access> {
  const answer = await signIn(browser, userName);
  if (answer.status !== 200) throw new Error(`Not let in: ${answer.code}`);
  return answer.body as Access;
}
