/**
 * Parts that every phone keeps without waiting for them when it installs the app: the change of shift with
 * its decoder, a megabyte, the notice about visitors' data, messages with promises, what asks visitors and
 * hears them, being told while the app is closed, the way there, and what knows of ways and buildings. Their names change with their content (docs/adr/024).
 */
export const laterNames = [
  'ask-visitor',
  'closed-app',
  'hand-over-shift',
  'privacy-notice',
  'speak-words',
  'to-do',
  'walk-building',
  'way-parts',
  'way-plan',
  'way-route',
  'zxing_reader',
] as const;

const laterParts = new RegExp(String.raw`^/?assets/(${laterNames.join('|')})-`);

/** The cache they lie in, apart from the precache. */
export const laterPartsCache = 'usher-kept-later';

/** A network that hangs must not keep an update from being installed. */
const patienceMs = 60_000;

/** Whether a file of the app, by its address or path, is such a part. */
export function isLaterPart(address: string): boolean {
  return laterParts.test(address);
}

/**
 * Fetches what is not kept yet; what is there already costs nothing.
 *
 * @param files paths of this version's parts
 * @throws TypeError or DOMException without a good connection; what came until then stays
 */
export async function keepLaterParts(files: readonly string[]): Promise<void> {
  const cache = await caches.open(laterPartsCache);
  for (const file of files) {
    if (await cache.match(file)) continue;
    const answer = await fetch(file, { priority: 'low', signal: AbortSignal.timeout(patienceMs) });
    if (answer.ok) await cache.put(file, answer);
  }
}

/** Lets go of earlier versions' parts, once no page uses them any more. */
export async function dropEarlierParts(files: readonly string[]): Promise<void> {
  const cache = await caches.open(laterPartsCache);
  const kept = new Set(files.map((file) => new URL(file, location.origin).href));
  const earlier = (await cache.keys()).filter(({ url }) => !kept.has(url));
  await Promise.all(earlier.map((request) => cache.delete(request)));
}
