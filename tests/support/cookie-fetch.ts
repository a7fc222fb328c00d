type Fetch = (url: string | URL, init?: RequestInit) => Promise<Response>;

/** `fetch` that keeps the server's cookies, as a browser does and Node's does not. */
export interface CookieFetch {
  readonly fetch: Fetch;
  /** Puts in what came on another way, as a request's header has it. */
  readonly give: (cookies: string) => void;
}

/** A jar of its own around `fetch`. */
export function keepCookies(fetch: typeof globalThis.fetch): CookieFetch {
  const jar = new Map<string, string>();
  const give = (cookies: string) => {
    for (const cookie of cookies.split('; ')) {
      const [name = '', value = ''] = cookie.split('=');
      jar.set(name, value);
    }
  };
  return {
    give,
    async fetch(url, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('cookie', [...jar].map((each) => each.join('=')).join('; '));
      const answer = await fetch(url, { ...init, headers });
      for (const set of answer.headers.getSetCookie()) give(set.split(';')[0] ?? '');
      return answer;
    },
  };
}
