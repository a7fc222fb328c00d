import type { Directory, Person, Room, ServiceCard, Unit } from '#domain/directory.ts';

import { aCard, aDirectory, anInstitution } from '../support/builders.ts';

/** Name of `person-1`, which nobody else has. */
export const nameOfHolder = 'Halina Wrona';

const counts = { people: 10_000, rooms: 1500, units: 120, cards: 300 };

const firstNames =
  'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Zofia Teresa Magdalena ' +
  'Joanna Halina Danuta Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Stanisław Jakub Adam ' +
  'Marek Łukasz Grzegorz Mateusz Wojciech Zbigniew Jerzy Dariusz Mariusz Rafał Józef Świętosława Żaneta';
const stems =
  'Kowal Wiśniew Dąbrow Lewandow Zieliń Szymań Kozłow Jabłoń Wróblew Majew Olszew Stępniew Malinow ' +
  'Jaworow Adam Dudz Nowic Pawłow Witkow Walczyń Sikor Baran Rutkow Michal Szewcz Ostrow Tomaszew ' +
  'Pietrzyk Marcin Wróbel Jasiń Zawadz Sadow Duda Włodarczyń Chmielew Borkow Sokołow Szczepań Kubic ' +
  'Maciejew Kucharz Kalinow Mazurk Wysoc Gajew Brzozow Laskow Makow Ziółkow';
const endings = ['ski', 'cki', 'czyk', 'owicz', 'ik', 'ak'];
const topics =
  'meldunki|dowody osobiste|podatek od nieruchomości|opłata śmieciowa|wycinka drzew|drogi gminne|' +
  'dodatek mieszkaniowy|odpisy aktów|ślub cywilny|działalność gospodarcza|plan miejscowy|dzierżawa gruntu|' +
  'zajęcie pasa drogowego|stypendia szkolne|zasiłki rodzinne|karta dużej rodziny|rejestracja pojazdu|' +
  'prawo jazdy|warunki zabudowy|azbest|bezdomne zwierzęta|zgromadzenia|rewitalizacja|kanalizacja';
const positions = ['inspektor', 'podinspektor', 'referent', 'starszy specjalista', 'kierownik'];
const languages = ['en', 'uk', 'lt', 'es'] as const;

/** Repeatable numbers from 0 to below `limit` (mulberry32), so that every run measures the same house. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/**
 * A very large office: 10,000 invented people in 1,500 rooms and 120 units, with 300 service cards;
 * about three megabytes, the same at every call.
 */
export function aLargeDirectory(): Directory {
  const roll = dice(20261123);
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  const count = <T>(many: number, make: (number: number) => T): T[] =>
    Array.from({ length: many }, (_, number) => make(number));
  const names = { first: firstNames.split(' '), stem: stems.split(' '), topic: topics.split('|') };
  const units = count(counts.units, (number): Unit => {
    const about = names.topic[number % names.topic.length] ?? '';
    return {
      id: `unit-${number}`,
      name: `Wydział ${number + 1}: ${about}`,
      abbreviation: `W${number + 1}`,
      secretariat: { room: String(100 + number), extension: String(2000 + number) },
    };
  });
  const rooms = count(counts.rooms, (number): Room => ({
    number: String(100 + number),
    building: 'a',
    floor: Math.floor(number / 150),
    corridor: `K${number % 20}`,
    steps: 0,
  }));
  const people = count(counts.people, (number): Person => ({
    id: `person-${number}`,
    name: number === 1 ? nameOfHolder : `${pick(names.first)} ${pick(names.stem)}${pick(endings)}`,
    address: number % 2 === 0 ? 'madam' : 'sir',
    position: pick(positions),
    unit: `unit-${roll(counts.units)}`,
    room: String(100 + roll(counts.rooms)),
    extension: String(10_000 + number),
    email: `person-${number}@urzad.example`,
    languages: number % 5 === 0 ? ['pl', pick(languages)] : ['pl'],
    handles: [pick(names.topic), pick(names.topic)],
    substitutes: [`person-${roll(counts.people)}`],
  }));
  const cards = count(counts.cards, (number): ServiceCard => {
    const [one, other] = [pick(names.topic), pick(names.topic)];
    return aCard({
      id: `card-${number}`,
      title: { pl: `${one} – sprawa ${number + 1}`, en: `Matter ${number + 1}` },
      unit: `unit-${roll(counts.units)}`,
      handlers: [`person-${roll(counts.people)}`],
      deputies: [`person-${roll(counts.people)}`],
      phrases: { pl: [`chcę załatwić ${one}`, `pytanie o ${other}`, `gdzie jest ${other}`] },
    });
  });
  const institution = anInstitution({
    id: 'large-office',
    commonMatters: cards.slice(0, 8).map((card) => card.id),
  });
  return aDirectory({ version: 'large', institution, units, rooms, people, cards });
}
