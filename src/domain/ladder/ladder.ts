import { contactKey } from '../contact-key.ts';
import type { DirectoryIndex } from '../directory-index.ts';
import {
  candidateTiers,
  namedCandidates,
  serviceDesk,
  type Asked,
  type Candidate,
} from './candidates.ts';
import { nothingKnown, type Circumstances } from './circumstances.ts';
import { wasAsked, type Ladder, type Rung } from './rung.ts';
import { weigh, type Weighed } from './weigh.ts';

/**
 * The order of asking (A8) as things stand now: handlers, those who cover for them, deputies,
 * substitutes and theirs, the secretariat of the unit or of one above it, the service desk. A handler
 * whose room or extension is unknown is asked for through the secretariat of their unit. In each tier
 * who is in and who speaks the visitor's language goes first; who is away, out or behind a closed door
 * is passed over, with the reason. Whoever was named on the telephone goes before all who were not yet
 * asked. People no longer in the directory are left out. Nobody is in it twice, and it never ends
 * without a human: when all were asked in vain, the desk is next again.
 */
export function ladder(
  index: DirectoryIndex,
  asked: Asked,
  circumstances: Circumstances = nothingKnown,
): Ladder {
  const lastCall = new Map(asked.calls.map((call) => [contactKey(call.whom), call]));
  const rungOf = ({ order: _order, ...weighed }: Weighed): Rung => ({
    ...weighed,
    tried: lastCall.get(contactKey(weighed.contact)),
  });
  const weighAll = (candidates: readonly Candidate[]) =>
    candidates.map((each) => weigh(index, each, circumstances));
  const tiers = candidateTiers(index, asked, circumstances);
  const planned = once(tiers.flatMap((tier) => inOrder(weighAll(tier)))).map(rungOf);
  const named = once(weighAll(namedCandidates(index, asked.calls))).map(rungOf);
  const desk = rungOf(weigh(index, serviceDesk(index), circumstances));
  const rungs = [...insertNamed(planned, named), desk];
  return { rungs, next: reached(rungs) ?? rungs.find(isToBeAsked) ?? desk };
}

function inOrder(tier: readonly Weighed[]): readonly Weighed[] {
  return tier.toSorted((a, b) => a.order - b.order);
}

// Somebody who handles the matter and stands in as well is asked as who they are first.
function once(weighed: readonly Weighed[]): Weighed[] {
  const byKey = new Map<string, Weighed>();
  for (const each of weighed) {
    const key = contactKey(each.contact);
    if (!byKey.has(key)) byKey.set(key, each);
  }
  return [...byKey.values()];
}

// Those already asked keep their place, so that the list does not jump under the finger.
function insertNamed(planned: readonly Rung[], named: readonly Rung[]): Rung[] {
  const keyOf = (rung: Rung) => contactKey(rung.contact);
  const settled = new Set(planned.filter(wasAsked).map(keyOf));
  const ahead = named.filter((rung) => !settled.has(keyOf(rung)));
  const moved = new Set(ahead.map(keyOf));
  const rest = planned.filter((rung) => !moved.has(keyOf(rung)));
  const firstUnasked = rest.findIndex((rung) => !wasAsked(rung));
  const place = firstUnasked < 0 ? rest.length : firstUnasked;
  return [...rest.slice(0, place), ...ahead, ...rest.slice(place)];
}

function isToBeAsked(rung: Rung): boolean {
  return !rung.isPassedOver && !wasAsked(rung);
}

function reached(rungs: readonly Rung[]): Rung | undefined {
  return rungs
    .filter((rung) => rung.tried?.outcome !== undefined && !wasAsked(rung))
    .toSorted((a, b) => ((a.tried?.at ?? '') < (b.tried?.at ?? '') ? -1 : 1))
    .at(-1);
}
