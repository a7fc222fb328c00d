import { nearestName } from '#domain/nearest-name.ts';

import type { Fault, Noun, Place, Problem, Role } from './fault.ts';

interface Mention {
  readonly role: Role;
  readonly name: string;
  readonly place: Place;
}

interface FloorMention {
  readonly building: string;
  readonly floor: number;
  readonly place: Place;
}

const nounOf: { readonly [R in Role]: Noun } = {
  unit: 'unit',
  parent: 'unit',
  head: 'person',
  room: 'room',
  'secretariat-room': 'room',
  'desk-room': 'room',
  'card-room': 'room',
  substitute: 'person',
  handler: 'person',
  deputy: 'person',
  'desk-person': 'person',
  'common-matter': 'card',
  'notice-room': 'room',
  'notice-unit': 'unit',
  'notice-card': 'card',
  'notice-person': 'person',
  building: 'building',
  'joined-building': 'building',
  'link-building': 'building',
  'post-place': 'spot',
  'meeting-place': 'spot',
  'notice-closes': 'spot',
};

/** A search for near names costs as many comparisons as there are names; later faults go without. */
const mostSuggestions = 200;

/**
 * What one reading of a folder has gathered: its faults, the names defined in any file, and the
 * places that mention them. Mentions are checked when every file has been read (`checkMentions`).
 */
export class Reading {
  readonly #faults: Fault[] = [];
  readonly #remarks: Fault[] = [];
  readonly #defined = new Map<Noun, Map<string, Place>>();
  readonly #supposed = new Set<string>();
  readonly #floors = new Map<string, readonly number[]>();
  readonly #mentions: Mention[] = [];
  readonly #floorMentions: FloorMention[] = [];
  readonly #incomplete = new Set<Noun>();
  #suggestions = 0;

  fault({ file, line }: Place, problem: Problem): void {
    this.#faults.push({ file, line, problem });
  }

  /** Says what is wrong somewhere but keeps nobody from using the folder. */
  remark({ file, line }: Place, problem: Problem): void {
    this.#remarks.push({ file, line, problem });
  }

  /** Makes a name known that may be there several times: a lift is named on every floor. */
  offer(noun: Noun, name: string, place: Place): void {
    const names = this.#defined.get(noun) ?? new Map<string, Place>();
    this.#defined.set(noun, names);
    names.set(name, place);
  }

  /** Makes a name known; the second definition of the same name is a fault that names the first. */
  define(noun: Noun, name: string, place: Place): void {
    const names = this.#defined.get(noun) ?? new Map<string, Place>();
    this.#defined.set(noun, names);
    const first = names.get(name);
    if (first) this.fault(place, { kind: 'defined-twice', noun, name, first });
    else names.set(name, place);
  }

  /** Makes a name known unless it is already; then where. */
  defineFirst(noun: Noun, name: string, place: Place): Place | undefined {
    const first = this.#defined.get(noun)?.get(name);
    if (!first) this.define(noun, name, place);
    return first;
  }

  /** Makes the name of an entry known that could not be read, so that those who mention it are not blamed. */
  suppose(noun: Noun, name: string): void {
    this.#supposed.add(`${noun} ${name}`);
  }

  defineFloors(building: string, floors: readonly number[]): void {
    this.#floors.set(building, floors);
  }

  mention(role: Role, name: string, place: Place): void {
    this.#mentions.push({ role, name, place });
  }

  mentionFloor(building: string, floor: number, place: Place): void {
    this.#floorMentions.push({ building, floor, place });
  }

  /** Says that a file could not be read: names it would have defined are not reported as unknown. */
  giveUp(...nouns: readonly Noun[]): void {
    for (const noun of nouns) this.#incomplete.add(noun);
  }

  /** Whether names of this noun may be missing. */
  isIncomplete(noun: Noun): boolean {
    return this.#incomplete.has(noun);
  }

  /** Reports every mention of a name that no file defines, with the nearest name that is there. */
  checkMentions(): void {
    for (const { role, name, place } of this.#mentions) {
      const noun = nounOf[role];
      const names = this.#defined.get(noun) ?? new Map<string, Place>();
      if (names.has(name) || this.#isExcused(noun, name)) continue;
      this.fault(place, { kind: 'unknown-name', role, name, nearest: this.#nearest(name, names) });
    }
    for (const { building, floor, place } of this.#floorMentions) {
      const floors = this.#floors.get(building);
      if (floors && !floors.includes(floor))
        this.fault(place, { kind: 'unknown-floor', building, floor, floors });
    }
  }

  #isExcused(noun: Noun, name: string): boolean {
    return this.#incomplete.has(noun) || this.#supposed.has(`${noun} ${name}`);
  }

  #nearest(name: string, names: ReadonlyMap<string, Place>): string | undefined {
    this.#suggestions += 1;
    return this.#suggestions > mostSuggestions ? undefined : nearestName(name, names.keys());
  }

  /** Every fault so far, by file and line; equal ones once. */
  faults(): readonly Fault[] {
    return sorted(this.#faults);
  }

  /** The remarks alike. */
  remarks(): readonly Fault[] {
    return sorted(this.#remarks);
  }
}

function sorted(faults: readonly Fault[]): readonly Fault[] {
  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...once.values()].toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line,
  );
}
