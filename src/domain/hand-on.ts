import { mostStandIns } from './act-values.ts';
import type { ActDetails } from './act.ts';
import { type Commitment, commitmentsOf, isOwed } from './commitment.ts';
import type { Contact } from './contact.ts';
import { absenceAhead, type Presence } from './presence.ts';
import { type Absence, absencesOf, type Circumstances, keepersOf } from './seeing-to.ts';
import { peopleIn } from './visit-scope.ts';
import { standingActs } from './visit-story.ts';
import type { Visit } from './visit.ts';

/** Circumstances as they are while somebody is away, be it only from tomorrow. */
export function whileAway(
  circumstances: Circumstances,
  person: string,
  absence: Absence,
): Circumstances {
  const { absence: others } = circumstances;
  return { ...circumstances, absence: (each) => (each === person ? absence : others(each)) };
}

/** Where a house stands, by what was said of everybody's presence (B3). */
export interface Announced extends Pick<Circumstances, 'index' | 'nowMs'> {
  readonly known: ReadonlyMap<string, Presence>;
}

/** An act, and who said the absence that it follows from. */
export interface HandedOn {
  readonly by: string;
  readonly act: ActDetails;
}

/**
 * Names in a visit those who have to see to its messages and promises while whom they are for is away, now or
 * soon, and who were not thought of when they were taken: what a visit does not name somebody for is not on
 * their phone (`placeOfVisit`). Whom they are for does not change, so that they are theirs again when they are
 * back. Nothing where everybody is named (B4, B5, A13).
 */
export function handOn({ acts }: Pick<Visit, 'acts'>, announced: Announced): HandedOn[] {
  const named = peopleIn(acts);
  return owedTo(acts).flatMap(({ id, whom, person }): HandedOn[] => {
    const absence = announcedOf(person, announced);
    if (!absence) return [];
    const alsoFor = whileAbsent(whom, person, announced).filter((each) => !named.has(each));
    if (alsoFor.length === 0) return [];
    const act = { kind: 'commitment-passed', commitment: id, whom, alsoFor } as const;
    return [{ by: absence.by, act: { ...act, alsoFor: alsoFor.slice(0, mostStandIns) } }];
  });
}

/** Whose messages and promises in a visit are still to be seen to. */
export function ownersIn({ acts }: Pick<Visit, 'acts'>): readonly string[] {
  return owedTo(acts).map(({ person }) => person);
}

type OwedTo = Pick<Commitment, 'id'> & { readonly whom: Contact; readonly person: string };

function owedTo(acts: Visit['acts']): readonly OwedTo[] {
  return commitmentsOf(standingActs(acts))
    .filter(isOwed)
    .flatMap(({ id, whom }) => (whom.kind === 'person' ? [{ id, whom, person: whom.person }] : []));
}

// Who is there today may themselves go tomorrow, and nothing is said on that day.
function whileAbsent(whom: Contact, person: string, announced: Announced): readonly string[] {
  const now = { ...announced, absence: absencesOf(announced.known, announced) };
  const soon = { ...announced, absence: (each: string) => awayAs(announcedOf(each, announced)) };
  const away = awayAs(announcedOf(person, announced)) ?? {};
  const keepers = [whileAway(now, person, away), soon].flatMap((each) => keepersOf(whom, each));
  return [...new Set(keepers)];
}

function announcedOf(person: string, { known, index, nowMs }: Announced) {
  return absenceAhead(known.get(person), nowMs, index.directory.institution.timeZone);
}

function awayAs(absence: ReturnType<typeof absenceAhead>): Absence | undefined {
  return absence && { substitute: absence.coveredBy };
}
