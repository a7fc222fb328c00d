/** How long work may hold up the page before taps and paints get their turn, in milliseconds. */
const sliceMs = 3;

/**
 * Does the same with each of a list, in its order, and lets the page breathe in between: what a large house
 * keeps is opened without a task that a finger would notice (I3).
 *
 * @throws what the work throws
 */
export async function inSlices<T, R>(
  list: readonly T[],
  work: (each: T, place: number) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  let begun: Promise<R>[] = [];
  let sinceMs = performance.now();
  for (const [place, each] of list.entries()) {
    begun.push(work(each, place));
    if (performance.now() - sinceMs < sliceMs) continue;
    done.push(...(await Promise.all(begun)));
    begun = [];
    await letThePageBreathe();
    sinceMs = performance.now();
  }
  return [...done, ...(await Promise.all(begun))];
}

/** Gives way to whatever the page has to do at once, and goes on after it. */
export function letThePageBreathe(): Promise<void> {
  const { scheduler } = globalThis as {
    readonly scheduler?: { readonly yield?: () => Promise<void> };
  };
  // Where there is no such thing (Safari), a timer waits longer but lets as much through.
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
