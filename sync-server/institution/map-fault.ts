/** Something in an indoor map that keeps somebody from a room, or would send them the wrong way. */
export interface MapFault {
  /** As the map's own editor finds it: `way 123`, `node 45`. */
  readonly element: string;
  readonly level?: number;
  readonly problem: MapProblem;
}

export type MapProblem =
  | { readonly kind: 'missing-points' }
  | { readonly kind: 'ring-not-closed' }
  | { readonly kind: 'no-level' }
  | { readonly kind: 'several-outer-rings' }
  | { readonly kind: 'room-without-door'; readonly name: string }
  /** Every way to a room leads through doors that nobody may use. */
  | { readonly kind: 'emergency-only'; readonly name: string }
  | { readonly kind: 'door-on-no-wall' }
  | { readonly kind: 'door-one-sided'; readonly name: string }
  | { readonly kind: 'door-over-a-gap'; readonly name: string }
  | { readonly kind: 'door-off-the-wall'; readonly centimetres: number }
  | { readonly kind: 'door-doubled'; readonly other: string }
  | { readonly kind: 'door-of-several'; readonly names: readonly string[] }
  | { readonly kind: 'stairs-on-one-level' }
  | { readonly kind: 'bad-width'; readonly found: string };

/** Says what is wrong with a map and what to do about it, in English as the map's tags are. */
export function tellMapFault({ element, level, problem }: MapFault): {
  readonly what: string;
  readonly remedy: string;
} {
  const [what, remedy] = sentences(problem);
  return { what: `${element}${level === undefined ? '' : ` on level ${level}`}: ${what}`, remedy };
}

function sentences(problem: MapProblem): readonly [string, string] {
  switch (problem.kind) {
    case 'missing-points':
      return [
        'points of its outline are not in the file.',
        'Download the area again, a little larger.',
      ];
    case 'ring-not-closed':
      return ['its outline is not closed.', 'Close the way in the editor.'];
    case 'no-level':
      return ['it has no level.', 'Add level=0, or whichever it is.'];
    case 'several-outer-rings':
      return ['it has several outlines.', 'Make each of them a space of its own.'];
    case 'room-without-door':
      return [`${problem.name} has no door.`, 'Add a node with door=* to its outline.'];
    case 'emergency-only':
      return [`${problem.name} has emergency doors only.`, 'Add the door that people use.'];
    default:
      return doorSentences(problem);
  }
}

function doorSentences(
  problem: Extract<MapProblem, { kind: `door-${string}` | 'stairs-on-one-level' | 'bad-width' }>,
): readonly [string, string] {
  switch (problem.kind) {
    case 'door-on-no-wall':
      return [
        'this door is on no wall.',
        'Join the node to the outlines of both spaces, or delete it.',
      ];
    case 'door-one-sided':
      return [
        `this door of ${problem.name} leads nowhere.`,
        'Join the node to the outline behind it, or tag it entrance=* if that is outside.',
      ];
    case 'door-over-a-gap':
      return [
        `this door was joined to ${problem.name} across a gap.`,
        'Join the node to that outline too.',
      ];
    case 'door-off-the-wall':
      return [
        `this door is ${problem.centimetres} cm off its wall.`,
        'Join the node to the outlines.',
      ];
    case 'door-doubled':
      return [`this is the same door as ${problem.other}.`, 'Delete one of the two nodes.'];
    case 'door-of-several':
      return [
        `this door joins more than two spaces: ${problem.names.join(', ')}.`,
        'Move it along the wall between the two that it joins.',
      ];
    case 'stairs-on-one-level':
      return ['these stairs are on one level only.', 'Add the other levels: level=0-1.'];
    case 'bad-width':
      return [`the width "${problem.found}" is not in metres.`, 'Write metres: width=0.9.'];
  }
}
