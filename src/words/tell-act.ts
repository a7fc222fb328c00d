import type { Promised, VisitChannel } from '#domain/act-values.ts';
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
import type { LogKey } from './say-log.ts';
import { dayAndTime, languageName, lengthOfTime } from './times.ts';
import type { LogWords } from './use-log-words.ts';

/** What a teller of acts needs to know: the house, and the visit's other acts by id. */
export interface Telling {
  readonly words: LogWords;
  readonly index: DirectoryIndex;
  readonly acts: readonly Act[];
}

type Tell<K extends Act['kind']> = (act: ActOf<K>, telling: Telling) => string;

function when({ words, index }: Telling, instant: string): string {
  return dayAndTime(instant, words.language, index.directory.institution.timeZone);
}

function tellAnswer(act: ActOf<'answered'>, { words }: Telling): string {
  const outcome = words.say(callOutcomeNames[act.outcome]);
  if (act.minutes === undefined) return words.tell('actAnswered', { outcome });
  return words.tell('actAnsweredMinutes', { outcome, count: act.minutes });
}

function tellReferral(act: ActOf<'referred'>, { words, index }: Telling): string {
  const place = words.text(index.directory.institution.accessiblePlace.name);
  const whom = contactName(words, index, act.whom);
  const way = sayWay(words, act.way, place);
  if (act.way === act.advised) return words.tell('actReferred', { whom, way });
  return words.tell('actReferredAgainst', {
    whom,
    way,
    advised: sayWay(words, act.advised, place),
  });
}

function tellClosing(act: ActOf<'closed'>, { words }: Telling): string {
  const outcome = words.say(visitOutcomeNames[act.outcome]);
  if (act.next === undefined) return words.tell('actClosed', { outcome });
  return words.tell('actClosedNext', { outcome, next: act.next });
}

const openings = {
  'in-person': 'actOpened',
  telephone: 'actOpenedByTelephone',
  internal: 'actOpenedInternal',
} as const satisfies Record<VisitChannel | 'in-person', LogKey>;

const promiseTold = {
  callback: 'actCallback',
  answer: 'actAnswerPromised',
  'follow-up': 'actFollowUp',
} as const satisfies Record<Promised, LogKey>;

function tellPromise(act: ActOf<'commitment-made'>, telling: Telling): string {
  const { words, index } = telling;
  const { reach, about } = act;
  return words.tell(promiseTold[act.promise], {
    whom: contactName(words, index, act.whom),
    what: about === undefined ? reach : `${about}, ${reach}`,
    due: when(telling, act.dueAt),
  });
}

// A table rather than a switch: a kind of act without its sentence does not compile.
const tellers: { readonly [K in Act['kind']]: Tell<K> } = {
  opened: ({ post, channel }, { words, index }) => {
    const name = index.post(post)?.name;
    return words.tell(openings[channel ?? 'in-person'], { post: name ? words.text(name) : post });
  },
  greeted: ({ language }, { words }) =>
    words.tell('actGreeted', { language: languageName(language, words.language) }),
  'visitor-named': ({ name }, { words }) => words.tell('actNamed', { name }),
  'needs-noted': ({ needs }, { words }) =>
    needs.length === 0
      ? words.tell('actNeedsNone')
      : words.tell('actNeeds', {
          needs: needs.map((need) => words.say(needNames[need])).join(', '),
        }),
  'words-noted': (act, { words }) => words.tell('actWords', { words: act.words }),
  'matter-known': ({ card }, { words, index }) => {
    const title = index.card(card)?.title;
    return words.tell('actMatter', { card: title ? words.text(title) : card });
  },
  'person-wanted': ({ person }, { words, index }) =>
    words.tell('actPersonWanted', { name: index.person(person)?.name ?? person }),
  'matter-unknown': (_, { words }) => words.tell('actMatterUnknown'),
  'matter-reconsidered': (_, { words }) => words.tell('actMatterReconsidered'),
  called: ({ whom, extension }, { words, index }) =>
    words.tell('actCalled', { whom: contactName(words, index, whom), extension }),
  announced: ({ whom }, { words, index }) =>
    words.tell('actAnnounced', { whom: contactName(words, index, whom) }),
  answered: tellAnswer,
  'handler-named': ({ person }, { words, index }) =>
    words.tell('actHandlerNamed', { name: index.person(person)?.name ?? person }),
  'wait-announced': ({ reason, minutes }, { words }) =>
    words.tell('actWait', { reason: words.say(waitReasonNames[reason]), count: minutes }),
  'wait-ended': (_, { words }) => words.tell('actWaitEnded'),
  referred: tellReferral,
  'handed-over': ({ whom }, { words, index }) =>
    words.tell('actHandedOver', { whom: contactName(words, index, whom) }),
  'turned-back': ({ whom }, { words, index }) =>
    words.tell('actTurnedBack', { whom: contactName(words, index, whom) }),
  'message-taken': ({ whom, about, reach, dueAt }, telling) =>
    telling.words.tell('actMessage', {
      whom: contactName(telling.words, telling.index, whom),
      about,
      reach,
      due: when(telling, dueAt),
    }),
  'commitment-made': tellPromise,
  'commitment-seen': (_, { words }) => words.tell('actSeen'),
  'commitment-kept': (_, { words }) => words.tell('actKept'),
  'commitment-passed': ({ whom }, { words, index }) =>
    words.tell('actPassed', { whom: contactName(words, index, whom) }),
  'number-given': ({ whom, extension }, { words, index }) =>
    words.tell('actNumber', { whom: contactName(words, index, whom), extension }),
  'appointment-made': ({ whom, startsAt }, telling) =>
    telling.words.tell('actAppointment', {
      whom: contactName(telling.words, telling.index, whom),
      when: when(telling, startsAt),
    }),
  'settled-here': ({ what }, { words }) => words.tell('actSettled', { what }),
  denied: ({ reason, alternative }, { words }) => words.tell('actDenied', { reason, alternative }),
  escalated: ({ whom, why }, { words, index }) =>
    words.tell('actEscalated', { whom: contactName(words, index, whom), why }),
  paused: (_, { words }) => words.tell('actPaused'),
  resumed: (_, { words }) => words.tell('actResumed'),
  closed: tellClosing,
  reopened: (_, { words }) => words.tell('actReopened'),
  'times-doubted': ({ aheadMs }, { words }) =>
    words.tell('actTimesDoubted', { difference: lengthOfTime(aheadMs, words.language) }),
  undone: ({ act }, telling) => {
    const target = telling.acts.find((each) => each.id === act);
    return telling.words.tell('actUndone', { what: target ? tellAct(target, telling) : act });
  },
};

/** Tells one act of a visit as a sentence, for the log and the visit's story (G1). */
export function tellAct(act: Act, telling: Telling): string {
  // An act that only a newer build knows is shown by its kind, never hidden.
  const tell = tellers[act.kind] as Tell<Act['kind']> | undefined;
  return tell ? tell(act as never, telling) : (act as Act).kind;
}
