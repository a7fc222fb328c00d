import { isMap, isScalar, isSeq, type Node } from 'yaml';

import { nearestName } from '#domain/nearest-name.ts';

import type { Place, Problem, YamlShape } from './fault.ts';
import type { ValueReader } from './read-value.ts';
import type { Reading } from './reading.ts';

interface Source {
  readonly placeAt: (offset: number) => Place;
  readonly reading: Reading;
}

/** One value of a YAML file, its line and the name of its field (`phones.outside`). */
export class YamlValue {
  readonly field: string;
  readonly place: Place;
  readonly #node: Node;
  readonly #source: Source;

  constructor(node: Node, field: string, source: Source) {
    this.#node = node;
    this.field = field;
    this.#source = source;
    this.place = source.placeAt(node.range?.[0] ?? 0);
  }

  /** Whether nothing was written behind the field's colon. */
  get isEmpty(): boolean {
    return this.#shape() === 'nothing';
  }

  get isList(): boolean {
    return isSeq(this.#node);
  }

  fault(problem: Problem): undefined {
    this.#source.reading.fault(this.place, problem);
    return undefined;
  }

  as<T>(read: ValueReader<T>): T | undefined {
    const node = this.#node;
    if (!isScalar(node) || this.isEmpty) return this.#wrongType('text');
    const value = read(String(node.value).trim(), this.field);
    return value.ok ? value.value : this.fault(value.problem);
  }

  list(): readonly YamlValue[] | undefined {
    const node = this.#node;
    if (!isSeq<Node>(node)) return this.#wrongType('list');
    return node.items.map((item) => new YamlValue(item, this.field, this.#source));
  }

  /** Every entry of a list; each text may be there once. */
  listOf<T extends string>(read: ValueReader<T>): readonly Item<T>[] | undefined {
    const seen = new Set<string>();
    return this.list()?.flatMap((item) => {
      const value = item.as(read);
      if (value === undefined) return [];
      if (seen.has(value)) item.fault({ kind: 'listed-twice', field: this.field, name: value });
      seen.add(value);
      return [{ value, place: item.place }];
    });
  }

  map(): YamlMap | undefined {
    const node = this.#node;
    if (!isMap<Node, Node | null>(node)) return this.#wrongType('map');
    const prefix = this.field === '' ? '' : `${this.field}.`;
    const entries = node.items.map(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '?';
      return [name, new YamlValue(value ?? key, `${prefix}${name}`, this.#source)] as const;
    });
    const keys = node.items.map(({ key }) => this.#source.placeAt(key.range?.[0] ?? 0));
    return new YamlMap(this, prefix, new Map(entries), keys, this.#source.reading);
  }

  #wrongType(wanted: YamlShape): undefined {
    return this.fault({ kind: 'wrong-type', field: this.field, wanted, found: this.#shape() });
  }

  #shape(): YamlShape {
    const node = this.#node;
    if (isMap(node)) return 'map';
    if (isSeq(node)) return 'list';
    return isScalar(node) && String(node.value).trim() !== '' ? 'text' : 'nothing';
  }
}

/** A text of a list and where it stands. */
export interface Item<T> {
  readonly value: T;
  readonly place: Place;
}

/** A field and where its name stands. */
export interface NamedValue {
  readonly name: string;
  readonly value: YamlValue;
  readonly place: Place;
}

/** A map of a YAML file that knows which of its fields have been asked for. */
export class YamlMap {
  readonly place: Place;
  readonly #prefix: string;
  readonly #entries: ReadonlyMap<string, YamlValue>;
  readonly #keyPlaces: readonly Place[];
  readonly #reading: Reading;
  readonly #asked = new Set<string>();

  constructor(
    value: YamlValue,
    prefix: string,
    entries: ReadonlyMap<string, YamlValue>,
    keyPlaces: readonly Place[],
    reading: Reading,
  ) {
    this.place = value.place;
    this.#prefix = prefix;
    this.#entries = entries;
    this.#keyPlaces = keyPlaces;
    this.#reading = reading;
  }

  fault(problem: Problem): undefined {
    this.#reading.fault(this.place, problem);
    return undefined;
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** The field's value, or nothing when it is left out or empty. */
  find(field: string): YamlValue | undefined {
    this.#asked.add(field);
    const value = this.#entries.get(field);
    return value?.isEmpty ? undefined : value;
  }

  /** The field's value; a missing or empty one is a fault. */
  need(field: string): YamlValue | undefined {
    const value = this.find(field);
    if (!value)
      this.#reading.fault(this.#entries.get(field)?.place ?? this.place, {
        kind: 'missing-field',
        field: `${this.#prefix}${field}`,
      });
    return value;
  }

  /** Every field, of a map whose names are the writer's own. */
  all(): readonly NamedValue[] {
    return [...this.#entries].map(([name, value], index) => {
      this.#asked.add(name);
      return { name, value, place: this.#keyPlaces[index] ?? value.place };
    });
  }

  /** Reports fields nobody asked for: a misspelt one would otherwise be lost in silence. */
  checkFields(): void {
    const free = [...this.#asked].filter((name) => !this.#entries.has(name));
    for (const [index, name] of [...this.#entries.keys()].entries())
      if (!this.#asked.has(name))
        this.#reading.fault(this.#keyPlaces[index] ?? this.place, {
          kind: 'unknown-field',
          field: `${this.#prefix}${name}`,
          nearest: nearestName(name, free),
        });
  }
}
