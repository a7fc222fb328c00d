import { expect, type Page } from '@playwright/test';

import type { Directory } from '#domain/directory.ts';
import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';

import { openSqliteStore } from '../../../sync-server/store/sqlite-store.ts';

/** Texts that would do something if a page took them for more than text; each says that it ran. */
export const payloads = [
  '<script>globalThis.ran="script"</script>',
  '<img src=x onerror="globalThis.ran=\'image\'">',
  '<svg onload="globalThis.ran=\'svg\'"><animate onbegin="globalThis.ran=1" attributeName=x dur=1s>',
  '"><iframe srcdoc="<script>parent.ran=\'frame\'</script>"></iframe>',
  'javascript:globalThis.ran="link"',
  "'-(globalThis.ran='quote')-'",
  '${globalThis.ran="template"} {{globalThis.ran=1}} {name} %7Bto%7D',
  '<a href="javascript:globalThis.ran=1" onmouseover="globalThis.ran=1">x</a><!--',
  '\u202Eeman <b style="position:fixed;inset:0">x</b>\u2066',
] as const;

/** All of them in one text. */
export const everyPayload = payloads.join(' ');

const markup = '<img src=x onerror="globalThis.ran=1">';

// What is compared, counted or asked of the system is left as it is; all else people read.
const machineKeys = new Set([
  'version',
  'id',
  'timeZone',
  'country',
  'staffLanguages',
  'visitorLanguages',
  'hours',
  'building',
  'joinedTo',
  'unit',
  'parent',
  'head',
  'address',
  'languages',
  'substitutes',
  'handlers',
  'deputies',
  'people',
  'commonMatters',
  'needs',
  'callAhead',
  'signIn',
  'confirmedOn',
  'room',
  'number',
]);

/** A directory in which whatever people read, dial or write to carries markup. */
function poisoned<T>(value: T): T {
  if (typeof value === 'string') return `${value} ${markup}` as T;
  if (Array.isArray(value)) return value.map(poisoned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, machineKeys.has(key) ? each : poisoned(each)]),
  ) as T;
}

/** Publishes such a directory past the checks of the import, into a store at which no server is. */
export function poisonDirectory(storeFile: string): Directory {
  const store = openSqliteStore(storeFile);
  try {
    const [institution = ''] = store.institutions();
    const directory = store.directory(institution);
    if (!directory) throw new Error('No directory');
    const hostile = { ...poisoned(directory), version: 'hostile' };
    store.publishDirectory(institution, directoryToChunks(hostile, hashOf));
    return hostile;
  } finally {
    store.close();
  }
}

/** Nothing of what was entered has become part of the page, and no link leads to anything but a safe place. */
export async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: (globalThis as { ran?: unknown }).ran,
    planted: [...document.querySelectorAll('*')].flatMap((element) => {
      const isForeign = /^(script|iframe|object|embed|animate|base)$/i.test(element.localName);
      const isOurs =
        element instanceof HTMLScriptElement && element.src.startsWith(location.origin);
      const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'));
      return (isForeign && !isOurs) || handlers.length > 0 ? [element.outerHTML.slice(0, 80)] : [];
    }),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href),
  }));
  expect(found.ran, page.url()).toBeUndefined();
  expect(found.planted, page.url()).toEqual([]);
  const { origin } = new URL(page.url());
  const unsafe = found.links.filter((link) => !safe(link, origin));
  expect(unsafe, page.url()).toEqual([]);
}

function safe(link: string, origin: string): boolean {
  const url = new URL(link);
  return url.protocol === 'tel:' || url.protocol === 'mailto:' || url.origin === origin;
}
