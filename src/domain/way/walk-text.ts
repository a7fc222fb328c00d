/** One thing noted while walking a corridor; the text grows by it, and the last one can be taken back. */
export type WalkTap =
  | { readonly kind: 'building'; readonly name: string }
  | { readonly kind: 'floor'; readonly ordinal: number; readonly label: string }
  | { readonly kind: 'corridor'; readonly id: string }
  /** A door with a number, or whatever else stands at one side. */
  | { readonly kind: 'item'; readonly side: WalkSide; readonly text: string }
  /** A door or steps across the corridor: they are on both sides. */
  | { readonly kind: 'across'; readonly text: string }
  | { readonly kind: 'start' | 'end'; readonly text: string };

export type WalkSide = 'left' | 'right';

/** Writes what was tapped as a corridor text, in the order in which it was walked. */
export function walkText(taps: readonly WalkTap[]): string {
  const lines: string[] = [];
  for (const corridor of corridorsOf(taps)) {
    lines.push(...corridor.before);
    if (corridor.id === undefined) continue;
    lines.push(`CORRIDOR ${corridor.id}`);
    for (const [word, items] of [
      ['start', corridor.start],
      ['L', corridor.left],
      ['R', corridor.right],
      ['end', corridor.end],
    ] as const)
      if (items.length > 0) lines.push(`  ${word}: ${items.join(' | ')}`);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

interface WalkedCorridor {
  readonly before: string[];
  readonly id: string | undefined;
  readonly start: string[];
  readonly left: string[];
  readonly right: string[];
  readonly end: string[];
}

function corridorsOf(taps: readonly WalkTap[]): readonly WalkedCorridor[] {
  const corridors: WalkedCorridor[] = [];
  let before: string[] = [];
  for (const tap of taps) {
    if (tap.kind === 'building') before.push(`BUILDING ${tap.name}`.trimEnd());
    else if (tap.kind === 'floor') before.push(`FLOOR ${tap.ordinal} ${tap.label}`.trimEnd());
    else if (tap.kind === 'corridor') {
      corridors.push({ before, id: tap.id, start: [], left: [], right: [], end: [] });
      before = [];
    } else noteIn(corridors.at(-1), tap);
  }
  if (before.length > 0)
    corridors.push({ before, id: undefined, start: [], left: [], right: [], end: [] });
  return corridors;
}

function noteIn(
  corridor: WalkedCorridor | undefined,
  tap: Extract<WalkTap, { text: string }>,
): void {
  if (tap.kind === 'across') {
    corridor?.left.push(tap.text);
    corridor?.right.push(tap.text);
  } else corridor?.[tap.kind === 'item' ? tap.side : tap.kind].push(tap.text);
}

/**
 * The number that the next door is likely to have: it counts on as the last two did, on this side if
 * odd and even numbers face each other.
 */
export function nextNumber(taps: readonly WalkTap[], side: WalkSide): string {
  const doors = taps.flatMap((tap) => doorIn(tap) ?? []);
  const last = doors.at(-1);
  if (!last) return firstOnFloor(taps);
  const alike = doors.filter(({ prefix }) => prefix === last.prefix);
  const own = alike.filter((door) => door.side === side);
  const facing = alike.filter((door) => door.side !== side);
  const apart = numberApart(own, facing);
  if (apart) return apart;
  const before = doors.at(-2);
  return written(last, last.value + (before && last.value < before.value ? -1 : 1));
}

/** The next on a side of its own, where all numbers facing it are odd and its even, or the reverse. */
function numberApart(own: readonly Door[], facing: readonly Door[]): string | undefined {
  const [before, last] = own.slice(-2);
  const here = last ?? before;
  if (!here || facing.length === 0) return undefined;
  if (facing.some(({ value }) => (value - here.value) % 2 === 0)) return undefined;
  const counts = last && before ? last.value - before.value : 2;
  return Math.abs(counts) === 2 ? written(here, here.value + counts) : undefined;
}

type Door = DoorNumber & { readonly side: WalkSide };

function doorIn(tap: WalkTap): Door | undefined {
  if (tap.kind !== 'item') return undefined;
  const number = numberIn(tap.text);
  return number && { ...number, side: tap.side };
}

interface DoorNumber {
  readonly prefix: string;
  readonly value: number;
  readonly digits: number;
}

function numberIn(text: string): DoorNumber | undefined {
  const [, prefix, digits] = /^(\p{L}{0,3})(\d{1,6})(?: |$)/u.exec(text) ?? [];
  if (prefix === undefined || digits === undefined) return undefined;
  return { prefix, value: Number(digits), digits: digits.startsWith('0') ? digits.length : 1 };
}

function written({ prefix, digits }: DoorNumber, value: number): string {
  return prefix + String(Math.max(0, value)).padStart(digits, '0');
}

function firstOnFloor(taps: readonly WalkTap[]): string {
  const floor = taps.findLast((tap) => tap.kind === 'floor');
  return floor && floor.ordinal > 0 ? `${floor.ordinal}01` : '1';
}

/** Corridors that were seen leaving another one on this floor and have not been walked yet. */
export function corridorsAhead(taps: readonly WalkTap[]): readonly string[] {
  const here = taps.slice(taps.findLastIndex((tap) => tap.kind === 'floor') + 1);
  const walked = new Set(here.flatMap((tap) => (tap.kind === 'corridor' ? [tap.id] : [])));
  const seen = here.flatMap((tap) =>
    'text' in tap ? (/^(?:>|left |right |ahead )(\S+)$/u.exec(tap.text)?.slice(1) ?? []) : [],
  );
  return [...new Set(seen)].filter((id) => !walked.has(id));
}

/** A letter that no corridor of this floor has yet. */
export function freeCorridor(taps: readonly WalkTap[]): string {
  const here = taps.slice(taps.findLastIndex((tap) => tap.kind === 'floor') + 1);
  const used = new Set([
    ...here.flatMap((tap) => (tap.kind === 'corridor' ? [tap.id] : [])),
    ...corridorsAhead(taps),
  ]);
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  return letters.find((letter) => !used.has(letter)) ?? `Z${used.size}`;
}
