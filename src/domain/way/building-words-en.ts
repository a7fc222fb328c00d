import type { BuildingWords } from './building-words.ts';

const meant = (nearest: string | undefined) => (nearest ? `Did you mean "${nearest}"? ` : '');

/** Faults of corridor texts, in English. */
export const buildingWordsInEnglish: BuildingWords = {
  'unknown-line': ({ text, nearest }) => ({
    what: `This line is not understood: "${text}".`,
    remedy: `${meant(nearest)}A line begins with BUILDING, FLOOR and a number, CORRIDOR and an id, L:, P: or R:, start:, end:, or # for a remark.`,
  }),
  'unknown-item': ({ item, nearest }) => ({
    what: `"${item}" is neither a room number nor anything else that stands in a corridor.`,
    remedy: `${meant(nearest)}Write: 12 Cash desk, 9-12, stairs S1, lift W, wc, wc+, desk NAME, entrance W1, exit W2, door, steps 3, >B, link B0.`,
  }),
  'unknown-remark': ({ remark }) => ({
    what: `The remark "(${remark})" is not understood.`,
    remedy: 'Write (3 steps), (6m) or (main); a room’s name goes without brackets.',
  }),
  'turn-inside-corridor': ({ item }) => ({
    what: `"${item}" stands at the side of a corridor.`,
    remedy:
      'Write left, right or ahead behind start: or end: only; a corridor leaving at the side is >B.',
  }),
  'bad-range': ({ range, most }) => ({
    what: `The range ${range} has more than ${most} rooms.`,
    remedy: 'Check both numbers, or divide the range.',
  }),
  'corridor-before-floor': () => ({
    what: 'A corridor comes before the first floor.',
    remedy: 'Write a line such as FLOOR 0 ground floor above it.',
  }),
  'side-before-corridor': () => ({
    what: 'This side belongs to no corridor.',
    remedy: 'Write a line such as CORRIDOR A main hall above it.',
  }),
  'no-floor': () => ({
    what: 'The text describes no floor.',
    remedy: 'Begin with a line such as FLOOR 0 ground floor.',
  }),
  'no-corridor': ({ floor }) => ({
    what: `Floor ${floor} has no corridor.`,
    remedy: 'Describe at least one: a line such as CORRIDOR A, and below it L: and P:.',
  }),
  'floor-twice': ({ floor, firstLine }) => ({
    what: `Floor ${floor} is there twice, first in line ${firstLine}.`,
    remedy: 'Join the two, or correct the number of one.',
  }),
  'corridor-twice': ({ corridor, firstLine }) => ({
    what: `Corridor ${corridor} is on this floor twice, first in line ${firstLine}.`,
    remedy: 'Give one of them another letter.',
  }),
  'unknown-corridor': ({ corridor, floor, nearest }) => ({
    what: `There is no corridor ${corridor} on floor ${floor}.`,
    remedy: `${meant(nearest)}Describe it with a line CORRIDOR ${corridor}, or correct the letter here.`,
  }),
  'corridor-not-reached': ({ corridor, floor }) => ({
    what: `Nothing leads to corridor ${corridor} on floor ${floor}.`,
    remedy: `Write >${corridor} where it leaves another corridor, or "end: right ${corridor}" where one goes on into it.`,
  }),
  'floor-not-reached': ({ floor }) => ({
    what: `Nothing leads to floor ${floor}: no entrance, stairs, lift or passage.`,
    remedy: 'Write entrance W1, stairs S1, lift W or link B0 where they are.',
  }),
  'shaft-on-one-floor': ({ shaft, id }) => ({
    what: `"${shaft} ${id}" is named on one floor only.`,
    remedy: `Write "${shaft} ${id}" on every floor reached by it, or correct the id; leave it out if visitors may not use it.`,
  }),
  'steps-differ': ({ corridor }) => ({
    what: `Left and right of corridor ${corridor} tell of different steps.`,
    remedy: 'Write the same "steps N" on both sides, each between the doors where the steps are.',
  }),
  'bad-path': ({ text }) => ({
    what: `This path is not understood: "${text}".`,
    remedy: 'Write two entrances and the metres between them: PATH W2 B:W3 40m (2 steps).',
  }),
  'unknown-entrance': ({ building, entrance }) => ({
    what: `Building ${building} has no entrance ${entrance}.`,
    remedy: `Write entrance ${entrance} in one of its corridors, or correct the path.`,
  }),
  'link-not-returned': ({ building, floor }) => ({
    what: `Floor ${floor} of building ${building} has no passage back.`,
    remedy: 'Write the link in the corridor of the other building that it leads into.',
  }),
  'ring-open': ({ corridor, metres }) => ({
    what: `Corridor ${corridor} closes a ring, but ${metres} m are missing in the drawing.`,
    remedy:
      'Nothing needs doing: the way is right. Lengths such as "CORRIDOR A 24m" close the gap.',
  }),
  overlap: ({ corridor, other }) => ({
    what: `Corridors ${corridor} and ${other} lie on top of each other in the drawing.`,
    remedy: 'The way is right. Give one a length (CORRIDOR A 24m) or a wall without doors (- 6m).',
  }),
};
