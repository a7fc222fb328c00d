import type { Language } from '../localized.ts';
import type { ServiceNotice } from '../notices.ts';
import type { PresenceStanding } from '../presence.ts';

/** What is the case now, beside what the directory says. */
export interface Circumstances {
  readonly presenceOf: (person: string) => PresenceStanding;
  /** The notices that count now. */
  readonly notices: readonly ServiceNotice[];
  /** Whether the matter is dealt with at this hour. */
  readonly isOpen: boolean;
  /** The visitor's language, when it is not the house's own. */
  readonly language?: Language;
}

/** Nothing is known but the directory. */
export const nothingKnown: Circumstances = {
  presenceOf: () => ({ kind: 'unknown' }),
  notices: [],
  isOpen: true,
};

/** Whether it is known that somebody cannot be asked now. */
export function isAbsent({ kind }: PresenceStanding): boolean {
  return kind === 'away' || kind === 'out';
}
