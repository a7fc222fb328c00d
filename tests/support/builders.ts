import type { Act, ActKind, ActOf } from '#domain/act.ts';
import type { Directory, Institution, Person, Room, ServiceCard, Unit } from '#domain/directory.ts';
import type { Visit, VisitCore } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { details } from './act-details.ts';
import { anId, countedIds, startMs } from './an-id.ts';

export { anId };

/** The phone on which built acts are done unless told otherwise. */
export const aDevice = '01920000-0000-7000-8000-00000000000d';

/** An act of a kind, complete; each is done a second after the one built before. */
export function anAct<K extends ActKind>(kind: K, given: Partial<ActOf<K>> = {}): ActOf<K> {
  const id = anId();
  const at = new Date(startMs + countedIds() * 1000).toISOString();
  const act = { id, at, by: 'jan-kos', device: aDevice, ...details[kind], ...given };
  // The compiler does not join the parts of a generic kind; the table above keeps them right.
  return act as unknown as ActOf<K>;
}

/** A visit's whole document; open at the post in the hall unless told otherwise. */
export function aVisit(given: Partial<VisitCore> = {}): Visit {
  const acts: Act[] = given.acts ?? [anAct('opened')];
  return visitDocument({ id: anId(), institution: 'jeziorna', ...given, acts });
}

/** Maria Kot in room 5, extension 305, of the unit `civil-affairs`. */
export function aPerson(given: Partial<Person> = {}): Person {
  return {
    id: 'maria-kot',
    name: 'Maria Kot',
    address: 'madam',
    position: 'inspektor',
    unit: 'civil-affairs',
    room: '5',
    extension: '305',
    languages: ['pl'],
    handles: [],
    substitutes: [],
    ...given,
  };
}

/** The same person without a room and an extension. */
export function aPersonNobodyCanCall(given: Partial<Person> = {}): Person {
  const { room: _room, extension: _extension, ...person } = aPerson();
  return { ...person, ...given };
}

/** The card for an identity card, handled by Maria Kot. */
export function aCard(given: Partial<ServiceCard> = {}): ServiceCard {
  return {
    id: 'id-card',
    title: { pl: 'Dowód osobisty' },
    unit: 'civil-affairs',
    handlers: ['maria-kot'],
    deputies: [],
    deskCanSettle: false,
    bring: { pl: ['zdjęcie'] },
    steps: { pl: ['wniosek'] },
    fee: { pl: 'bezpłatnie' },
    timeLimit: { pl: '30 dni' },
    legalBasis: { pl: 'ustawa' },
    phrases: { pl: ['zgubiłem dowód'] },
    confirmedOn: '2026-10-15',
    ...given,
  };
}

/** Civil affairs, with a secretariat in room 7. */
export function aUnit(given: Partial<Unit> = {}): Unit {
  return {
    id: 'civil-affairs',
    name: 'Referat Spraw Obywatelskich',
    secretariat: { room: '7', extension: '307' },
    ...given,
  };
}

/** Room 5 on the ground floor of building A, without steps. */
export function aRoom(given: Partial<Room> = {}): Room {
  return { number: '5', building: 'a', floor: 0, corridor: 'A', steps: 0, ...given };
}

/** A commune office whose service desk is in room 3. */
export function anInstitution(given: Partial<Institution> = {}): Institution {
  return {
    id: 'jeziorna',
    name: { pl: 'Urząd Gminy Jeziorna' },
    motto: { pl: 'Blisko ludzi' },
    staffLanguages: ['pl', 'en'],
    visitorLanguages: ['pl', 'en', 'uk'],
    timeZone: 'Europe/Warsaw',
    country: 'PL',
    hours: { mon: '07:30-15:30' },
    phones: {
      outside: '+48146600300',
      separator: ',',
      security: { name: { pl: 'Ochrona' }, extension: '333' },
      contactCentre: { name: { pl: 'Infolinia' }, extension: '300' },
    },
    serviceDesk: { name: { pl: 'BOK' }, room: '3', extension: '309', people: [] },
    accessiblePlace: { name: { pl: 'Stolik w holu' }, building: 'a', floor: 0 },
    posts: [
      {
        id: 'hall',
        name: { pl: 'Hol' },
        building: 'a',
        floor: 0,
        mayLeave: true,
        isServiceDesk: false,
      },
    ],
    commonMatters: ['id-card'],
    priorityGroups: [],
    rules: {
      callAhead: 'required',
      mayReferToServiceDesk: false,
      escortToOtherFloor: true,
      escortToOtherBuilding: true,
    },
    // What is built here happened on fixed days, and must not be over its time on the day of the test.
    retention: { personalDays: 3650, quarantineDays: 3650, phonesDays: 3650 },
    ...given,
  };
}

/** A directory with one building, room, unit, person and card. */
export function aDirectory(given: Partial<Directory> = {}): Directory {
  return {
    version: 'first',
    institution: anInstitution(),
    buildings: [
      {
        id: 'a',
        name: { pl: 'Budynek A' },
        hasLift: false,
        floors: [{ ordinal: 0, label: 'parter' }],
        joinedTo: [],
      },
    ],
    rooms: [aRoom()],
    units: [aUnit()],
    people: [aPerson()],
    cards: [aCard()],
    ...given,
  };
}
