import type { Way } from '#domain/act-values.ts';

import type { Words } from '../../words/use-words.ts';

/** Says that the one called is in and how the visitor gets there, which is one tap (A9, A10). */
export function sayInAndWay(words: Words, way: Way, place: string): string {
  switch (way) {
    case 'point':
      return words.say('inAndPoint');
    case 'escort':
      return words.say('inAndEscort');
    case 'collect':
      return words.say('inAndCollect');
    case 'meet-here':
      return words.say('inAndMeetHere', { place });
  }
}
