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
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new RangeError('Nothing to pick from');
    return found;
  };
  const rooms: ExpectedWay[] = [];
  const lines = [`BUILDING G${seed}`, 'FLOOR 0 ground floor'];
  let lastNumber = 0;
  let lastCorridor = 0;
  const side = (): string[] =>
    Array.from({ length: 2 + Math.floor(random() * 6) }, () => {
      const kind = random();
      if (kind < 0.72) return String((lastNumber += 1));
      if (kind < 0.8) return 'wc';
      if (kind < 0.87) return `stairs S${Math.floor(random() * 1e6)}`;
      return `- ${2 + Math.floor(random() * 4)}m`;
    });
  const corridor = (id: string, turns: readonly Turn[], depth: number): void => {
    const sides = { left: side(), right: side() };
    const onward: (readonly [string, readonly Turn[]])[] = [];
    if (depth < 3 && random() < 0.6) {
      const where = pick(['left', 'right'] as const);
      const next = `C${(lastCorridor += 1)}`;
      const place = 1 + Math.floor(random() * (sides[where].length - 1));
      sides[where].splice(place, 0, `>${next}`);
      onward.push([next, [...turns, where]]);
    }
    const fireDoor = random() < 0.25;
    if (fireDoor)
      for (const list of [sides.left, sides.right])
        list.splice(1 + Math.floor(random() * (list.length - 1)), 0, 'door');
    let end = '';
    if (depth < 3 && random() < 0.5) {
      const turn = pick(['left', 'right'] as const);
      const next = `C${(lastCorridor += 1)}`;
      end = `  end: ${turn} ${next}`;
      onward.push([next, [...turns, turn]]);
    }
    for (const where of ['left', 'right'] as const) {
      let nth = 0;
      for (const item of sides[where]) {
        if (item === 'door') nth = 0;
        if (/^\d|^wc/u.test(item)) nth += 1;
        if (/^\d/u.test(item)) rooms.push({ number: item, turns, side: where, nth });
      }
    }
    lines.push(`CORRIDOR ${id}`);
    if (depth === 0) lines.push('  start: entrance W1 (main)');
    lines.push(`  L: ${sides.left.join(' | ')}`, `  R: ${sides.right.join(' | ')}`, end);
    for (const [next, more] of onward) corridor(next, more, depth + 1);
  };
  corridor('A', [], 0);
  return { text: lines.filter((line) => line !== '').join('\n'), rooms };
}
