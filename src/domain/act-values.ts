/** Longest text a person may enter in one field, in UTF-16 units; the screen says so before it is reached. */
export const longestText = 2000;

/** Ways of getting a visitor to a handler; `meet-here` is the handler coming to the accessible place (A10). */
export const ways = ['point', 'escort', 'collect', 'meet-here'] as const;
export type Way = (typeof ways)[number];

/** Why a way was advised; shown to the person, who decides (A10). */
export const wayReasons = [
  'same-floor',
  'other-floor',
  'other-building',
  'cannot-climb',
  'needs-an-arm',
  'may-not-leave-post',
  'comes-to-collect',
  'place-unknown',
  'many-turns',
  'second-attempt',
  'colleague-cannot-come',
] as const;
export type WayReason = (typeof wayReasons)[number];

export const callOutcomes = ['in', 'coming', 'busy', 'not-in', 'no-answer'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** How the visitor came, where it was not in person: by telephone, or as a colleague of the house (B6). */
export const visitChannels = ['telephone', 'internal'] as const;
export type VisitChannel = (typeof visitChannels)[number];

/** What a visitor can be promised for a certain time (A13, B5). */
export const promises = ['callback', 'answer', 'follow-up'] as const;
export type Promised = (typeof promises)[number];

/** Most people who can be named as having to see to something beside whoever it is for. */
export const mostStandIns = 12;

export const waitReasons = [
  'calling',
  'handler-busy',
  'handler-coming',
  'left-post',
  'looking-up',
] as const;
export type WaitReason = (typeof waitReasons)[number];

/** How a visit ended, for the log and the statistics. */
export const visitOutcomes = [
  'referred',
  'settled',
  'denied',
  'message',
  'appointment',
  'number-given',
  'escalated',
  'promised',
  'left',
] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/**
 * Why a phone cannot vouch for the time of an act: no server has told it the time and its clock is
 * implausible, or its clock was set since.
 */
export const clockDoubts = ['unknown', 'moved'] as const;
export type ClockDoubt = (typeof clockDoubts)[number];

export const nextChannels = ['in-person', 'telephone', 'e-mail', 'letter', 'none'] as const;
export type NextChannel = (typeof nextChannels)[number];
