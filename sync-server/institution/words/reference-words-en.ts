import type { Noun, Role } from '../fault.ts';
import type { ReferenceWords } from './fault-words.ts';

const unknown: { readonly [R in Role]: readonly [as: string, where: string] } = {
  unit: ['unit', 'as an id in units.csv'],
  parent: ['parent unit', 'as an id in units.csv'],
  head: ['head of the unit', 'as an id in people.csv'],
  room: ['room', 'in the corridor text of a building'],
  'secretariat-room': ['secretariat’s room', 'in the corridor text of a building'],
  'desk-room': ['service desk’s room', 'in the corridor text of a building'],
  'card-room': ['card’s room', 'in the corridor text of a building'],
  substitute: ['substitute', 'as an id in people.csv'],
  handler: ['handler', 'as an id in people.csv'],
  deputy: ['deputy', 'as an id in people.csv'],
  'desk-person': ['person at the service desk', 'as an id in people.csv'],
  'common-matter': ['common matter', 'as a card’s id in services/'],
  'notice-room': ['room of a notice', 'in the corridor text of a building'],
  'notice-unit': ['unit of a notice', 'as an id in units.csv'],
  'notice-card': ['card of a notice', 'as a card’s id in services/'],
  'notice-person': ['person of a notice', 'as an id in people.csv'],
  building: ['building', 'under "buildings" in institution.yaml'],
  'joined-building': ['joined building', 'under "buildings" in institution.yaml'],
  'link-building': ['building the passage leads to', 'under "buildings" in institution.yaml'],
  'post-place': [
    'place of a post',
    'in the description of its building (A:W1 is W1 in building A)',
  ],
  'meeting-place': [
    'place of the accessible place',
    'in the description of its building (A:4 is room 4 in building A)',
  ],
  'notice-closes': [
    'thing that a notice closes',
    'in the description of its building (A:S1 are the stairs S1 in building A)',
  ],
};

const nouns: { readonly [N in Noun]: string } = {
  unit: 'unit',
  person: 'person',
  room: 'room',
  card: 'card',
  building: 'building',
  post: 'post',
  'priority-group': 'priority group',
  concept: 'concept',
  notice: 'notice',
  spot: 'place',
};

/** Faults of names that do not fit together, in English. */
export const referenceWordsInEnglish: ReferenceWords = {
  'unknown-name': ({ role, name, nearest }) => ({
    what: `The ${unknown[role][0]} "${name}" is not known.`,
    remedy: nearest
      ? `Did you mean "${nearest}"? If not, add "${name}" ${unknown[role][1]}.`
      : `Correct the name, or add "${name}" ${unknown[role][1]}.`,
  }),
  'defined-twice': ({ noun, name, first }) => ({
    what: `The ${nouns[noun]} "${name}" is there twice, first in ${first.file}, line ${first.line}.`,
    remedy: 'Delete one of the two, or give one of them another name.',
  }),
  'unit-cycle': ({ units }) => ({
    what: `These units are each other’s parents in a circle: ${[...units, units[0]].join(' → ')}.`,
    remedy: 'Empty "parent" in the one that stands at the top.',
  }),
  'own-substitute': ({ person }) => ({
    what: `"${person}" is their own substitute.`,
    remedy: 'Name somebody else, or leave "substitutes" empty.',
  }),
  'handler-also-deputy': ({ person }) => ({
    what: `"${person}" is handler and deputy of the same card.`,
    remedy: 'Delete them from "deputies"; several handlers may stand in "handlers".',
  }),
  'unknown-floor': ({ building, floor, floors }) => ({
    what: `Building ${building} has no floor ${floor}.`,
    remedy: `Choose one of its floors (${floors.join(', ')}), or describe floor ${floor} in its corridor text.`,
  }),
  'joined-to-itself': ({ building }) => ({
    what: `Building ${building} is joined to itself.`,
    remedy: 'Name the other building in "joinedTo", or leave it out.',
  }),
};
