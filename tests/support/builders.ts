import type { Act, ActKind, ActOf, ActStamp } from '#domain/act.ts';
import type { Directory, Institution, Person, Room, ServiceCard, Unit } from '#domain/directory.ts';
import { uuidAt } from '#domain/uuid.ts';
import type { Visit, VisitCore } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

type DetailsOf<K extends ActKind> = Omit<ActOf<K>, ActStamp>;

/** The phone on which built acts are done unless told otherwise. */
export const aDevice = '01920000-0000-7000-8000-00000000000d';

const startMs = Date.parse('2026-11-23T08:00:00.000Z');
let counted = 0;

/** A fresh id of a document or act; each sorts after the one before. */
export function anId(): string {
  counted += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, counted);
  return uuidAt(startMs + counted, random);
}

const desk = { kind: 'service-desk' } as const;
const details: { readonly [K in ActKind]: DetailsOf<K> } = {
  opened: { kind: 'opened', post: 'hall' },
  greeted: { kind: 'greeted', language: 'pl' },
  'visitor-named': { kind: 'visitor-named', name: 'Zofia Bury', address: 'madam' },
  'needs-noted': { kind: 'needs-noted', needs: ['step-free'], priority: true },
  'words-noted': { kind: 'words-noted', words: 'zgubiłam dowód' },
  'matter-known': { kind: 'matter-known', card: 'id-card', found: 'common' },
  'person-wanted': { kind: 'person-wanted', person: 'maria-kot' },
  'matter-unknown': { kind: 'matter-unknown' },
  'matter-reconsidered': { kind: 'matter-reconsidered' },
  called: { kind: 'called', whom: desk, extension: '309' },
  answered: { kind: 'answered', call: anId(), outcome: 'in' },
  'handler-named': { kind: 'handler-named', call: anId(), person: 'maria-kot' },
  'wait-announced': {
    kind: 'wait-announced',
    reason: 'handler-busy',
    minutes: 10,
    until: '2026-11-23T08:10:00.000Z',
  },
  'wait-ended': { kind: 'wait-ended', wait: anId() },
  referred: {
    kind: 'referred',
    whom: desk,
    way: 'point',
    advised: 'point',
    reasons: ['same-floor'],
  },
  'handed-over': { kind: 'handed-over', whom: desk },
  'turned-back': { kind: 'turned-back', whom: desk },
  'message-taken': {
    kind: 'message-taken',
    whom: desk,
    about: 'dowód',
    reach: '600 100 200',
    dueAt: '2026-11-23T12:00:00.000Z',
  },
  'number-given': { kind: 'number-given', whom: desk, extension: '309' },
  'appointment-made': {
    kind: 'appointment-made',
    whom: desk,
    startsAt: '2026-11-24T09:00:00.000Z',
  },
  'settled-here': { kind: 'settled-here', what: 'wydano druk' },
  denied: { kind: 'denied', reason: 'brak uprawnień', alternative: 'starostwo', understood: true },
  escalated: { kind: 'escalated', whom: desk, why: 'awaria' },
  paused: { kind: 'paused' },
  resumed: { kind: 'resumed' },
  closed: {
    kind: 'closed',
    outcome: 'referred',
    channel: 'in-person',
    contactGiven: true,
    surveyOffered: false,
  },
  reopened: { kind: 'reopened' },
  undone: { kind: 'undone', act: anId() },
  'times-doubted': { kind: 'times-doubted', acts: [anId()], aheadMs: 7_200_000 },
};

/** An act of a kind, complete; each is done a second after the one built before. */
export function anAct<K extends ActKind>(kind: K, given: Partial<ActOf<K>> = {}): ActOf<K> {
  const id = anId();
  const at = new Date(startMs + counted * 1000).toISOString();
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
