import type { Building, Directory, Person, Post, Room, ServiceCard, Unit } from './directory.ts';

/** The directory with every look-up by key prepared; built once per directory version. */
export interface DirectoryIndex {
  readonly directory: Directory;
  readonly person: (id: string) => Person | undefined;
  readonly unit: (id: string) => Unit | undefined;
  readonly card: (id: string) => ServiceCard | undefined;
  /** By the number on the door. */
  readonly room: (number: string) => Room | undefined;
  readonly post: (id: string) => Post | undefined;
  readonly building: (id: string) => Building | undefined;
  /** Who belongs to this very unit, without the units below it; in the directory's order. */
  readonly peopleOfUnit: (unitId: string) => readonly Person[];
  /** Cards this person handles, then cards for which they are deputy (B2). */
  readonly cardsOfPerson: (personId: string) => readonly ServiceCard[];
}

/** A unit's front office as it can be called and found. */
export interface Secretariat {
  /** The unit whose front office it is; an ancestor when the unit asked about has none. */
  readonly unit: Unit;
  readonly room: string;
  readonly extension: string;
}

/** Prepares the look-ups. An id that is not there (any more) is answered with `undefined` or an empty list. */
export function indexDirectory(directory: Directory): DirectoryIndex {
  const { institution } = directory;
  const personById = new Map(directory.people.map((person) => [person.id, person]));
  const unitById = new Map(directory.units.map((unit) => [unit.id, unit]));
  const cardById = new Map(directory.cards.map((card) => [card.id, card]));
  const roomByNumber = new Map(directory.rooms.map((room) => [room.number, room]));
  const postById = new Map(institution.posts.map((post) => [post.id, post]));
  const buildingById = new Map(directory.buildings.map((building) => [building.id, building]));
  const peopleByUnit = Map.groupBy(directory.people, (person) => person.unit);
  const cardsByPerson = groupCards(directory.cards);
  return {
    directory,
    person: (id) => personById.get(id),
    unit: (id) => unitById.get(id),
    card: (id) => cardById.get(id),
    room: (number) => roomByNumber.get(number),
    post: (id) => postById.get(id),
    building: (id) => buildingById.get(id),
    peopleOfUnit: (unitId) => peopleByUnit.get(unitId) ?? [],
    cardsOfPerson: (personId) => [...(cardsByPerson.get(personId) ?? [])],
  };
}

/**
 * The front office to ask about a unit: its own, or the nearest one above it (A8). `undefined` when
 * the unit is unknown or nobody above it has one.
 */
export function secretariatOf(index: DirectoryIndex, unitId: string): Secretariat | undefined {
  const seen = new Set<string>();
  let unit = index.unit(unitId);
  while (unit && !seen.has(unit.id)) {
    if (unit.secretariat) return { unit, ...unit.secretariat };
    seen.add(unit.id);
    unit = unit.parent === undefined ? undefined : index.unit(unit.parent);
  }
  return undefined;
}

function groupCards(cards: readonly ServiceCard[]): ReadonlyMap<string, ReadonlySet<ServiceCard>> {
  const byPerson = new Map<string, Set<ServiceCard>>();
  const add = (personId: string, card: ServiceCard): void => {
    const known = byPerson.get(personId) ?? new Set();
    byPerson.set(personId, known.add(card));
  };
  for (const card of cards) for (const handler of card.handlers) add(handler, card);
  for (const card of cards) for (const deputy of card.deputies) add(deputy, card);
  return byPerson;
}
