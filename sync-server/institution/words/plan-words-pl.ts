import type { MapProblem } from '../map-fault.ts';
import { tellArchiveInPolish } from './archive-words-pl.ts';
import type { PlanWords } from './fault-words.ts';

type Said = readonly [what: string, remedy: string];

const said: {
  readonly [K in MapProblem['kind']]: (problem: Extract<MapProblem, { readonly kind: K }>) => Said;
} = {
  'missing-points': () => [
    'w pliku nie ma punktów obrysu.',
    'Pobierz obszar jeszcze raz, z większym marginesem.',
  ],
  'ring-not-closed': () => ['obrys nie jest zamknięty.', 'Zamknij linię w edytorze mapy.'],
  'no-level': () => ['brak poziomu.', 'Dopisz level=0 albo właściwy numer.'],
  'several-outer-rings': () => ['jest kilka obrysów.', 'Zrób z każdego osobne pomieszczenie.'],
  'room-without-door': ({ name }) => [`${name}: nie ma drzwi.`, 'Dodaj na obrysie punkt z door=*.'],
  'emergency-only': ({ name }) => [
    `${name}: są tylko drzwi awaryjne.`,
    'Dodaj drzwi, z których się korzysta.',
  ],
  'door-on-no-wall': () => [
    'te drzwi nie leżą na żadnej ścianie.',
    'Połącz punkt z obrysami obu pomieszczeń albo go usuń.',
  ],
  'door-one-sided': ({ name }) => [
    `te drzwi (${name}) donikąd nie prowadzą.`,
    'Połącz punkt z obrysem po drugiej stronie, a jeśli tam jest dwór, dopisz entrance=*.',
  ],
  'door-over-a-gap': ({ name }) => [
    `te drzwi połączono z pomieszczeniem ${name} mimo przerwy między obrysami.`,
    'Połącz punkt także z tym obrysem.',
  ],
  'door-off-the-wall': ({ centimetres }) => [
    `te drzwi leżą ${centimetres} cm od ściany.`,
    'Połącz punkt z obrysami.',
  ],
  'door-doubled': ({ other }) => [`to te same drzwi co ${other}.`, 'Usuń jeden z dwóch punktów.'],
  'door-of-several': ({ names }) => [
    `te drzwi łączą więcej niż dwa pomieszczenia: ${names.join(', ')}.`,
    'Przesuń punkt na ścianę między tymi dwoma, które naprawdę łączy.',
  ],
  'stairs-on-one-level': () => [
    'te schody są tylko na jednym poziomie.',
    'Dopisz pozostałe poziomy: level=0-1.',
  ],
  'bad-width': ({ found }) => [
    `szerokość „${found}” nie jest podana w metrach.`,
    'Podaj metry: width=0.9.',
  ],
};

/** Faults of indoor maps, in Polish. */
export const planWordsInPolish: PlanWords = {
  map: ({ fault: { element, level, problem } }) => {
    // Each kind has its own sentences; TypeScript cannot follow that through a union.
    const [what, remedy] = (said[problem.kind] as (problem: MapProblem) => Said)(problem);
    const where = level === undefined ? element : `${element}, poziom ${level}`;
    return { what: `${where}: ${what}`, remedy };
  },
  'map-empty': () => ({
    what: 'Na mapie nie ma żadnego pomieszczenia ani korytarza.',
    remedy:
      'Pobierz budynek z oznaczeniami wnętrza (indoor=room, level=0) albo napisz opis korytarzy.',
  }),
  'map-unreadable': ({ reason }) => ({
    what: `To nie jest mapa OSM: ${reason}.`,
    remedy: 'Wyeksportuj ją jeszcze raz jako OSM XML.',
  }),
  archive: ({ fault }) => tellArchiveInPolish(fault),
  'archive-unreadable': ({ reason }) => ({
    what: `Tego archiwum IMDF nie można odczytać: ${reason}`,
    remedy: 'Wyeksportuj je jeszcze raz jako IMDF 1.0 albo napisz opis korytarzy.',
  }),
};
