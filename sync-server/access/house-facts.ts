import { accessRulesOf, type AccessRules, usualAccess } from '#domain/access-rules.ts';

import type { AnyStore } from '../store/store.ts';

/** A directory is read again after this long: nobody waits long for what was just published. */
const keptMs = 5000;

/** What signing in needs of an institution's directory. */
export interface HouseFacts {
  /** In the house's own language. */
  readonly name: string;
  readonly people: ReadonlyMap<string, { readonly name: string; readonly position: string }>;
  readonly rules: AccessRules;
}

const kept = new WeakMap<
  AnyStore,
  Map<string, { readonly atMs: number; readonly facts: Promise<HouseFacts> }>
>();

/** The facts, read from the store at most every few seconds: a directory is large. */
export function houseFacts(store: AnyStore, institution: string): Promise<HouseFacts> {
  const houses = kept.get(store) ?? new Map();
  kept.set(store, houses);
  const known = houses.get(institution);
  if (known && known.atMs > performance.now() - keptMs) return known.facts;
  const facts = readFacts(store, institution);
  houses.set(institution, { atMs: performance.now(), facts });
  facts.catch(() => houses.delete(institution));
  return facts;
}

async function readFacts(store: AnyStore, institution: string): Promise<HouseFacts> {
  const directory = await store.directory(institution);
  if (!directory) return { name: institution, people: new Map(), rules: usualAccess };
  const { name, staffLanguages } = directory.institution;
  const [language] = staffLanguages;
  return {
    name: (language && name[language]) ?? Object.values(name)[0] ?? institution,
    people: new Map(
      directory.people.map(({ id, name: called, position }) => [id, { name: called, position }]),
    ),
    rules: accessRulesOf(directory.institution),
  };
}
