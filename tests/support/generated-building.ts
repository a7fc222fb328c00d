/** A building written at random, and what its text alone says of the way to each room. */
export interface GeneratedBuilding {
  readonly text: string;
  readonly rooms: readonly ExpectedWay[];
}

/** The way from the entrance, as it follows from the order in which the text names things. */
export interface ExpectedWay {
  readonly number: string;
  readonly turns: readonly ('left' | 'right')[];
  readonly side: 'left' | 'right';
  /** Which door it is on its side of the last corridor, or behind the last door across it. */
  readonly nth: number;
}

type Turn = 'left' | 'right';

/** A small generator of its own (mulberry32), so that a seed gives the same building for ever. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function generateBuilding(seed: number): GeneratedBuilding {
  const writer = new BuildingWriter(seed);
  writer.writeCorridor('A', []);
  return writer.building;
}

type Onward = readonly [corridor: string, turns: readonly Turn[]];

class BuildingWriter {
  readonly #random: () => number;
  readonly #lines: string[];
  readonly #rooms: ExpectedWay[] = [];
  #lastNumber = 0;
  #lastCorridor = 0;

  constructor(seed: number) {
    this.#random = chance(seed);
    this.#lines = [`BUILDING G${seed}`, 'FLOOR 0 ground floor'];
  }

  get building(): GeneratedBuilding {
    return { text: this.#lines.join('\n'), rooms: this.#rooms };
  }

  writeCorridor(id: string, turns: readonly Turn[]): void {
    const sides = { left: this.#side(), right: this.#side() };
    const isDeep = turns.length >= 3;
    const onward: Onward[] = [];
    if (!isDeep && this.#random() < 0.6) {
      const side = this.#pick(['left', 'right']);
      onward.push([this.#nextCorridor(), [...turns, side]]);
      this.#putIn(sides[side], `>C${this.#lastCorridor}`);
    }
    if (this.#random() < 0.25)
      for (const list of [sides.left, sides.right]) this.#putIn(list, 'door');
    this.#lines.push(`CORRIDOR ${id}`);
    if (turns.length === 0) this.#lines.push('  start: entrance W1 (main)');
    this.#lines.push(`  L: ${sides.left.join(' | ')}`, `  R: ${sides.right.join(' | ')}`);
    if (!isDeep && this.#random() < 0.5) {
      const side = this.#pick(['left', 'right']);
      onward.push([this.#nextCorridor(), [...turns, side]]);
      this.#lines.push(`  end: ${side} C${this.#lastCorridor}`);
    }
    this.#expect(sides.left, turns, 'left');
    this.#expect(sides.right, turns, 'right');
    for (const [next, more] of onward) this.writeCorridor(next, more);
  }

  /** Doors are counted from the corridor's beginning, or from the last door across it. */
  #expect(items: readonly string[], turns: readonly Turn[], side: Turn): void {
    let nth = 0;
    for (const item of items) {
      if (item === 'door') nth = 0;
      if (/^\d|^wc/u.test(item)) nth += 1;
      if (/^\d/u.test(item)) this.#rooms.push({ number: item, turns, side, nth });
    }
  }

  #nextCorridor(): string {
    this.#lastCorridor += 1;
    return `C${this.#lastCorridor}`;
  }

  #side(): string[] {
    return Array.from({ length: 2 + Math.floor(this.#random() * 6) }, () => this.#item());
  }

  #item(): string {
    const kind = this.#random();
    if (kind < 0.72) return String((this.#lastNumber += 1));
    if (kind < 0.8) return 'wc';
    if (kind < 0.87) return `stairs S${Math.floor(this.#random() * 1e6)}`;
    return `- ${2 + Math.floor(this.#random() * 4)}m`;
  }

  #putIn(items: string[], item: string): void {
    items.splice(1 + Math.floor(this.#random() * (items.length - 1)), 0, item);
  }

  #pick(turns: readonly [Turn, Turn]): Turn {
    return this.#random() < 0.5 ? turns[0] : turns[1];
  }
}
