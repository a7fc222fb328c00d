import type { Act, ActKind, ActOf, ActStamp } from './act.ts';
import type { VisitCore } from './visit.ts';

/** What stands in place of a text that was about a visitor; a build that knows nothing of it shows it so. */
export const blankedText = '▒▒▒';

/** Stays for the statistics, or is about the visitor and becomes this when its time is over. */
type FieldClass = 'kept' | { readonly blank: string };

const kept = 'kept';
const personal = { blank: blankedText } as const;

/**
 * Every field of every act beside its stamp: what is about a visitor, or was typed freely and may be
 * (G5), and what stays. Needs stay: they say what the house did, never why (design.md, point 6).
 */
export const fieldClasses: {
  readonly [K in ActKind]: {
    readonly [F in keyof Omit<Required<ActOf<K>>, ActStamp | 'kind'>]: FieldClass;
  };
} = {
  opened: { post: kept, channel: kept },
  greeted: { language: kept },
  'visitor-named': { name: personal, address: { blank: 'neutral' } },
  'needs-noted': { needs: kept, priority: kept },
  'words-noted': { words: personal },
  'matter-known': { card: kept, found: kept },
  'person-wanted': { person: kept },
  'matter-unknown': {},
  'matter-reconsidered': {},
  called: { whom: kept, extension: kept },
  answered: { call: kept, outcome: kept, minutes: kept },
  'handler-named': { call: kept, person: kept },
  'wait-announced': { reason: kept, minutes: kept, until: kept },
  'wait-ended': { wait: kept },
  referred: { whom: kept, way: kept, advised: kept, reasons: kept },
  'handed-over': { whom: kept, said: personal },
  'turned-back': { whom: kept },
  announced: { whom: kept },
  'message-taken': { whom: kept, about: personal, reach: personal, dueAt: kept, alsoFor: kept },
  'commitment-made': {
    promise: kept,
    whom: kept,
    about: personal,
    reach: personal,
    dueAt: kept,
    alsoFor: kept,
  },
  'commitment-seen': { commitment: kept },
  'commitment-kept': { commitment: kept },
  'commitment-passed': { commitment: kept, whom: kept, alsoFor: kept },
  'number-given': { whom: kept, extension: kept },
  'appointment-made': { whom: kept, startsAt: kept },
  'settled-here': { what: personal },
  denied: { reason: personal, alternative: personal, understood: kept },
  escalated: { whom: kept, why: personal },
  paused: {},
  resumed: {},
  closed: {
    outcome: kept,
    next: personal,
    nextAt: kept,
    channel: kept,
    contactGiven: kept,
    surveyOffered: kept,
  },
  reopened: {},
  undone: { act: kept },
  'times-doubted': { acts: kept, aheadMs: kept },
};

/** The act without what is about the visitor; itself if there is nothing of that in it. */
export function blankAct(act: Act): Act {
  let blank: Act = act;
  for (const [name, value] of blanksOf(act))
    if (name in act && act[name as keyof Act] !== value) blank = { ...blank, [name]: value };
  return blank;
}

/** Whether what was about the visitor was taken out of this act. */
export function isBlanked(act: Act): boolean {
  const isMarked = blanksOf(act).some(
    ([name, value]) => value === blankedText && act[name as keyof Act] === value,
  );
  return isMarked && blankAct(act) === act;
}

/**
 * The visit without what is about the visitor: who served, when and how it ended stay. Of fields of
 * later builds nobody here knows what they hold, so their values go as well.
 */
export function blankVisit({ id, institution, acts, ext }: VisitCore): VisitCore {
  return { id, institution, acts: acts.map(blankAct), ...(ext && { ext: blankExt(ext) }) };
}

/** Whether anything in it is about the visitor, or may be. */
export function holdsPersonalData({ acts, ext = {} }: Pick<VisitCore, 'acts' | 'ext'>): boolean {
  const isFilled = (value: unknown) => value !== blankedText;
  return acts.some((act) => blankAct(act) !== act) || Object.values(ext).some(isFilled);
}

/** The texts of a visit that are about the visitor, by act; those that were blanked are left out. */
export function personalTexts({ acts }: Pick<VisitCore, 'acts'>): readonly PersonalText[] {
  return acts.flatMap((act) =>
    blanksOf(act).flatMap(([field, blank]) => {
      const text: unknown = act[field as keyof Act];
      const isText = blank === blankedText && typeof text === 'string' && text !== blank;
      return isText ? [{ act, field, text }] : [];
    }),
  );
}

/** One text about a visitor, and where it stands. */
export interface PersonalText {
  readonly act: Act;
  readonly field: string;
  readonly text: string;
}

function blankExt(ext: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // By entries, because a field may have any name, even `__proto__`.
  return Object.fromEntries(Object.keys(ext).map((key) => [key, blankedText]));
}

const blanksByKind = new Map(
  Object.entries(fieldClasses).map(([kind, fields]) => [
    kind,
    Object.entries<FieldClass>(fields).flatMap(([name, of]) =>
      of === 'kept' ? [] : [[name, of.blank] as const],
    ),
  ]),
);

// A kind of act that only a newer build knows is left to the server.
function blanksOf({ kind }: Act): readonly (readonly [name: string, blank: string])[] {
  return blanksByKind.get(kind) ?? [];
}
