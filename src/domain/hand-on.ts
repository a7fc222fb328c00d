import type { ActDetails } from './act.ts';
import { commitmentsOf, isOwed } from './commitment.ts';
import { type Absence, type Circumstances, keepersOf } from './seeing-to.ts';
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

/**
 * Names in a visit those who have to see to its messages and promises and were not thought of when they were
 * taken: what a visit does not name somebody for is not on their phone (`placeOfVisit`). Whom they are for does
 * not change, so that they are theirs again when they are back. Nothing where everybody is named.
 */
export function handOn({ acts }: Pick<Visit, 'acts'>, circumstances: Circumstances): ActDetails[] {
  const named = peopleIn(acts);
  return commitmentsOf(standingActs(acts))
    .filter(isOwed)
    .flatMap(({ id, whom }): ActDetails[] => {
      const alsoFor = keepersOf(whom, circumstances).filter((person) => !named.has(person));
      return alsoFor.length === 0
        ? []
        : [{ kind: 'commitment-passed', commitment: id, whom, alsoFor }];
    });
}
