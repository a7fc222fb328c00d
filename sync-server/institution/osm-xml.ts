/** What an OSM file holds, as far as indoor maps need it; deleted things are left out. */
export interface OsmData {
  readonly nodes: ReadonlyMap<string, OsmNode>;
  readonly ways: ReadonlyMap<string, OsmWay>;
  readonly relations: readonly OsmRelation[];
}

export type Tags = Readonly<Record<string, string>>;

export interface OsmNode {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly tags: Tags;
}

export interface OsmWay {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly tags: Tags;
}

export interface OsmRelation {
  readonly id: string;
  readonly members: readonly {
    readonly type: string;
    readonly ref: string;
    readonly role: string;
  }[];
  readonly tags: Tags;
}

/** A file that is no XML, or not OSM's; `line` is counted from 1. */
export class OsmSyntaxError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

interface Open {
  readonly name: string;
  readonly id: string;
  readonly attributes: Tags;
  readonly tags: Record<string, string>;
  readonly nodes: string[];
  readonly members: OsmRelation['members'][number][];
}

const markup =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|!DOCTYPE[^>]*|(?<close>\/)?(?<name>[A-Za-z][\w:-]*)(?<attributes>(?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/)?)>/gu;

/**
 * Reads OSM XML as editors write it. Anything between the elements that is not white space, and
 * elements that are not closed in order, are refused: half a map would look like a building.
 */
export function readOsmXml(text: string): OsmData {
  const reader = new OsmReader();
  let end = 0;
  for (const match of text.matchAll(markup)) {
    refuseBetween(text, end, match.index);
    end = match.index + match[0].length;
    const { close, name, attributes = '', empty } = match.groups ?? {};
    if (name === undefined) continue;
    const trouble = close
      ? reader.close(name)
      : reader.open(name, readAttributes(attributes), !empty);
    if (trouble) throw new OsmSyntaxError(trouble, lineAt(text, match.index));
  }
  refuseBetween(text, end, text.length);
  const trouble = reader.end();
  if (trouble) throw new OsmSyntaxError(trouble, lineAt(text, text.length));
  return reader.data;
}

/** Only white space may stand between two elements, and the mark that some editors begin a file with. */
function refuseBetween(text: string, from: number, to: number): void {
  const strange = text.slice(from, to).search(/[^\s\u{FEFF}]/u);
  if (strange >= 0) throw new OsmSyntaxError('This is not XML', lineAt(text, from + strange));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function readAttributes(text: string): Tags {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
      ([, name = '', double, single]) => [name, unescape(double ?? single ?? '')],
    ),
  );
}

const entities: Tags = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

function unescape(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (all, hex, decimal, name) => {
      if (name) return entities[String(name)] ?? String(all);
      const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\u{FFFD}';
    },
  );
}

class OsmReader {
  readonly data = {
    nodes: new Map<string, OsmNode>(),
    ways: new Map<string, OsmWay>(),
    relations: [] as OsmRelation[],
  };
  readonly #path: string[] = [];
  #element: Open | undefined;
  #seenRoot = false;

  open(name: string, attributes: Tags, hasContent: boolean): string | undefined {
    if (this.#path.length === 0 && (name !== 'osm' || this.#seenRoot)) return 'This is no OSM file';
    this.#seenRoot = true;
    if (name === 'node' || name === 'way' || name === 'relation') {
      const id = attributes['id'];
      if (!id) return `A ${name} without an id`;
      this.#element = { name, id, attributes, tags: {}, nodes: [], members: [] };
    } else this.#addPart(name, attributes);
    this.#path.push(name);
    return hasContent ? undefined : this.close(name);
  }

  close(name: string): string | undefined {
    if (this.#path.pop() !== name) return `</${name}> closes nothing`;
    if (this.#element?.name === name) {
      if (this.#element.attributes['action'] !== 'delete') this.#keep(this.#element);
      this.#element = undefined;
    }
    return undefined;
  }

  end(): string | undefined {
    if (!this.#seenRoot) return 'This is no OSM file';
    return this.#path.length > 0 ? `<${this.#path.at(-1)}> is not closed` : undefined;
  }

  #addPart(name: string, { k = '', v = '', ref = '', type = '', role = '' }: Tags): void {
    if (!this.#element) return;
    if (name === 'tag') this.#element.tags[k] = v;
    else if (name === 'nd') this.#element.nodes.push(ref);
    else if (name === 'member') this.#element.members.push({ type, ref, role });
  }

  #keep({ name, id, attributes, tags, nodes, members }: Open): void {
    if (name === 'way') this.data.ways.set(id, { id, nodes, tags });
    else if (name === 'relation') this.data.relations.push({ id, members, tags });
    else {
      const latitude = Number(attributes['lat']);
      const longitude = Number(attributes['lon']);
      this.data.nodes.set(id, { id, latitude, longitude, tags });
    }
  }
}
