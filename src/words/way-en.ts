/** The way there, and who is on it, in English. */
export const wayEn = {
  title: 'The way',
  facts: 'about {metres} m, {time}',
  from: 'I am standing at',
  post: 'my post: {post}',
  entrance: 'entrance {number}',
  sign: 'sign on the wall',
  readSign: 'Read a sign',
  plan: 'Plan',
  show: 'Show it to the visitor',
  code: 'Onto the visitor’s phone',
  close: 'Close',
  many: 'More than anybody keeps in mind: give it in writing, or go along.',
  doors: {
    count: {
      one: 'Nobody has measured {count} door on this way.',
      other: 'Nobody has measured {count} doors on this way.',
    },
  },
  noStepFree: 'There is no way without stairs. Meeting place: {place}.',
  noWay: 'The plan knows no way there.',
  closedOff: 'Closed, and there is no other way: {what}.',
  closedOffStepFree:
    'Closed, and there is no other way without stairs: {what}. Meeting place: {place}.',
  unknown: 'The plan does not know this place.',
  closedTitle: 'Is something closed?',
  closedHint: 'What you mark is closed for today on this phone; ways go round it at once.',
  closedByNotice: 'closed by a notice',
  inBuilding: '{thing}, {building}',
  escorts: 'Being escorted now',
  escortLine: 'since {time}, {by}',
} as const;
