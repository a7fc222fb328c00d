import type { Act, ActOf } from '#domain/act.ts';
import type { DirectoryIndex } from '#domain/directory-index.ts';

import { contactName } from './contact-name.ts';
import {
  callOutcomeNames,
  needNames,
  sayWay,
  visitOutcomeNames,
  waitReasonNames,
} from './names.ts';
import { dayAndTime, languageName, lengthOfTime } from './times.ts';
import type { Words } from './use-words.ts';

/** What a teller of acts needs to know: the house, and the visit's other acts by id. */
export interface Telling {
  readonly words: Words;
  readonly index: DirectoryIndex;
  readonly acts: readonly Act[];
}

type Tell<K extends Act['kind']> = (act: ActOf<K>, telling: Telling) => string;

function when({ words, index }: Telling, instant: string): string {
  return dayAndTime(instant, words.language, index.directory.institution.timeZone);
}

function tellAnswer(act: ActOf<'answered'>, { words }: Telling): string {
  const outcome = words.say(callOutcomeNames[act.outcome]);
  if (act.minutes === undefined) return words.say('actAnswered', { outcome });
  return words.say('actAnsweredMinutes', { outcome, count: act.minutes });
}

function tellReferral(act: ActOf<'referred'>, { words, index }: Telling): string {
  const place = words.text(index.directory.institution.accessiblePlace.name);
  const whom = contactName(words, index, act.whom);
  const way = sayWay(words, act.way, place);
  if (act.way === act.advised) return words.say('actReferred', { whom, way });
  return words.say('actReferredAgainst', { whom, way, advised: sayWay(words, act.advised, place) });
}

function tellClosing(act: ActOf<'closed'>, { words }: Telling): string {
  const outcome = words.say(visitOutcomeNames[act.outcome]);
  if (act.next === undefined) return words.say('actClosed', { outcome });
  return words.say('actClosedNext', { outcome, next: act.next });
}

// A table rather than a switch: a kind of act without its sentence does not compile.
const tellers: { readonly [K in Act['kind']]: Tell<K> } = {
  opened: ({ post }, { words, index }) => {
    const name = index.post(post)?.name;
    return words.say('actOpened', { post: name ? words.text(name) : post });
  },
  greeted: ({ language }, { words }) =>
    words.say('actGreeted', { language: languageName(language, words.language) }),
  'visitor-named': ({ name }, { words }) => words.say('actNamed', { name }),
  'needs-noted': ({ needs }, { words }) =>
    needs.length === 0
      ? words.say('actNeedsNone')
      : words.say('actNeeds', {
          needs: needs.map((need) => words.say(needNames[need])).join(', '),
        }),
  'words-noted': (act, { words }) => words.say('actWords', { words: act.words }),
  'matter-known': ({ card }, { words, index }) => {
    const title = index.card(card)?.title;
    return words.say('actMatter', { card: title ? words.text(title) : card });
  },
  'person-wanted': ({ person }, { words, index }) =>
    words.say('actPersonWanted', { name: index.person(person)?.name ?? person }),
  'matter-unknown': (_, { words }) => words.say('actMatterUnknown'),
  'matter-reconsidered': (_, { words }) => words.say('actMatterReconsidered'),
  called: ({ whom, extension }, { words, index }) =>
    words.say('actCalled', { whom: contactName(words, index, whom), extension }),
  answered: tellAnswer,
  'handler-named': ({ person }, { words, index }) =>
    words.say('actHandlerNamed', { name: index.person(person)?.name ?? person }),
  'wait-announced': ({ reason, minutes }, { words }) =>
    words.say('actWait', { reason: words.say(waitReasonNames[reason]), count: minutes }),
  'wait-ended': (_, { words }) => words.say('actWaitEnded'),
  referred: tellReferral,
  'handed-over': ({ whom }, { words, index }) =>
    words.say('actHandedOver', { whom: contactName(words, index, whom) }),
  'turned-back': ({ whom }, { words, index }) =>
    words.say('actTurnedBack', { whom: contactName(words, index, whom) }),
  'message-taken': ({ whom, about, reach, dueAt }, telling) =>
    telling.words.say('actMessage', {
      whom: contactName(telling.words, telling.index, whom),
      about,
      reach,
      due: when(telling, dueAt),
    }),
  'number-given': ({ whom, extension }, { words, index }) =>
    words.say('actNumber', { whom: contactName(words, index, whom), extension }),
  'appointment-made': ({ whom, startsAt }, telling) =>
    telling.words.say('actAppointment', {
      whom: contactName(telling.words, telling.index, whom),
      when: when(telling, startsAt),
    }),
  'settled-here': ({ what }, { words }) => words.say('actSettled', { what }),
  denied: ({ reason, alternative }, { words }) => words.say('actDenied', { reason, alternative }),
  escalated: ({ whom, why }, { words, index }) =>
    words.say('actEscalated', { whom: contactName(words, index, whom), why }),
  paused: (_, { words }) => words.say('actPaused'),
  resumed: (_, { words }) => words.say('actResumed'),
  closed: tellClosing,
  reopened: (_, { words }) => words.say('actReopened'),
  'times-doubted': ({ aheadMs }, { words }) =>
    words.say('actTimesDoubted', { difference: lengthOfTime(aheadMs, words.language) }),
  undone: ({ act }, telling) => {
    const target = telling.acts.find((each) => each.id === act);
    return telling.words.say('actUndone', { what: target ? tellAct(target, telling) : act });
  },
};

/** Tells one act of a visit as a sentence, for the log and the visit's story (G1). */
export function tellAct(act: Act, telling: Telling): string {
  // An act that only a newer build knows is shown by its kind, never hidden.
  const tell = tellers[act.kind] as Tell<Act['kind']> | undefined;
  return tell ? tell(act as never, telling) : (act as Act).kind;
}
