type Fetch = (url: string | URL, init?: RequestInit) => Promise<Response>;

/** `fetch` that keeps the server's cookie, as a browser does and Node's does not. */
export function keepCookie(fetch: typeof globalThis.fetch): Fetch {
  let cookie = '';
  return async (url, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const answer = await fetch(url, { ...init, headers });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer;
  };
}
