import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { isLaterPart } from '../../src/worker/later-parts.ts';
import { root } from '../../sync-server/setup/root.ts';

/** One limit on what a phone has to fetch. */
export interface Gate {
  readonly name: string;
  /** In kB, thousands of bytes. */
  readonly size: number;
  readonly limit: number;
}

const dist = path.join(root, 'dist');

/**
 * Measures the built app against the limits on what a porter's phone downloads (the design's budgets).
 *
 * @throws Error if there is no built app, or its service worker names no files
 */
export function measureBudget(): readonly Gate[] {
  const named = namedFiles();
  const precache = named.filter((file) => !isLaterPart(file));
  const later = named.filter(isLaterPart);
  const search = precache.filter((file) => path.basename(file).startsWith('search-worker'));
  const way = precache.filter((file) => path.basename(file).startsWith('way-worker'));
  const beside = [...search, ...way];
  const scripts = precache.filter((file) => file.endsWith('.js') && !beside.includes(file));
  const styles = precache.filter((file) => file.endsWith('.css'));
  const notice = later.filter((file) => path.basename(file).startsWith('privacy-notice'));
  const toDo = later.filter((file) => path.basename(file).startsWith('to-do'));
  const asking = later.filter((file) => path.basename(file).startsWith('ask-visitor'));
  const speaking = later.filter((file) => path.basename(file).startsWith('speak-words'));
  const closed = later.filter((file) => path.basename(file).startsWith('closed-app'));
  const wayThere = later.filter((file) => path.basename(file).startsWith('way-route'));
  const ways = later.filter((file) =>
    /^(way-parts|way-plan|walk-building)/.test(path.basename(file)),
  );
  const apart = [...notice, ...toDo, ...asking, ...speaking, ...closed, ...wayThere, ...ways];
  const laterScripts = later.filter((file) => file.endsWith('.js') && !apart.includes(file));
  const decoder = later.filter((file) => file.endsWith('.wasm'));
  if (search.length === 0) throw new Error('The service worker does not name the search.');
  if (way.length === 0) throw new Error('The service worker does not name the ways.');
  if (laterScripts.length === 0 || decoder.length === 0)
    throw new Error('The service worker does not name the change of shift and its decoder.');
  const beyond = builtScripts().filter((file) => !named.includes(file));
  const supervisor = precache.filter((file) => path.basename(file).startsWith('oversee-log'));
  return [
    {
      name: 'shell: JS loaded at the start, gzip',
      size: kilobytes(shellScripts(), zipped),
      limit: 135,
    },
    { name: 'phone: all JS of its page, gzip', size: kilobytes(scripts, zipped), limit: 265 },
    { name: 'phone: JS of the search beside it, gzip', size: kilobytes(search, zipped), limit: 20 },
    { name: 'phone: JS of the ways beside it, gzip', size: kilobytes(way, zipped), limit: 25 },
    { name: 'phone: CSS, gzip', size: kilobytes(styles, zipped), limit: 10 },
    { name: 'phone: all files it keeps, raw', size: kilobytes(precache, raw), limit: 1200 },
    {
      name: 'change of shift: JS kept later, gzip',
      size: kilobytes(laterScripts, zipped),
      limit: 32,
    },
    {
      name: 'change of shift: decoder kept later, gzip',
      size: kilobytes(decoder, zipped),
      limit: 450,
    },
    { name: 'ways and buildings: JS kept later, gzip', size: kilobytes(ways, zipped), limit: 40 },
    { name: 'way there: JS kept later, gzip', size: kilobytes(wayThere, zipped), limit: 10 },
    { name: 'notice: JS kept later, gzip', size: kilobytes(notice, zipped), limit: 10 },
    { name: 'messages: JS kept later, gzip', size: kilobytes(toDo, zipped), limit: 13 },
    { name: 'questions: JS kept later, gzip', size: kilobytes(asking, zipped), limit: 9 },
    { name: 'speaking: JS kept later, gzip', size: kilobytes(speaking, zipped), limit: 4 },
    { name: 'closed app: JS kept later, gzip', size: kilobytes(closed, zipped), limit: 3 },
    { name: 'supervisor: JS beyond that, gzip', size: kilobytes(beyond, zipped), limit: 220 },
    { name: "supervisor's files on every phone", size: supervisor.length, limit: 0 },
  ];
}

function builtScripts(): readonly string[] {
  const files = readdirSync(path.join(dist, 'assets')).filter((file) => file.endsWith('.js'));
  return files.map((file) => `assets/${file}`);
}

function shellScripts(): readonly string[] {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const found = new Set<string>();
  const open = [...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...staticImports(file));
  }
  return [...found];
}

// In built code: `import…from"./x.js"` and `import"./x.js"`, but not `import("./x.js")`.
function staticImports(file: string): readonly string[] {
  const code = readFileSync(path.join(dist, file), 'utf8');
  return [...code.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map((match) =>
    path.posix.join(path.posix.dirname(file), match[1] ?? ''),
  );
}

function namedFiles(): readonly string[] {
  const name = readdirSync(dist).find((file) => /^(sw|service-worker)\.js$/.test(file));
  if (name === undefined) throw new Error('The built app has no service worker.');
  const worker = readFileSync(path.join(dist, name), 'utf8');
  const entries = [...worker.matchAll(/\{[^{}]*\}/g)].map(([entry]) => entry);
  const files = entries
    .filter((entry) => /\brevision["']?:/.test(entry))
    .flatMap((entry) => /\burl["']?:\s*["'`]([^"'`]+)["'`]/.exec(entry)?.[1] ?? [])
    .map((file) => file.replace(/^\//, ''));
  if (files.length === 0) throw new Error('The service worker names no files to keep.');
  return [...new Set(files)].filter((file) => existsSync(path.join(dist, file)));
}

function kilobytes(files: readonly string[], measure: (content: Buffer) => number): number {
  const sizes = files.map((file) => measure(readFileSync(path.join(dist, file))));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

function zipped(content: Buffer): number {
  return gzipSync(content).length;
}

function raw(content: Buffer): number {
  return content.length;
}
