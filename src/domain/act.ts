import Type, { type Static, type TProperties } from 'typebox';

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
import { Contact } from './contact.ts';
import { DirectoryId, Instant, Uuid } from './identifiers.ts';
import { languages } from './localized.ts';
import { needs } from './needs.ts';
import { mostActs } from './visit-values.ts';

const Text = Type.String({ minLength: 1, maxLength: longestText });
const Minutes = Type.Integer({ minimum: 1, maximum: 600 });
/** Who may have to see to it as well: those who stand in, and the secretariat to which it comes back. */
const AlsoFor = Type.Array(DirectoryId, { minItems: 1, maxItems: mostStandIns, uniqueItems: true });

function oneOf<const V extends readonly string[]>(values: V) {
  return Type.Unsafe<V[number]>({ type: 'string', enum: values });
}

/** Only where there is more to say of an act's time than `at`: what the phone took for the time, and any doubt. */
const ActClock = Type.Object(
  { shows: Instant, doubt: Type.Optional(oneOf(clockDoubts)) },
  { additionalProperties: false },
);

function act<const K extends string, P extends TProperties>(kind: K, properties: P) {
  return Type.Object(
    {
      // First, so that a check turns from the wrong kinds at once: most of a push's checking is here.
      kind: Type.Literal(kind),
      id: Uuid,
      at: Instant,
      by: DirectoryId,
      device: Uuid,
      clock: Type.Optional(ActClock),
      ...properties,
    },
    { additionalProperties: false },
  );
}

/**
 * One thing done in a visit, with who (`by`), when (`at`, in the order of the visit; `doneAt` tells the
 * time to show) and on which phone (`device`). Acts are only ever added; a correction is a further act
 * (design.md, point 1). Requirement ids stand beside each.
 */
export const Act = Type.Union([
  act('opened', { post: DirectoryId, channel: Type.Optional(oneOf(visitChannels)) }), // A1, C1
  act('greeted', { language: oneOf(languages) }), // A2
  act('visitor-named', {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    address: oneOf(['sir', 'madam', 'neutral']),
  }), // A2
  act('needs-noted', {
    needs: Type.Array(oneOf(needs), { maxItems: needs.length, uniqueItems: true }),
    priority: Type.Boolean(),
  }), // A3
  act('words-noted', { words: Text }), // A4
  act('matter-known', { card: DirectoryId, found: oneOf(['common', 'search']) }), // A5
  act('person-wanted', { person: DirectoryId }), // A8: the visitor asks for somebody by name
  act('matter-unknown', {}), // A8
  act('matter-reconsidered', {}), // it was another matter after all
  act('called', { whom: Contact, extension: Type.String({ minLength: 1, maxLength: 40 }) }), // A9
  act('answered', { call: Uuid, outcome: oneOf(callOutcomes), minutes: Type.Optional(Minutes) }), // A9
  act('handler-named', { call: Uuid, person: DirectoryId }), // A8: who was asked names the handler
  act('wait-announced', { reason: oneOf(waitReasons), minutes: Minutes, until: Instant }), // A12
  act('wait-ended', { wait: Uuid }), // A12: the visitor is thanked
  act('referred', {
    whom: Contact,
    way: oneOf(ways),
    advised: oneOf(ways),
    reasons: Type.Array(oneOf(wayReasons), { maxItems: wayReasons.length }),
  }), // A10
  act('handed-over', { whom: Contact, said: Type.Optional(Text) }), // A14
  act('turned-back', { whom: Contact }), // A8: nobody was there after all; the asking goes on
  act('announced', { whom: Contact }), // A9: on the colleague's phone; they answer by `answered`
  act('message-taken', {
    whom: Contact,
    about: Text,
    reach: Text,
    dueAt: Instant,
    alsoFor: Type.Optional(AlsoFor),
  }), // A9, B4
  act('commitment-made', {
    promise: oneOf(promises),
    whom: Contact,
    about: Type.Optional(Text),
    reach: Text,
    dueAt: Instant,
    alsoFor: Type.Optional(AlsoFor),
  }), // A13, B5
  act('commitment-seen', { commitment: Uuid }), // B4: by whoever has to see to it
  act('commitment-kept', { commitment: Uuid }), // B4, B5
  act('commitment-passed', {
    commitment: Uuid,
    whom: Contact,
    alsoFor: Type.Optional(AlsoFor),
  }), // B5: somebody else sees to it from now on
  act('number-given', { whom: Contact, extension: Type.String({ minLength: 1, maxLength: 40 }) }), // A9
  act('appointment-made', { whom: Contact, startsAt: Instant }), // A9
  act('settled-here', { what: Text }), // A6
  act('denied', { reason: Text, alternative: Text, understood: Type.Literal(true) }), // A15
  act('escalated', { whom: Contact, why: Text }), // A17
  act('paused', {}),
  act('resumed', {}),
  act('closed', {
    outcome: oneOf(visitOutcomes),
    next: Type.Optional(Text),
    nextAt: Type.Optional(Instant),
    channel: oneOf(nextChannels),
    contactGiven: Type.Boolean(),
    surveyOffered: Type.Boolean(),
  }), // A16
  act('reopened', {}), // A16: "anything else?" was answered with yes
  act('undone', { act: Uuid }), // undo of any step
  act('times-doubted', {
    acts: Type.Array(Uuid, { minItems: 1, maxItems: mostActs }),
    aheadMs: Type.Integer(),
  }), // the phone's clock turned out to have been set before these
]);
export type Act = Static<typeof Act>;
export type ActKind = Act['kind'];
export type ActOf<K extends ActKind> = Extract<Act, { kind: K }>;

/** What a feature hands over to be recorded: the act without who, when and where. */
export type ActDetails = { [K in ActKind]: Omit<ActOf<K>, ActStamp> }[ActKind];

/** What an act is stamped with when it is recorded. */
export type ActStamp = 'id' | 'at' | 'by' | 'device' | 'clock';
