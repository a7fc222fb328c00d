/**
 * Names a build of the app by the hash in the name of its main script (`shell` in vite.config.ts), which
 * changes with anything that the app is made of: phone and server read the same from the same page.
 *
 * @param page the page's HTML, or the script's address
 */
export function buildIn(page: string): string | undefined {
  return /\/assets\/shell-([\w-]{8})\.js\b/.exec(page)?.[1];
}
