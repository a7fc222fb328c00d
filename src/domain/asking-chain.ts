import type { CallOutcome } from './act-values.ts';
import { contactKey } from './contact-key.ts';
import type { Contact } from './contact.ts';
import { secretariatOf, type DirectoryIndex } from './directory-index.ts';
import type { Person, ServiceCard } from './directory.ts';
import type { Call } from './visit-story.ts';

/** Why somebody is in the chain. */
export type AskRole =
  | 'handler'
  | 'deputy'
  | 'substitute'
  | 'named'
  | 'secretariat'
  | 'service-desk';

/** One human who can be asked, and what came of it. */
export interface AskStep {
  readonly contact: Contact;
  readonly role: AskRole;
  /** Where to find them; undefined when it is not known. */
  readonly room: string | undefined;
  readonly extension: string | undefined;
  /** The latest call to them in this visit. */
  readonly tried: Call | undefined;
}

/** Whom to ask, in order; the last step is always the service desk. */
export interface AskingChain {
  readonly steps: readonly AskStep[];
  /** Whom to ask now, or who was reached and expects the visitor. */
  readonly next: AskStep;
}

/** What is asked about: a matter, a colleague, both or neither, and who was called so far. */
export interface Asked {
  readonly card?: string;
  readonly person?: string;
  readonly calls: readonly Call[];
}

type Candidate = Omit<AskStep, 'tried'>;

/**
 * The order of asking (A8): handlers, deputies, the handlers' substitutes and their substitutes, the
 * secretariat of the unit or of one above it, the service desk. A handler whose room or extension is
 * unknown is asked for through the secretariat of their unit. Whoever was named on the telephone goes
 * before all who were not yet asked. People no longer in the directory are left out. Nobody is in the
 * chain twice, and it never ends without a human: when all were asked in vain, the desk is next again.
 */
export function askingChain(index: DirectoryIndex, { card, person, calls }: Asked): AskingChain {
  const lastCall = new Map(calls.map((call) => [contactKey(call.whom), call]));
  const withCall = (candidate: Candidate): AskStep => ({
    ...candidate,
    tried: lastCall.get(contactKey(candidate.contact)),
  });
  const matter = card === undefined ? undefined : index.card(card);
  const colleague = person === undefined ? undefined : index.person(person);
  const planned = once(plannedCandidates(index, matter, colleague)).map(withCall);
  const named = once(namedCandidates(index, calls)).map(withCall);
  const desk = withCall(serviceDesk(index));
  const steps = [...insertNamed(planned, named), desk];
  return { steps, next: reached(steps) ?? steps.find((step) => !wasAsked(step)) ?? desk };
}

function plannedCandidates(
  index: DirectoryIndex,
  card: ServiceCard | undefined,
  colleague: Person | undefined,
): Candidate[] {
  const people = (ids: readonly string[]) => ids.flatMap((id) => index.person(id) ?? []);
  const handlers = people(card?.handlers ?? []);
  const stoodInFor = colleague ? [colleague, ...handlers] : handlers;
  const substitutes = people(stoodInFor.flatMap((each) => each.substitutes));
  const further = people(substitutes.flatMap((each) => each.substitutes));
  const units = [card?.unit, colleague?.unit].filter((unit) => unit !== undefined);
  return [
    ...(colleague ? throughTelephone(index, colleague, 'handler') : []),
    ...handlersOrTheirSecretariats(index, handlers, card?.room),
    ...people(card?.deputies ?? []).flatMap((each) =>
      throughTelephone(index, each, 'deputy', card?.room),
    ),
    ...[...substitutes, ...further].flatMap((each) => throughTelephone(index, each, 'substitute')),
    ...units.flatMap((unit) => secretariat(index, unit)),
  ];
}

function handlersOrTheirSecretariats(
  index: DirectoryIndex,
  handlers: readonly Person[],
  cardRoom: string | undefined,
): Candidate[] {
  const known = (each: Person) => (cardRoom ?? each.room) !== undefined && each.extension;
  const unknown = handlers.filter((each) => !known(each));
  return [
    ...handlers.filter(known).flatMap((each) => throughTelephone(index, each, 'handler', cardRoom)),
    ...unknown.flatMap((each) => secretariat(index, each.unit)),
  ];
}

function namedCandidates(index: DirectoryIndex, calls: readonly Call[]): Candidate[] {
  return calls
    .flatMap((call) => (call.named === undefined ? [] : (index.person(call.named) ?? [])))
    .flatMap((each) => throughTelephone(index, each, 'named'));
}

function throughTelephone(
  index: DirectoryIndex,
  { id, unit, room, extension }: Person,
  role: AskRole,
  cardRoom?: string,
): Candidate[] {
  if (extension === undefined) return secretariat(index, unit);
  return [{ contact: { kind: 'person', person: id }, role, room: cardRoom ?? room, extension }];
}

function secretariat(index: DirectoryIndex, unitId: string): Candidate[] {
  const found = secretariatOf(index, unitId);
  if (!found) return [];
  const { unit, room, extension } = found;
  return [
    { contact: { kind: 'secretariat', unit: unit.id }, role: 'secretariat', room, extension },
  ];
}

function serviceDesk(index: DirectoryIndex): Candidate {
  const { room, extension } = index.directory.institution.serviceDesk;
  return { contact: { kind: 'service-desk' }, role: 'service-desk', room, extension };
}

function once(candidates: readonly Candidate[]): Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = contactKey(candidate.contact);
    if (!byKey.has(key)) byKey.set(key, candidate);
  }
  return [...byKey.values()];
}

// Those already asked keep their place, so that the list does not jump under the finger.
function insertNamed(planned: readonly AskStep[], named: readonly AskStep[]): AskStep[] {
  const keyOf = (step: AskStep) => contactKey(step.contact);
  const settled = new Set(planned.filter(wasAsked).map(keyOf));
  const ahead = named.filter((step) => !settled.has(keyOf(step)));
  const moved = new Set(ahead.map(keyOf));
  const rest = planned.filter((step) => !moved.has(keyOf(step)));
  const firstUnasked = rest.findIndex((step) => !wasAsked(step));
  const place = firstUnasked < 0 ? rest.length : firstUnasked;
  return [...rest.slice(0, place), ...ahead, ...rest.slice(place)];
}

/** Asked, and that is over: in vain, or they named somebody else. */
function wasAsked({ tried }: AskStep): boolean {
  if (tried?.outcome === undefined) return tried?.named !== undefined;
  return tried.named !== undefined || !isReached(tried.outcome);
}

function reached(steps: readonly AskStep[]): AskStep | undefined {
  return steps
    .filter((step) => step.tried?.outcome !== undefined && !wasAsked(step))
    .toSorted((a, b) => ((a.tried?.at ?? '') < (b.tried?.at ?? '') ? -1 : 1))
    .at(-1);
}

function isReached(outcome: CallOutcome): boolean {
  return outcome === 'in' || outcome === 'coming';
}

/** What can be offered to a visitor whose handler cannot be had now (A9). */
export type Offer = 'another-person' | 'message' | 'give-number' | 'appointment' | 'wait';

/**
 * What to offer at once after a call (A9), likeliest first; nothing when somebody was reached.
 * Another person is offered while there is one who was not asked yet.
 */
export function offersAfter(outcome: CallOutcome, chain: AskingChain): readonly Offer[] {
  if (isReached(outcome)) return [];
  const another: readonly Offer[] = wasAsked(chain.next) ? [] : ['another-person'];
  const waiting: readonly Offer[] = outcome === 'busy' ? ['wait'] : [];
  return [...another, 'message', 'give-number', 'appointment', ...waiting];
}
