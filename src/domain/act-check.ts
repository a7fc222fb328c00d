import {
  callOutcomes,
  clockDoubts,
  longestText,
  mostStandIns,
  nextChannels,
  promises,
  visitChannels,
  visitOutcomes,
  waitReasons,
  wayReasons,
  ways,
} from './act-values.ts';
import type { ActKind, ActOf, ActStamp } from './act.ts';
import { directoryIdPattern, instantPattern, longestDirectoryId } from './identifier-patterns.ts';
import { languages } from './localized.ts';
import { needs } from './needs.ts';
import { mostActs } from './visit-values.ts';

// The schema of acts (`act.ts`) once more, by hand: a phone checks a file of acts with it, and loading
// typebox for that would cost every phone more than all of this. The compiler sees to it that no kind
// and no field is missing, tests/domain/act-check.test.ts that both judge alike.

type Check = (value: unknown) => boolean;
type Fields = readonly (readonly [name: string, check: Check])[];

const uuid: Check = (value) => typeof value === 'string' && isUuid(value);
const uuids: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= mostActs && value.every(uuid);
const directoryId = matching(directoryIdPattern, longestDirectoryId);
const shaped = matching(instantPattern, 24);
const instant: Check = (value) => shaped(value) && !Number.isNaN(Date.parse(String(value)));
const text = textUpTo(longestText);
const extension = textUpTo(40);
const minutes: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 600;
const people: Check = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= mostStandIns &&
  value.every(directoryId) &&
  new Set(value).size === value.length;
const truth: Check = (value) => typeof value === 'boolean';

const any: Check = () => true;
const contacts: Readonly<Record<string, Fields>> = {
  person: Object.entries({ kind: any, person: directoryId }),
  secretariat: Object.entries({ kind: any, unit: directoryId }),
  'service-desk': Object.entries({ kind: any }),
};
const contact: Check = (value) => {
  if (!isFields(value)) return false;
  const fields = own(contacts, value['kind']);
  return fields !== undefined && faultIn(value, fields) === undefined;
};

const clockFields: Fields = Object.entries({
  shows: shaped,
  doubt: optional(oneOf(clockDoubts)),
});
const clock: Check = (value) => isFields(value) && faultIn(value, clockFields) === undefined;

const stamp = {
  id: uuid,
  at: instant,
  by: directoryId,
  device: uuid,
  clock: optional(clock),
} satisfies { readonly [F in ActStamp]: Check };

const detailsByKind: {
  readonly [K in ActKind]: {
    readonly [F in keyof Omit<Required<ActOf<K>>, keyof typeof stamp | 'kind'>]: Check;
  };
} = {
  opened: { post: directoryId, channel: optional(oneOf(visitChannels)) },
  greeted: { language: oneOf(languages) },
  'visitor-named': { name: textUpTo(200), address: oneOf(['sir', 'madam', 'neutral']) },
  'needs-noted': { needs: someOf(needs, { once: true }), priority: truth },
  'words-noted': { words: text },
  'matter-known': { card: directoryId, found: oneOf(['common', 'search']) },
  'person-wanted': { person: directoryId },
  'matter-unknown': {},
  'matter-reconsidered': {},
  called: { whom: contact, extension },
  answered: { call: uuid, outcome: oneOf(callOutcomes), minutes: optional(minutes) },
  'handler-named': { call: uuid, person: directoryId },
  'wait-announced': { reason: oneOf(waitReasons), minutes, until: shaped },
  'wait-ended': { wait: uuid },
  referred: { whom: contact, way: oneOf(ways), advised: oneOf(ways), reasons: someOf(wayReasons) },
  'handed-over': { whom: contact, said: optional(text) },
  'turned-back': { whom: contact },
  announced: { whom: contact },
  'message-taken': {
    whom: contact,
    about: text,
    reach: text,
    dueAt: shaped,
    alsoFor: optional(people),
  },
  'commitment-made': {
    promise: oneOf(promises),
    whom: contact,
    about: optional(text),
    reach: text,
    dueAt: shaped,
    alsoFor: optional(people),
  },
  'commitment-seen': { commitment: uuid },
  'commitment-kept': { commitment: uuid },
  'commitment-passed': { commitment: uuid, whom: contact, alsoFor: optional(people) },
  'number-given': { whom: contact, extension },
  'appointment-made': { whom: contact, startsAt: shaped },
  'settled-here': { what: text },
  denied: { reason: text, alternative: text, understood: (value) => value === true },
  escalated: { whom: contact, why: text },
  paused: {},
  resumed: {},
  closed: {
    outcome: oneOf(visitOutcomes),
    next: optional(text),
    nextAt: optional(shaped),
    channel: oneOf(nextChannels),
    contactGiven: truth,
    surveyOffered: truth,
  },
  reopened: {},
  undone: { act: uuid },
  'times-doubted': { acts: uuids, aheadMs: Number.isInteger },
};

const fieldsByKind: Readonly<Record<string, Fields>> = Object.fromEntries(
  Object.entries(detailsByKind).map(([kind, details]) => [
    kind,
    Object.entries<Check>({ ...stamp, kind: any, ...details }),
  ]),
);

/**
 * Where something does not fit the schema of an act, as a JSON pointer into it (`/minutes`; empty for
 * the whole); undefined if it fits. Stricter than the schema in one thing, as the rule of acceptance
 * is: the instant must be a real one.
 */
export function faultInAct(act: unknown): string | undefined {
  if (!isFields(act)) return '';
  const fields = own(fieldsByKind, act['kind']);
  return fields ? faultIn(act, fields) : '/kind';
}

function faultIn(value: Readonly<Record<string, unknown>>, fields: Fields): string | undefined {
  let there = 0;
  for (const [name, check] of fields) {
    const field = value[name];
    if (!check(field)) return `/${name}`;
    if (field !== undefined) there += 1;
  }
  const names = Object.keys(value);
  if (names.length === there) return undefined;
  const surplus = names.find((name) => fields.every(([known]) => known !== name));
  return surplus === undefined ? undefined : `/${surplus}`;
}

function own<T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const hex = new Set('0123456789abcdef');
const isHex = Uint8Array.from({ length: 256 }, (_, unit) =>
  hex.has(String.fromCharCode(unit)) ? 1 : 0,
);

/**
 * The pattern of a UUID by hand. A visit holds some fifteen of them, and an expression guesses at each of
 * their digits whether a number or a letter comes, wrongly half the time: five times as long.
 */
function isUuid(text: string): boolean {
  if (text.length !== 36) return false;
  let digits = 0;
  for (let place = 0; place < 36; place += 1) digits += isHex[text.charCodeAt(place)] ?? 0;
  return (
    digits === 32 && text[8] === '-' && text[13] === '-' && text[18] === '-' && text[23] === '-'
  );
}

function matching(pattern: string, longest: number): Check {
  const expression = new RegExp(pattern);
  return (value) => typeof value === 'string' && value.length <= longest && expression.test(value);
}

function textUpTo(longest: number): Check {
  return (value) => typeof value === 'string' && value !== '' && isUpTo(value, longest);
}

// The schema counts code points: one picture that is put together from several counts as several.
function isUpTo(value: string, longest: number): boolean {
  return (
    value.length <= longest || (value.length <= 2 * longest && Array.from(value).length <= longest)
  );
}

function oneOf(values: readonly string[]): Check {
  return (value) => typeof value === 'string' && values.includes(value);
}

function someOf(values: readonly string[], { once = false } = {}): Check {
  const known = oneOf(values);
  return (value) =>
    Array.isArray(value) &&
    value.length <= values.length &&
    value.every(known) &&
    (!once || new Set(value).size === value.length);
}

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}
