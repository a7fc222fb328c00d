import type { DirectoryIndex } from '../directory-index.ts';
import { secretariatOf } from '../directory-index.ts';
import type { Person, ServiceCard } from '../directory.ts';
import type { Call } from '../visit-story.ts';
import type { Circumstances } from './circumstances.ts';
import { isAbsent } from './circumstances.ts';
import { isReached, type AskRole, type Rung, type RungReason } from './rung.ts';

/** Somebody who may be asked, before it is known how things stand with them. */
export interface Candidate extends Pick<Rung, 'contact' | 'role' | 'room' | 'extension'> {
  readonly why: RungReason;
}

/** What is asked about: a matter, a colleague, both or neither, and who was called so far. */
export interface Asked {
  readonly card?: string;
  readonly person?: string;
  readonly calls: readonly Call[];
}

/**
 * Who may know, in tiers that are asked one after the other (A8): the colleague asked for, the
 * handlers, whom they named to cover for them, the deputies, the substitutes, the secretariats.
 */
export function candidateTiers(
  index: DirectoryIndex,
  asked: Asked,
  circumstances: Circumstances,
): readonly (readonly Candidate[])[] {
  const card = asked.card === undefined ? undefined : index.card(asked.card);
  const colleague = asked.person === undefined ? undefined : index.person(asked.person);
  const handlers = peopleOf(index, card?.handlers ?? []);
  const principals = colleague ? [colleague, ...handlers] : handlers;
  return [
    colleague ? byTelephone(index, colleague, { role: 'handler', why: { kind: 'asked-for' } }) : [],
    handlersOrWhoKnowsWhere(index, handlers, card),
    standIns(index, coversOf(index, principals, circumstances)),
    deputies(index, card),
    standIns(index, substitutesOf(index, principals, asked.calls, circumstances)),
    [card?.unit, colleague?.unit].flatMap((unit) =>
      unit === undefined ? [] : secretariat(index, unit, { kind: 'front-office' }),
    ),
  ];
}

function standIns(index: DirectoryIndex, found: readonly StandIn[]): readonly Candidate[] {
  return found.flatMap(({ person, for: absent }) =>
    byTelephone(index, person, { role: 'substitute', why: { kind: 'stands-in', for: absent } }),
  );
}

function deputies(index: DirectoryIndex, card: ServiceCard | undefined): readonly Candidate[] {
  return peopleOf(index, card?.deputies ?? []).flatMap((each) =>
    byTelephone(index, each, { role: 'deputy', why: { kind: 'deputises' } }, card?.room),
  );
}

/** Whoever was named on the telephone. */
export function namedCandidates(
  index: DirectoryIndex,
  calls: readonly Call[],
): readonly Candidate[] {
  return calls
    .flatMap((call) => (call.named === undefined ? [] : (index.person(call.named) ?? [])))
    .flatMap((each) => byTelephone(index, each, { role: 'named', why: { kind: 'named' } }));
}

/** The last resort that always knows (S1: BOK). */
export function serviceDesk(index: DirectoryIndex): Candidate {
  const { room, extension } = index.directory.institution.serviceDesk;
  const why = { kind: 'always-knows' } as const;
  return { contact: { kind: 'service-desk' }, role: 'service-desk', room, extension, why };
}

interface StandIn {
  readonly person: Person;
  readonly for: string;
}

/** Those who cover for the absent, and for them if they are absent themselves; nobody twice. */
function coversOf(
  index: DirectoryIndex,
  principals: readonly Person[],
  { presenceOf }: Circumstances,
): readonly StandIn[] {
  return chained(index, principals, ({ id }) => {
    const standing = presenceOf(id);
    return standing.kind === 'away' && standing.coveredBy !== undefined ? [standing.coveredBy] : [];
  });
}

/** The substitutes the directory names, and theirs where the substitute cannot be had either. */
function substitutesOf(
  index: DirectoryIndex,
  principals: readonly Person[],
  calls: readonly Call[],
  { presenceOf }: Circumstances,
): readonly StandIn[] {
  const inVain = new Set(
    calls.flatMap(({ whom, outcome }) =>
      whom.kind === 'person' && outcome !== undefined && !isReached(outcome) ? [whom.person] : [],
    ),
  );
  const first = new Set(principals.map((each) => each.id));
  return chained(index, principals, ({ id, substitutes }) =>
    first.has(id) || isAbsent(presenceOf(id)) || inVain.has(id) ? substitutes : [],
  );
}

// Two who stand in for each other make a circle: whoever was met once is not followed again.
function chained(
  index: DirectoryIndex,
  principals: readonly Person[],
  whoStandsInFor: (person: Person) => readonly string[],
): readonly StandIn[] {
  const met = new Set(principals.map((each) => each.id));
  const found: StandIn[] = [];
  const open = [...principals];
  for (const absent of open) {
    for (const person of peopleOf(index, whoStandsInFor(absent))) {
      if (met.has(person.id)) continue;
      met.add(person.id);
      found.push({ person, for: absent.id });
      open.push(person);
    }
  }
  return found;
}

function handlersOrWhoKnowsWhere(
  index: DirectoryIndex,
  handlers: readonly Person[],
  card: ServiceCard | undefined,
): readonly Candidate[] {
  const isKnown = (each: Person) =>
    (card?.room ?? each.room) !== undefined && each.extension !== undefined;
  const handles = { role: 'handler', why: { kind: 'handles' } } as const;
  return [
    ...handlers.filter(isKnown).flatMap((each) => byTelephone(index, each, handles, card?.room)),
    ...handlers
      .filter((each) => !isKnown(each))
      .flatMap(({ id, unit }) => secretariat(index, unit, { kind: 'knows-where', person: id })),
  ];
}

function byTelephone(
  index: DirectoryIndex,
  { id, unit, room, extension }: Person,
  as: { readonly role: AskRole; readonly why: RungReason },
  cardRoom?: string,
): readonly Candidate[] {
  if (extension === undefined) return secretariat(index, unit, { kind: 'knows-where', person: id });
  return [{ contact: { kind: 'person', person: id }, ...as, room: cardRoom ?? room, extension }];
}

function secretariat(index: DirectoryIndex, unitId: string, why: RungReason): readonly Candidate[] {
  const found = secretariatOf(index, unitId);
  if (!found) return [];
  const { unit, room, extension } = found;
  const contact = { kind: 'secretariat', unit: unit.id } as const;
  return [{ contact, role: 'secretariat', room, extension, why }];
}

function peopleOf(index: DirectoryIndex, ids: readonly string[]): readonly Person[] {
  return ids.flatMap((id) => index.person(id) ?? []);
}
