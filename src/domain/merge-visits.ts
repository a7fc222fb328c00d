import type { Act } from './act.ts';
import { canonical } from './canonical.ts';
import { blankAct, blankedText, isBlanked } from './personal-fields.ts';
import type { VisitCore } from './visit.ts';

/**
 * Joins two versions of one visit made apart: every act of both, once, in the order they happened. What
 * one of them has blanked stays blanked (G5). Commutative, associative and idempotent, so that phones and server end up equal whatever the order
 * in which versions meet (design.md, point 1).
 *
 * @throws RangeError if the two are not versions of one visit
 */
export function mergeVisits<V extends VisitCore>(mine: V, theirs: V): VisitCore {
  if (mine.id !== theirs.id) throw new RangeError(`Two visits: ${mine.id} and ${theirs.id}`);
  const ext = mergeExt(mine.ext, theirs.ext);
  return {
    id: mine.id,
    institution: mine.institution,
    acts: mergeActs(mine.acts, theirs.acts),
    ...(ext && { ext }),
  };
}

/**
 * Joins a version made elsewhere with the one that is kept. An act that both have stands as it is kept,
 * or the two would disagree for ever: acts are never altered but by the server itself, which blanks
 * personal data when its time is over (G5). So a phone that has blanked too early takes the server's word.
 *
 * @throws RangeError if the two are not versions of one visit
 */
export function mergeIntoKept<V extends VisitCore>(other: V, kept: V): VisitCore {
  const held = new Set(kept.acts.map((act) => act.id));
  const acts = other.acts.filter((act) => !held.has(act.id));
  const ext = Object.entries(other.ext ?? {}).filter(
    ([key, value]) => value !== blankedText || !Object.hasOwn(kept.ext ?? {}, key),
  );
  const fresh = { ...other, acts, ...(other.ext && { ext: Object.fromEntries(ext) }) };
  return mergeVisits(fresh, kept);
}

/** Whether `fuller` holds every act of `lesser`, whatever their texts: those may have been blanked (G5). */
export function holdsEveryActById(fuller: readonly Act[], lesser: readonly Act[]): boolean {
  const held = new Set(fuller.map((act) => act.id));
  return lesser.every((act) => held.has(act.id));
}

/** The union of two lists of acts by id, in the order of time and then id. */
export function mergeActs(mine: readonly Act[], theirs: readonly Act[]): Act[] {
  const byId = new Map<string, Act>();
  for (const act of [...mine, ...theirs]) {
    const known = byId.get(act.id);
    byId.set(act.id, known ? chooseVersion(known, act) : act);
  }
  return [...byId.values()].toSorted(byTimeThenId);
}

/** Whether `fuller` holds every act of `lesser`, unaltered: the rule by which the server accepts. */
export function holdsEveryAct(fuller: readonly Act[], lesser: readonly Act[]): boolean {
  const held = new Map(fuller.map((act) => [act.id, canonical(act)]));
  return lesser.every((act) => held.get(act.id) === canonical(act));
}

/** The same where one of the two may have blanked an act that the other still holds as it was (G5). */
export function holdsEveryActOrItsBlank(fuller: readonly Act[], lesser: readonly Act[]): boolean {
  const held = new Map(fuller.map((act) => [act.id, act]));
  return lesser.every((act) => {
    const other = held.get(act.id);
    return other !== undefined && isSameOrBlanked(other, act);
  });
}

function isSameOrBlanked(a: Act, b: Act): boolean {
  if (canonical(a) === canonical(b)) return true;
  if (!isBlanked(a) && !isBlanked(b)) return false;
  return canonical(blankAct(a)) === canonical(blankAct(b));
}

function byTimeThenId(a: Act, b: Act): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

// Acts are never altered but by being blanked, so two texts under one id otherwise mean a broken device;
// the choice only has to be the same everywhere.
function chooseVersion(a: Act, b: Act): Act {
  const [isABlanked, isBBlanked] = [isBlanked(a), isBlanked(b)];
  if (isABlanked !== isBBlanked) return isABlanked ? a : b;
  return canonical(a) <= canonical(b) ? a : b;
}

function mergeExt(a: VisitCore['ext'], b: VisitCore['ext']): VisitCore['ext'] {
  if (!a || !b) return a ?? b;
  // A map, because a field may have any name, even `__proto__`.
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const known = joined.get(key);
    joined.set(key, known === undefined ? value : chooseField(known, value));
  }
  return Object.fromEntries(joined);
}

function chooseField(a: unknown, b: unknown): unknown {
  if (a === blankedText || b === blankedText) return blankedText;
  return canonical(b) < canonical(a) ? b : a;
}
