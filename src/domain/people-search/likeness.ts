/**
 * How likely it is that a name is meant by what was typed, from 0 to 1, by the way in which they are
 * alike. What counts is the order: as written, as called, in another case, as it sounds, by a slip.
 */
export const likeness = {
  written: 1,
  plain: 0.97,
  nickname: 0.95,
  baseForm: 0.93,
  nicknameBase: 0.9,
  sound: 0.9,
  slip: 0.9,
  soundOfBase: 0.8,
  soundOfCyrillicBase: 0.88,
  soundBeginning: 0.72,
  otherLanguage: 0.72,
  soundSlip: 0.62,
  slipInBeginning: 0.5,
  twoSlips: 0.55,
  family: 0.5,
} as const;

/** How much two names that sound alike lose by being written in other letters. */
export const lossByLetters = 0.25;
