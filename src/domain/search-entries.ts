import type { DirectoryIndex } from './directory-index.ts';
import type { Person, Room, ServiceCard, Unit } from './directory.ts';
import { languageNames } from './language-names.ts';
import type { Localized } from './localized.ts';

/** Takes one text about the thing at hand, with how much its words say about it (1 is its own name). */
export type Note = (text: string, weight: number) => void;

const titleLength = 6;

/** What a person is found by (B1): name, room, extension, unit, position, languages, what they handle. */
export function notePerson(index: DirectoryIndex, person: Person, note: Note): void {
  note(person.name, 1);
  noteNumber(person.room, 1, note);
  noteNumber(person.extension, 1, note);
  note(person.position, 0.5);
  for (const topic of person.handles) note(topic, 0.6);
  noteLanguages(index, person, note);
  noteUnitName(index.unit(person.unit), 0.5, note);
  for (const card of index.cardsOfPerson(person.id)) noteTexts(card.title, 0.3, note);
}

/** What a card is found by (A5): title, everyday phrases, unit, room, and less so its handlers' names. */
export function noteCard(index: DirectoryIndex, card: ServiceCard, note: Note): void {
  for (const title of Object.values(card.title)) note(title, weightOfTitle(title));
  for (const phrases of Object.values(card.phrases)) for (const phrase of phrases) note(phrase, 1);
  for (const handler of card.handlers) {
    const person = index.person(handler);
    if (person) note(person.name, 0.35);
  }
  noteUnitName(index.unit(card.unit), 0.3, note);
  noteNumber(card.room, 0.5, note);
}

/** What a room is found by: its number and the name on its door. */
export function noteRoom(room: Room, note: Note): void {
  noteNumber(room.number, 1.1, note);
  if (room.name !== undefined) note(room.name, 1);
}

/** What a unit is found by: name, abbreviation, and its secretariat's room and extension. */
export function noteUnit(unit: Unit, note: Note): void {
  noteUnitName(unit, 1.05, note);
  noteNumber(unit.secretariat?.room, 0.9, note);
  noteNumber(unit.secretariat?.extension, 0.9, note);
}

// Everybody speaks the house's own language; that is no way to find somebody.
function noteLanguages({ directory }: DirectoryIndex, { languages }: Person, note: Note): void {
  const own = directory.institution.staffLanguages[0];
  for (const language of languages)
    if (language !== own) for (const name of languageNames[language]) note(name, 0.5);
}

function noteUnitName(unit: Unit | undefined, weight: number, note: Note): void {
  if (!unit) return;
  note(unit.name, weight);
  if (unit.abbreviation !== undefined) note(unit.abbreviation, weight);
}

function noteTexts(texts: Localized, weight: number, note: Note): void {
  for (const text of Object.values(texts)) note(text, weight);
}

// "52 00" and "12-A" are also typed as 5200 and 12a.
function noteNumber(number: string | undefined, weight: number, note: Note): void {
  if (number === undefined) return;
  note(number, weight);
  const joined = number.replace(/[^\p{L}\p{N}]/gu, '');
  if (joined !== number) note(joined, weight);
}

// Each word of a long title says less: the one that is about nothing else comes first.
function weightOfTitle(title: string): number {
  return 1 / (0.75 + (0.25 * title.split(' ').length) / titleLength);
}
