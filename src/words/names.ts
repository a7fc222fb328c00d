import type {
  CallOutcome,
  NextChannel,
  VisitOutcome,
  WaitReason,
  Way,
  WayReason,
} from '#domain/act-values.ts';
import type { Need } from '#domain/needs.ts';
import type { RefusalCode, VisitStatus } from '#domain/visit-values.ts';

import type { StaffKey } from './say.ts';
import type { Words } from './use-words.ts';

type NameOf<T extends string> = Readonly<Record<T, StaffKey>>;

// Which sentence names which value; a value without a name does not compile.

export const statusNames = {
  open: 'visitOpen',
  waiting: 'visitWaiting',
  paused: 'visitPaused',
  escorting: 'visitEscorting',
  promised: 'visitPromised',
  closed: 'visitClosed',
} as const satisfies NameOf<VisitStatus>;

export const needNames = {
  'step-free': 'needStepFree',
  pram: 'needPram',
  unhurried: 'needUnhurried',
  'arm-to-hold': 'needArm',
  'in-writing': 'needWriting',
  'plain-words': 'needPlain',
  interpreter: 'needInterpreter',
} as const satisfies NameOf<Need>;

export const callOutcomeNames = {
  in: 'outcomeIn',
  coming: 'outcomeComing',
  busy: 'outcomeBusy',
  'not-in': 'outcomeNotIn',
  'no-answer': 'outcomeNoAnswer',
} as const satisfies NameOf<CallOutcome>;

export const wayReasonNames = {
  'same-floor': 'reasonSameFloor',
  'other-floor': 'reasonOtherFloor',
  'other-building': 'reasonOtherBuilding',
  'cannot-climb': 'reasonCannotClimb',
  'needs-an-arm': 'reasonArm',
  'may-not-leave-post': 'reasonPost',
  'comes-to-collect': 'reasonComes',
  'place-unknown': 'reasonPlaceUnknown',
  'many-turns': 'reasonManyTurns',
  'second-attempt': 'reasonSecondAttempt',
  'colleague-cannot-come': 'reasonCannotCome',
} as const satisfies NameOf<WayReason>;

export const waitReasonNames = {
  calling: 'waitCalling',
  'handler-busy': 'waitBusy',
  'handler-coming': 'waitComing',
  'left-post': 'waitLeftPost',
  'looking-up': 'waitLookingUp',
} as const satisfies NameOf<WaitReason>;

export const channelNames = {
  'in-person': 'channelInPerson',
  telephone: 'channelTelephone',
  'e-mail': 'channelEmail',
  letter: 'channelLetter',
  none: 'channelNone',
} as const satisfies NameOf<NextChannel>;

export const visitOutcomeNames = {
  referred: 'outcomeVisitReferred',
  settled: 'outcomeVisitSettled',
  denied: 'outcomeVisitDenied',
  message: 'outcomeVisitMessage',
  appointment: 'outcomeVisitAppointment',
  'number-given': 'outcomeVisitNumber',
  escalated: 'outcomeVisitEscalated',
  promised: 'outcomeVisitPromised',
  left: 'outcomeVisitLeft',
} as const satisfies NameOf<VisitOutcome>;

export const refusalNames = {
  malformed: 'refusalMalformed',
  'hash-mismatch': 'refusalHashMismatch',
  deleted: 'refusalDeleted',
  'foreign-institution': 'refusalForeignInstitution',
  'too-large': 'refusalTooLarge',
  'unknown-author': 'refusalUnknownAuthor',
  revoked: 'refusalRevoked',
} as const satisfies NameOf<RefusalCode>;

/** Says a way, with the accessible place filled in where the colleague comes down to it. */
export function sayWay(words: Words, way: Way, place: string): string {
  switch (way) {
    case 'point':
      return words.say('wayPoint');
    case 'escort':
      return words.say('wayEscort');
    case 'collect':
      return words.say('wayCollect');
    case 'meet-here':
      return words.say('wayMeetHere', { place });
  }
}
