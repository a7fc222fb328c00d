import { canonical } from '#domain/canonical.ts';
import type { Directory } from '#domain/directory.ts';
import { inLanguage, type Localized } from '#domain/localized.ts';

/** One entry that an import would add, change or remove (H1). */
export type Change =
  | (Entry & { readonly kind: 'added' | 'removed' })
  | (Entry & { readonly kind: 'changed'; readonly fields: readonly string[] });

/** Of what kind an entry is, its id (a room's number) and its name in the house's language. */
export interface Entry {
  readonly what: ChangedNoun;
  readonly id: string;
  readonly name: string;
}

export type ChangedNoun =
  | 'institution'
  | 'building'
  | 'room'
  | 'unit'
  | 'person'
  | 'card'
  | 'lexicon'
  | 'plan'
  | 'notice';

/** Says what publishing `next` would change; without an `old` directory everything is added. */
export function changesBetween(old: Directory | undefined, next: Directory): readonly Change[] {
  const before = old ? entriesOf(old) : new Map<string, Described>();
  const after = entriesOf(next);
  const removed = [...before].filter(([key]) => !after.has(key));
  const kept = [...after].flatMap(([key, { entry, fields }]): Change[] => {
    const former = before.get(key);
    if (!former) return [{ ...entry, kind: 'added' }];
    const changed = changedFields(former.fields, fields);
    return changed.length > 0 ? [{ ...entry, kind: 'changed', fields: changed }] : [];
  });
  return [...kept, ...removed.map(([, { entry }]): Change => ({ ...entry, kind: 'removed' }))];
}

/** Whether a change deserves a second look: visits in the log go on naming that person or card. */
export function isWorthAWarning({ kind, what }: Change): boolean {
  return kind === 'removed' && (what === 'person' || what === 'card');
}

type Fields = { readonly [field: string]: unknown };

interface Described {
  readonly entry: Entry;
  readonly fields: Fields;
}

function changedFields(before: Fields, after: Fields): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => canonical(before[name]) !== canonical(after[name])).toSorted();
}

function entriesOf(directory: Directory): ReadonlyMap<string, Described> {
  const { institution } = directory;
  const entries: Described[] = [];
  const add = (what: ChangedNoun, id: string, name: string | Localized, fields: object) =>
    entries.push({
      entry: { what, id, name: typeof name === 'string' ? name : inHouse(name) },
      fields: { ...fields },
    });
  const inHouse = (name: Localized) => inLanguage(name, ...institution.staffLanguages) ?? '';
  add('institution', institution.id, institution.name, institution);
  for (const building of directory.buildings) add('building', building.id, building.name, building);
  for (const room of directory.rooms) add('room', room.number, room.name ?? '', room);
  for (const unit of directory.units) add('unit', unit.id, unit.name, unit);
  for (const person of directory.people) add('person', person.id, person.name, person);
  for (const card of directory.cards) add('card', card.id, card.title, card);
  for (const notice of directory.notices ?? []) add('notice', notice.id, notice.text, notice);
  for (const [what, id, fields] of wholesOf(directory)) add(what, id, '', fields);
  return new Map(entries.map((described) => [keyOf(described.entry), described]));
}

/** What changes in many places at once, and is told as one entry. */
function wholesOf({
  concepts,
  premises,
}: Directory): readonly (readonly [what: ChangedNoun, id: string, fields: object])[] {
  return [
    ...(concepts ? [['lexicon', 'concepts', lexiconFields(concepts)] as const] : []),
    ...(premises ? [['plan', 'premises', premises] as const] : []),
  ];
}

/** Titles that change move the shares of many concepts: those are one entry, not hundreds. */
function lexiconFields(concepts: NonNullable<Directory['concepts']>): Fields {
  return {
    said: concepts.map(({ id, said }) => ({ id, said })),
    cards: concepts.map(({ id, cards }) => ({ id, cards })),
  };
}

function keyOf({ what, id }: Entry): string {
  return `${what} ${id}`;
}
