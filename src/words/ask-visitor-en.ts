import type { Question } from '#domain/search/clarify-question.ts';
import type { ThemeAnswer } from '#domain/search/clarify-themes.ts';

/** What the visitor is asked when several matters are close, in English; the reference. */
export const askVisitorEn = {
  age: 'Is it for a child or for an adult?',
  stay: 'Is it permanent or only for some time?',
  again: 'Is it the first time, was it lost, does it run out, or has something changed?',
  course: 'Does it begin or does it end?',
  deal: 'Is it about buying, selling or inheriting?',
  event: 'Is it about a birth, a marriage or a death?',
  who: 'Is it for yourself or for a business?',
  want: 'What do you need: a certificate, a permit, to pay, to get support, or to report something?',
  said: 'Which of these comes closest?',
  word: 'Is it about one of these?',
  unit: 'Do you know which office deals with it?',
} satisfies Record<Question['about'], string>;

/** The answers to tap, and what is around them, in English; the reference. */
export const askAnswersEn = {
  title: 'Ask',
  none: 'None of these',
  again: 'Ask anew',
  'age:child': 'Child',
  'age:adult': 'Adult',
  'stay:permanent': 'Permanent',
  'stay:temporary': 'For some time',
  'again:first': 'First time',
  'again:again': 'Lost or damaged',
  'again:longer': 'Runs out',
  'again:changed': 'Changed',
  'course:begin': 'Begins',
  'course:end': 'Ends',
  'deal:buy': 'Buying',
  'deal:sell': 'Selling',
  'deal:inherit': 'Inheriting',
  'event:birth': 'Birth',
  'event:marriage': 'Marriage',
  'event:death': 'Death',
  'who:person': 'Private',
  'who:business': 'Business',
  'want:paper': 'Certificate',
  'want:permit': 'Permit',
  'want:payment': 'Payment',
  'want:support': 'Support',
  'want:report': 'Report',
} satisfies Record<ThemeAnswer | 'title' | 'none' | 'again', string>;
