import { aDevice } from '../support/builders.ts';
import type { House } from './house.ts';

/** Cookies by the name under which a request refers to them; nobody has none. */
export type Cookies = Readonly<Record<string, string>>;

/** Lets people of the house sign in. */
export async function signIn({ url }: House): Promise<Cookies> {
  const cookieOf = async (person: string | null): Promise<string> => {
    const answer = await fetch(`${url}/api/session`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device: aDevice, person }),
    });
    if (!answer.ok) throw new Error(`No session: ${answer.status}`);
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  return { anna: await cookieOf('anna-nowak'), phone: await cookieOf(null), nobody: '' };
}
