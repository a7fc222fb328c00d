import type { Directory, Person, ServiceCard, Unit } from '#domain/directory.ts';
import type { Language } from '#domain/localized.ts';
import { attachConcepts } from '#domain/search/attach-concepts.ts';
import type { Concept } from '#domain/search/lexicon.ts';

import { aCard, aDirectory, anInstitution, aPerson } from '../support/builders.ts';
import { type Catalogue, type CatalogueCard, type DataPerson, languageOf } from './read-data.ts';

/** Whom offices speak to beside their own: those who have come from Ukraine, and guests. */
const foreignVisitors: readonly Language[] = ['uk', 'en'];

/** What a house is furnished with from the data. */
export interface Furnishing {
  readonly catalogue?: Catalogue;
  readonly people?: readonly DataPerson[];
  readonly lexicon: readonly Concept[];
  readonly isTitlesOnly: boolean;
}

/** The directory of a house with these cards and persons, compiled as the server does it. */
export function dataHouse(given: Furnishing): Directory {
  const { catalogue, people = [], lexicon } = given;
  const own = catalogue ? languageOf(catalogue) : 'pl';
  const visitorLanguages = [...new Set([own, ...foreignVisitors])];
  const cards = catalogue?.cards.map((card) => cardOf(card, own, given.isTitlesOnly)) ?? [];
  return aDirectory({
    institution: anInstitution({ staffLanguages: [own], visitorLanguages }),
    units: unitsOf([...(catalogue?.cards ?? []), ...people]),
    rooms: [],
    people: people.map(personOf),
    cards,
    concepts: attachConcepts(lexicon, cards, visitorLanguages),
  });
}

function cardOf(
  { id, title, unit = '', keywords = [] }: CatalogueCard,
  own: Language,
  isTitlesOnly: boolean,
): ServiceCard {
  const phrases = isTitlesOnly || keywords.length === 0 ? {} : { [own]: keywords };
  return aCard({ id, title: { [own]: title }, unit, handlers: [], phrases });
}

function personOf({ id, first, last, unit = '', room, ext, role = '' }: DataPerson): Person {
  const { room: _room, extension: _extension, ...person } = aPerson();
  return {
    ...person,
    id,
    name: `${first} ${last}`,
    position: role,
    unit,
    ...(room !== undefined && { room }),
    ...(ext !== undefined && { extension: ext }),
  };
}

function unitsOf(members: readonly { readonly unit?: string }[]): readonly Unit[] {
  const names = new Set(members.flatMap(({ unit = '' }) => (unit === '' ? [] : [unit])));
  return [...names].map((name) => ({ id: name, name }));
}
