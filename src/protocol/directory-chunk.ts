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
import type { AttachedConcept, Attachment } from '#domain/search/lexicon.ts';
import type { Portal, Premises, Space } from '#domain/way/premises.ts';

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
  | Part<'units', Unit>
  // A phone older than the lexicon stores the two and takes no notice of them.
  | Part<'concepts', CarriedConcept>
  | Part<'recognised', RecognisedCard>
  // Nor of these a phone that is older than the plan.
  | Part<'spaces', Space>
  | Part<'portals', Portal>
  | Part<'plan', PlanRest>;

interface Part<K extends string, Entry> {
  /** `<kind>-<number>`. */
  readonly id: string;
  readonly kind: K;
  /** Hash of the entries (`hashOf`). */
  readonly hash: string;
  readonly entries: readonly Entry[];
}

/** How people ask for a concept; apart from its cards, so that a changed title does not move all phrases. */
type CarriedConcept = Pick<AttachedConcept, 'id' | 'said'>;

/** What a card's title is about: concepts by id, each with its share. */
interface RecognisedCard {
  readonly card: string;
  readonly concepts: { readonly [concept: string]: number };
}

/** What is small in the plan, and goes together. */
type PlanRest = Pick<Premises, 'levels' | 'paths' | 'landmarks'> & { readonly id: 'plan' };

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
    ...toConceptParts(directory, hashOf),
    ...toPlanParts(directory, hashOf),
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

function toConceptParts(
  { concepts }: Directory,
  hashOf: (value: unknown) => string,
): DirectoryChunk[] {
  if (!concepts) return [];
  const said = concepts.map((concept): CarriedConcept => ({ id: concept.id, said: concept.said }));
  const recognised = new Map<string, { [concept: string]: number }>();
  for (const { id, cards } of concepts)
    for (const { card, share } of cards) {
      const known = recognised.get(card) ?? {};
      recognised.set(card, known);
      known[id] = share;
    }
  const byCard = [...recognised].map(([card, shares]) => ({ card, concepts: shares }));
  return [
    ...toParts('concepts', said, (concept) => concept.id, hashOf),
    ...toParts('recognised', byCard, ({ card }) => card, hashOf),
  ];
}

function toPlanParts(
  { premises }: Directory,
  hashOf: (value: unknown) => string,
): DirectoryChunk[] {
  if (!premises) return [];
  const { spaces, portals, levels, paths, landmarks } = premises;
  const rest: PlanRest = { id: 'plan', levels, paths, landmarks };
  return [
    ...toParts('spaces', spaces, ({ id }) => id, hashOf),
    ...toParts('portals', portals, ({ id }) => id, hashOf),
    ...toParts('plan', [rest], ({ id }) => id, hashOf),
  ];
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
    ...conceptsOf(named),
    ...planOf(named),
  };
}

function planOf(chunks: readonly DirectoryChunk[]): Pick<Directory, 'premises'> {
  const rest = chunks.find((chunk) => chunk.kind === 'plan')?.entries[0];
  if (!rest) return {};
  const { levels, paths, landmarks } = rest;
  return {
    premises: {
      levels,
      spaces: chunks.flatMap((chunk) => (chunk.kind === 'spaces' ? chunk.entries : [])),
      portals: chunks.flatMap((chunk) => (chunk.kind === 'portals' ? chunk.entries : [])),
      paths,
      landmarks,
    },
  };
}

function conceptsOf(chunks: readonly DirectoryChunk[]): Pick<Directory, 'concepts'> {
  const said = chunks.flatMap((chunk) => (chunk.kind === 'concepts' ? [chunk.entries] : []));
  if (said.length === 0) return {};
  const recognised = chunks.flatMap((chunk) => (chunk.kind === 'recognised' ? chunk.entries : []));
  const attached = new Map<string, Attachment[]>();
  for (const { card, concepts } of recognised)
    for (const [id, share] of Object.entries(concepts)) {
      const known = attached.get(id) ?? [];
      attached.set(id, known);
      known.push({ card, share });
    }
  return {
    concepts: said.flat().map((concept) => ({ ...concept, cards: attached.get(concept.id) ?? [] })),
  };
}
