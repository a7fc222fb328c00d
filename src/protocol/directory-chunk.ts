import type {
  Building,
  Directory,
  Institution,
  Person,
  Room,
  ServiceCard,
  Unit,
} from '#domain/directory.ts';
import type { ServiceNotice } from '#domain/notices.ts';

/**
 * A piece of the directory as it travels and is stored on the phone: one document of the `directory`
 * collection. Entries fall into chunks by their id, so that a small change moves few chunks.
 */
export type DirectoryChunk =
  | {
      readonly id: 'head';
      readonly kind: 'head';
      readonly hash: string;
      readonly entries: readonly [DirectoryHead];
    }
  | Part<'people', Person>
  | Part<'cards', ServiceCard>
  | Part<'rooms', Room>
  | Part<'units', Unit>;

interface Part<K extends string, Entry> {
  /** `<kind>-<number>`. */
  readonly id: string;
  readonly kind: K;
  /** Hash of the entries (`hashOf`). */
  readonly hash: string;
  readonly entries: readonly Entry[];
}

/** Written last: names every chunk that belongs to this version, so that a half-pulled directory is never shown. */
export interface DirectoryHead {
  readonly version: string;
  readonly institution: Institution;
  readonly buildings: readonly Building[];
  readonly notices?: readonly ServiceNotice[];
  readonly chunks: { readonly [chunkId: string]: string };
}

const entriesPerChunk = 250;

/** Which chunk of `count` an entry falls into: FNV-1a over its id, stable when others come and go. */
function chunkNumber(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % count;
}

/** Cuts entries into a power of two of chunks of about 250, keeping their order inside each. */
function cut<Entry>(entries: readonly Entry[], idOf: (entry: Entry) => string): Entry[][] {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, entries.length / entriesPerChunk)));
  const chunks: Entry[][] = Array.from({ length: count }, () => []);
  for (const entry of entries) chunks[chunkNumber(idOf(entry), count)]?.push(entry);
  return chunks;
}

/**
 * Cuts a directory into chunks, the head last.
 *
 * @param hashOf hash of a JSON value in canonical form
 */
export function directoryToChunks(
  directory: Directory,
  hashOf: (value: unknown) => string,
): DirectoryChunk[] {
  const parts = [
    ...toParts('people', directory.people, (person) => person.id, hashOf),
    ...toParts('cards', directory.cards, (card) => card.id, hashOf),
    ...toParts('rooms', directory.rooms, (room) => room.number, hashOf),
    ...toParts('units', directory.units, (unit) => unit.id, hashOf),
  ] as DirectoryChunk[];
  const head: DirectoryHead = {
    version: directory.version,
    institution: directory.institution,
    buildings: directory.buildings,
    ...(directory.notices && { notices: directory.notices }),
    chunks: Object.fromEntries(parts.map((part) => [part.id, part.hash])),
  };
  return [...parts, { id: 'head', kind: 'head', hash: hashOf(head), entries: [head] }];
}

function toParts<K extends string, Entry>(
  kind: K,
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  hashOf: (value: unknown) => string,
): Part<K, Entry>[] {
  return cut(entries, idOf).map((piece, number) => ({
    id: `${kind}-${number}`,
    kind,
    hash: hashOf(piece),
    entries: piece,
  }));
}

/**
 * Puts chunks together again, or answers `undefined` while any that the head names is missing or of
 * another version: the phone then goes on with the directory it has.
 */
export function chunksToDirectory(chunks: readonly DirectoryChunk[]): Directory | undefined {
  const head = chunks.find((chunk) => chunk.kind === 'head')?.entries[0];
  if (!head) return undefined;
  const held = new Map(chunks.map((chunk) => [chunk.id, chunk.hash]));
  const wanted = Object.entries(head.chunks);
  if (!wanted.every(([id, hash]) => held.get(id) === hash)) return undefined;
  const named = chunks.filter((chunk) => chunk.id in head.chunks);
  return {
    version: head.version,
    institution: head.institution,
    buildings: head.buildings,
    ...(head.notices && { notices: head.notices }),
    people: named.flatMap((chunk) => (chunk.kind === 'people' ? chunk.entries : [])),
    cards: named.flatMap((chunk) => (chunk.kind === 'cards' ? chunk.entries : [])),
    rooms: named.flatMap((chunk) => (chunk.kind === 'rooms' ? chunk.entries : [])),
    units: named.flatMap((chunk) => (chunk.kind === 'units' ? chunk.entries : [])),
  };
}
