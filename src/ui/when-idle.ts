/** Runs when the page has nothing else to do, or after a second and a half. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 1500 });
  else setTimeout(run, 200);
}

/** Resolves once what was drawn last is on the screen; in a hidden page, after a fifth of a second. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}
