/**
 * Where a visit stands; a pure fold over its acts (`visitStory`), kept as a field for queries. `promised`:
 * the visitor has gone, and something that was taken or promised is still to be seen to (B4, B5).
 */
export const visitStatuses = [
  'open',
  'waiting',
  'paused',
  'escorting',
  'promised',
  'closed',
] as const;
export type VisitStatus = (typeof visitStatuses)[number];

/** Whether the visitor has gone. */
export function isOver(status: VisitStatus): boolean {
  return status === 'promised' || status === 'closed';
}

/**
 * Why the server would not take a version. `unknown-author`: an act is said to be somebody's who was
 * never signed in on that phone. `revoked`: it came from a phone or a person whom the institution has
 * revoked.
 */
export const refusalCodes = [
  'malformed',
  'hash-mismatch',
  'deleted',
  'foreign-institution',
  'too-large',
  'unknown-author',
  'revoked',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Most acts one visit can hold; a real one has ten to thirty. */
export const mostActs = 500;

/** Greatest `newestFirstKey`: that of 1970-01-01 and whatever a wrong clock puts before it. */
export const oldestKey = 4_102_444_800_000;

/**
 * Ascending order of this key is newest first. Milliseconds left until 2100-01-01, none after it: a
 * clock may show any year, and the key must stay within what is indexed.
 */
export function newestFirstKey(openedAt: string): number {
  return Math.min(oldestKey, Math.max(0, oldestKey - Date.parse(openedAt)));
}
