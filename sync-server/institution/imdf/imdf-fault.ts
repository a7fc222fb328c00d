/** Something in an IMDF archive that keeps somebody from a room, or would send them the wrong way. */
export interface ImdfFault {
  /** As the archive's own editor finds it: `unit 5f0c…`, `opening 77a1…`. */
  readonly element: string;
  readonly level?: number;
  readonly problem: ImdfProblem;
}

export type ReportImdf = (element: string, problem: ImdfProblem, level?: number) => void;

export type ImdfProblem =
  | { readonly kind: 'bad-feature'; readonly missing: string }
  | { readonly kind: 'id-twice' }
  | { readonly kind: 'bad-geometry'; readonly expected: string }
  | { readonly kind: 'no-ordinal' }
  | { readonly kind: 'unknown-level'; readonly found: string }
  | { readonly kind: 'unknown-category'; readonly found: string }
  | { readonly kind: 'unknown-unit'; readonly found: string }
  | { readonly kind: 'room-without-door'; readonly name: string }
  | { readonly kind: 'emergency-only'; readonly name: string }
  | { readonly kind: 'door-on-no-wall' }
  | { readonly kind: 'door-inside'; readonly name: string }
  | { readonly kind: 'door-one-sided'; readonly name: string }
  | { readonly kind: 'door-over-a-gap'; readonly name: string; readonly centimetres: number }
  | { readonly kind: 'door-doubled'; readonly other: string }
  | { readonly kind: 'door-on-wrong-level'; readonly levels: readonly number[] }
  | { readonly kind: 'door-for-vehicles' }
  | { readonly kind: 'stairs-on-one-level' }
  | { readonly kind: 'joined-by-place'; readonly other: string };

/** Says what is wrong with an archive and what to do about it, in English as its categories are. */
export function tellImdfFault({ element, level, problem }: ImdfFault): {
  readonly what: string;
  readonly remedy: string;
} {
  const [what, remedy] = problem.kind.startsWith('door-')
    ? doorSentences(problem as DoorProblem)
    : sentences(problem as Exclude<ImdfProblem, DoorProblem>);
  return { what: `${element}${level === undefined ? '' : ` on level ${level}`}: ${what}`, remedy };
}

type DoorProblem = Extract<ImdfProblem, { kind: `door-${string}` }>;

function sentences(problem: Exclude<ImdfProblem, DoorProblem>): readonly [string, string] {
  switch (problem.kind) {
    case 'bad-feature':
      return [`it has no ${problem.missing}.`, `Add its ${problem.missing}.`];
    case 'id-twice':
      return ['another feature has the same id.', 'Give each feature an id of its own.'];
    case 'bad-geometry':
      return [`its geometry is no ${problem.expected}.`, 'Draw it again in the editor.'];
    case 'no-ordinal':
      return ['it has no ordinal.', 'Write 0 for the floor of the street door, 1 for the next.'];
    case 'unknown-level':
      return [`its level ${problem.found} is not in the archive.`, 'Correct its level_id.'];
    case 'unknown-category':
      return [
        `nobody knows what "${problem.found}" is; it was taken for a room.`,
        'Use a category of the standard.',
      ];
    case 'unknown-unit':
      return [`it names ${problem.found}, which is no unit here.`, 'Correct or delete it.'];
    default:
      return spaceSentences(problem);
  }
}

function spaceSentences(
  problem: Extract<
    ImdfProblem,
    { kind: 'room-without-door' | 'emergency-only' | 'stairs-on-one-level' | 'joined-by-place' }
  >,
): readonly [string, string] {
  switch (problem.kind) {
    case 'room-without-door':
      return [`${problem.name} has no door.`, 'Add an opening on its outline.'];
    case 'emergency-only':
      return [`${problem.name} has emergency exits only.`, 'Add the opening that people use.'];
    case 'stairs-on-one-level':
      return ['it joins no other level.', 'Add a relationship to the unit above or below it.'];
    case 'joined-by-place':
      return [
        `it was joined to ${problem.other} because one lies above the other.`,
        'Add a relationship between the two.',
      ];
  }
}

function doorSentences(problem: DoorProblem): readonly [string, string] {
  switch (problem.kind) {
    case 'door-on-no-wall':
      return [
        'no unit is on either side of it.',
        'Draw it on the outline of a unit, or delete it.',
      ];
    case 'door-inside':
      return [`${problem.name} is on both sides of it.`, 'Move it to a wall, or delete it.'];
    case 'door-one-sided':
      return [
        `this door of ${problem.name} leads nowhere.`,
        'Draw the unit behind it, or make the level end there if it leads outside.',
      ];
    case 'door-over-a-gap':
      return [
        `it joins ${problem.name} across a gap of ${problem.centimetres} cm.`,
        'Draw the two units closer together, or the wall between them thinner.',
      ];
    case 'door-doubled':
      return [`this is the same door as ${problem.other}.`, 'Delete one of the two.'];
    case 'door-on-wrong-level':
      return [
        `no unit of its level is beside it, but there are on level ${problem.levels.join(', ')}.`,
        'Correct its level_id.',
      ];
    case 'door-for-vehicles':
      return ['it is for vehicles; nobody is sent through it.', 'Add an opening for pedestrians.'];
  }
}
