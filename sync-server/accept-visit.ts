import { hash } from 'node:crypto';

import Type from 'typebox';
import { Compile } from 'typebox/compile';

import { faultInAct } from '#domain/act-check.ts';
import { Act } from '#domain/act.ts';
import { canonical } from '#domain/canonical.ts';
import {
  holdsEveryAct,
  holdsEveryActOrItsBlank,
  mergeIntoKept,
  mergeVisits,
} from '#domain/merge-visits.ts';
import { blankAct, blankedText } from '#domain/personal-fields.ts';
import { mostActs, type RefusalCode } from '#domain/visit-values.ts';
import { Visit, type VisitCore } from '#domain/visit.ts';
import { hashedText } from '#protocol/content-hash.ts';
import { hashedVisit } from '#protocol/visit-document.ts';

import { isWithinDepth } from './nesting.ts';
import { checkedVisitText } from './visit-text.ts';

/** Largest visit the server takes, in UTF-16 units of its hashed text; a real one has about 5,000. */
const largestVisit = 1_000_000;

/** What the server says to one pushed version of a visit. */
export type Acceptance =
  | { readonly kind: 'accepted'; readonly visit: Visit; readonly hashed: string }
  /** Taken for its new acts, and stored otherwise than it came: it is to be answered as it is stored. */
  | { readonly kind: 'blanked'; readonly visit: Visit; readonly hashed: string }
  | { readonly kind: 'same'; readonly visit: Visit }
  | { readonly kind: 'conflict'; readonly master: Visit }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly where: string };

const visits = Compile(Visit);
/** A visit with its acts left aside. */
const frame = Compile(
  Type.Object(
    { ...Visit.properties, acts: Type.Array(Type.Unknown(), { minItems: 1, maxItems: mostActs }) },
    { additionalProperties: false },
  ),
);
const { openedAt, openedBy, status, newestFirst } = Visit.properties;
/** What follows from the acts; the rest of a visit was checked as it came. */
const following = Compile(Type.Object({ openedAt, openedBy, status, newestFirst }));
const anyAct = Compile(Act);
const actOfKind = new Map(
  Act.anyOf.map((variant) => [variant.properties.kind.const, Compile(variant)] as const),
);

/**
 * The rule of acceptance (design.md, point 1): a version that holds every act of ours, unaltered, is
 * taken whatever the phone assumed of us; one that lacks something is answered with ours, which the
 * phone merges and pushes again; one that is no visit of this house is refused. Only the server itself
 * takes out what is about a visitor: what it has blanked stays blanked, whatever a phone still holds, and
 * what only a phone has blanked stays (G5).
 *
 * @param master the version we have, if any
 * @param pushed what the phone sent, checked by nobody yet; `_deleted` may be among its fields
 * @returns for an accepted visit also the text of which its hash was taken (`checkedVisitText`)
 */
export function acceptVisit(
  master: Visit | undefined,
  pushed: unknown,
  institution: string,
): Acceptance {
  const checked = checkVisit(pushed, institution);
  if (checked.kind === 'refused' || !master) return checked;
  const { visit } = checked;
  if (visit.contentHash === master.contentHash) return { kind: 'same', visit: master };
  // Nearly every one: the rest is only for visits of which somebody has blanked something.
  if (!master.blankedAt && isFuller(visit, master)) return checked;
  return holdsAllButBlanks(visit, master) ? joined(visit, master) : { kind: 'conflict', master };
}

function isFuller(visit: Visit, master: Visit): boolean {
  if (!holdsEveryAct(visit.acts, master.acts)) return false;
  return canonical(mergeVisits(visit, master).ext) === canonical(visit.ext);
}

function holdsAllButBlanks(visit: Visit, master: Visit): boolean {
  if (!holdsEveryActOrItsBlank(visit.acts, master.acts)) return false;
  const merged = Object.entries(mergeVisits(visit, master).ext ?? {});
  return merged.every(
    ([key, value]) => value === blankedText || canonical(value) === canonical(visit.ext?.[key]),
  );
}

/** Puts our own version in the place of every act that we have: it differs only in what was blanked. */
function joined(
  pushed: Visit,
  master: Visit,
): Extract<Acceptance, { kind: 'accepted' | 'blanked' | 'conflict' }> {
  const { blankedAt = '' } = master;
  const acts = pushed.acts.map((act) => (act.at <= blankedAt ? blankAct(act) : act));
  const core = mergeIntoKept<VisitCore>({ ...pushed, acts }, master);
  const hashed = hashedText(core);
  const contentHash = hash('sha256', hashed);
  if (contentHash === master.contentHash) return { kind: 'conflict', master };
  const visit = { ...hashedVisit(core, contentHash), ...(blankedAt && { blankedAt }) };
  return { kind: contentHash === pushed.contentHash ? 'accepted' : 'blanked', visit, hashed };
}

function checkVisit(
  pushed: unknown,
  institution: string,
): Extract<Acceptance, { kind: 'accepted' | 'refused' }> {
  if (!isFields(pushed)) return refused('malformed', '');
  const { _deleted: deleted = false, ...fields } = pushed;
  if (deleted !== false) return refused(deleted === true ? 'deleted' : 'malformed', '/_deleted');
  if (hasTooManyActs(fields)) return refused('too-large', '');
  if (!isSound(fields)) return refused('malformed', whereMalformed(fields));
  if (fields.institution !== institution) return refused('foreign-institution', '/institution');
  return checkContent(fields);
}

function checkContent(fields: Visit): Extract<Acceptance, { kind: 'accepted' | 'refused' }> {
  // Everything else in a visit has its depth from the schema.
  if (!isWithinDepth(fields.ext)) return refused('malformed', '/ext');
  const hashed = checkedVisitText(fields);
  if (hashed.length > largestVisit) return refused('too-large', '');
  // The platform's own hash, at a tenth of what the phones' costs, which has to run in browsers too.
  if (hash('sha256', hashed) !== fields.contentHash)
    return refused('hash-mismatch', '/contentHash');
  const visit = hashedVisit(fields, fields.contentHash);
  // The patterns let the 39th of a month pass, and phones cannot index what would follow from it.
  const where = whereUnreal(visit);
  return where === undefined ? { kind: 'accepted', visit, hashed } : refused('malformed', where);
}

/**
 * Most of what a push costs is here: acts are first checked by hand, at a third of what the schema
 * takes. What does not pass there is for the schema to judge, and to name the fault.
 */
function isSound(fields: Record<string, unknown>): fields is Visit {
  if (frame.Check(fields) && fields.acts.every((act) => faultInAct(act) === undefined)) return true;
  // The schema hashes what is in a list before it looks whether it belongs there.
  return whereTooDeep(fields) === undefined && visits.Check(fields);
}

function refused(code: RefusalCode, where: string): Extract<Acceptance, { kind: 'refused' }> {
  return { kind: 'refused', code, where: where.slice(0, 500) };
}

function isFields(pushed: unknown): pushed is Record<string, unknown> {
  return typeof pushed === 'object' && pushed !== null;
}

function hasTooManyActs({ acts }: Record<string, unknown>): boolean {
  return Array.isArray(acts) && acts.length > mostActs;
}

function whereUnreal(visit: Visit): string | undefined {
  const index = visit.acts.findIndex((act) => Number.isNaN(Date.parse(act.at)));
  if (index >= 0) return `/acts/${index}/at`;
  const seen = new Set<string>();
  const twice = visit.acts.findIndex((act) => seen.size === seen.add(act.id).size);
  if (twice >= 0) return `/acts/${twice}/id`;
  return following.Check(visit) ? undefined : firstFault(following, visit);
}

function whereMalformed(fields: Record<string, unknown>): string {
  const tooDeep = whereTooDeep(fields);
  if (tooDeep !== undefined) return tooDeep;
  const acts: unknown[] = Array.isArray(fields['acts']) ? fields['acts'] : [];
  const index = acts.findIndex((act) => !anyAct.Check(act));
  return index < 0 ? firstFault(visits, fields) : `/acts/${index}${whereInAct(acts[index])}`;
}

/** Of acts also which one. */
function whereTooDeep({ acts, ...others }: Record<string, unknown>): string | undefined {
  const field = Object.keys(others).find((key) => !isWithinDepth(others[key]));
  if (field !== undefined) return `/${field}`;
  if (isWithinDepth(acts)) return undefined;
  const index = Array.isArray(acts) ? acts.findIndex((act) => !isWithinDepth(act)) : -1;
  return index < 0 ? '/acts' : `/acts/${index}`;
}

const kinded = Compile(Type.Object({ kind: Type.String() }));

/** Looks only at what an act of this kind must hold: a union's own errors name every other kind too. */
function whereInAct(act: unknown): string {
  if (!kinded.Check(act)) return '/kind';
  const variant = actOfKind.get(act.kind as Act['kind']);
  return variant ? firstFault(variant, act) : '/kind';
}

interface Faults {
  Errors(value: unknown): { readonly instancePath: string; readonly params: object }[];
}

function firstFault(schema: Faults, value: unknown): string {
  const fault = schema.Errors(value)[0];
  if (!fault) return '';
  const { instancePath, params } = fault;
  const missing = 'requiredProperties' in params ? params.requiredProperties : undefined;
  return Array.isArray(missing) ? `${instancePath}/${missing[0]}` : instancePath;
}
