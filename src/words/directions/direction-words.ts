import type { Named, Side, Sight, Step, Stretch } from '#domain/way/step.ts';

/**
 * What directions are made of in one language. Numbers, names and signs stay as they are on the
 * door; only the noun before them is inflected. No word means going on foot: a wheelchair follows
 * the same sentences.
 */
export interface DirectionWords {
  /** What a place is called, as the beginning of a sentence would not write it: `room 12 (Cash desk)`. */
  readonly name: (place: Named) => string;
  /** Out of a place and into a direction: a whole sentence without its full stop. */
  readonly leaving: (place: Named, turn: string) => string;
  readonly entering: (turn: string) => string;
  /** Where a sign on the wall says which way one looks. */
  readonly awayFromSign: (turn: string) => string;
  /** Over the steps on a card, before the place. */
  readonly title: string;
  readonly starting: (place: string) => string;
  /** Where one turns: `at the stairs S1`. */
  readonly near: (sight: Sight) => string;
  /** Straight on so far, through so many doors. */
  readonly ahead: (distance: string, doors: number) => string;
  readonly metres: (metres: number) => string;
  readonly toTheEnd: string;
  readonly and: string;
  /** Begins a sentence that asks to do something. */
  readonly please: string;
  readonly turn: Readonly<Record<Side, string>>;
  readonly where: Readonly<Record<Side, string>>;
  readonly steps: (count: number, isUp: boolean) => string;
  readonly level: (level: Extract<Step, { kind: 'level' }>, where: string) => string;
  readonly leavingLevel: (level: Extract<Step, { kind: 'level' }>, turn: string) => string;
  readonly outside: (building: string) => string;
  readonly building: (building: string) => string;
  readonly nth: readonly [string, string, string, string, string];
  readonly last: string;
  readonly door: string;
  readonly atTheEnd: string;
  readonly after: (distance: string) => string;
  readonly countedFrom: Readonly<Record<'door' | 'steps', string>>;
}

/** Shorter pieces are not worth a word; people just turn. */
export const leastMetres = 6;

type TellStep = {
  readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>, words: DirectionWords) => string;
};

const tellers: TellStep = {
  leave: ({ place, side }, words) =>
    sentence(place ? words.leaving(place, words.turn[side]) : words.entering(words.turn[side])),
  enter: ({ side }, words) => sentence(words.entering(words.turn[side])),
  start: ({ place }, words) => sentence(words.starting(place ? words.name(place) : '')),
  turn: (step, words) =>
    request(step, withPlace(words.turn[step.side], step.landmark, words), words),
  steps: (step, words) => request(step, words.steps(step.count, step.isUp), words),
  outside: (step, words) => request(step, words.outside(step.building), words),
  building: (step, words) => request(step, words.building(step.building), words),
  level: tellLevel,
  arrive: tellArrival,
};

/** The first step of who stands before a sign, with their back to it. */
export function tellFromSign(side: Side, words: DirectionWords): string {
  return sentence(words.awayFromSign(words.turn[side]));
}

/** Writes a step as a sentence, or two. */
export function tellStep(step: Step, words: DirectionWords): string {
  // Each kind has its own teller; TypeScript cannot follow that through a union.
  const tell = tellers[step.kind] as (step: Step, words: DirectionWords) => string;
  return tell(step, words);
}

function tellLevel(step: Extract<Step, { kind: 'level' }>, words: DirectionWords): string {
  const isAside = step.side === 'left' || step.side === 'right';
  const going = request(
    step,
    words.level(step, isAside ? ` (${words.where[step.side]})` : ''),
    words,
  );
  if (step.exitSide === 'straight') return going;
  return `${going} ${sentence(words.leavingLevel(step, words.turn[step.exitSide]))}`;
}

function tellArrival(step: Extract<Step, { kind: 'arrive' }>, words: DirectionWords): string {
  const isFar = step.metres >= leastMetres && !step.nth && !step.toEnd;
  const parts = [
    `${doorOf(step, words)} ${words.where[step.side]}`,
    step.countedFrom && words.countedFrom[step.countedFrom],
    step.toEnd && words.atTheEnd,
    isFar && words.after(words.metres(roundMetres(step.metres))),
    step.landmark && words.near(step.landmark),
  ];
  return sentence(`${words.name(step.place)}: ${parts.filter(Boolean).join(', ')}`);
}

function doorOf({ nth, isLast }: Extract<Step, { kind: 'arrive' }>, words: DirectionWords): string {
  const counted = nth === undefined ? undefined : words.nth[nth - 1];
  return counted ?? (isLast ? words.last : words.door);
}

function withPlace(turn: string, landmark: Sight | undefined, words: DirectionWords): string {
  return landmark ? `${turn} ${words.near(landmark)}` : turn;
}

/** Asks to go on and then to do something, or only the latter where it is near. */
function request({ metres, doors, toEnd }: Stretch, action: string, words: DirectionWords): string {
  if (metres < leastMetres && doors === 0) return sentence(`${words.please}${action}`);
  const distance = toEnd ? words.toTheEnd : words.metres(roundMetres(metres));
  return sentence(`${words.please}${words.ahead(distance, doors)} ${words.and} ${action}`);
}

function roundMetres(metres: number): number {
  const to = metres < 15 ? 5 : 10;
  return Math.max(5, Math.round(metres / to) * to);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The number on a door and, in brackets, the name beside it. */
function numberAndName({ number, name }: Named): string {
  if (number !== undefined && name !== undefined) return `${number} (${name})`;
  return number ?? name ?? '';
}

/** A noun with what is on the door behind it. */
export function withNumber(noun: string, place: Named): string {
  return `${noun} ${numberAndName(place)}`.trim();
}

/** What kind of noun a place needs. */
export type PlaceNoun = 'room' | 'wc' | 'accessible-wc' | 'desk' | 'stairs' | 'lift' | 'corridor';

export function nounOf({ kind, use }: Named): PlaceNoun {
  if (use === 'wc') return 'wc';
  if (use === 'wc-accessible') return 'accessible-wc';
  if (use === 'desk') return 'desk';
  if (kind === 'stairs' || kind === 'lift') return kind;
  return kind === 'room' ? 'room' : 'corridor';
}
