/** Runs when the page has nothing else to do, or after a second and a half. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 1500 });
  else setTimeout(run, 200);
}
