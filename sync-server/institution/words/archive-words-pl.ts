import type { ImdfFault, ImdfProblem } from '../imdf/imdf-fault.ts';

type Said = readonly [what: string, remedy: string];

const said: {
  readonly [K in ImdfProblem['kind']]: (
    problem: Extract<ImdfProblem, { readonly kind: K }>,
  ) => Said;
} = {
  'bad-feature': ({ missing }) => [`brakuje pola ${missing}.`, `Uzupełnij pole ${missing}.`],
  'id-twice': () => ['inny element ma ten sam identyfikator.', 'Nadaj każdemu własny.'],
  'bad-geometry': ({ expected }) => [
    `geometria nie jest typu ${expected}.`,
    'Narysuj ten element jeszcze raz w edytorze.',
  ],
  'no-ordinal': () => [
    'brak pola ordinal.',
    'Wpisz 0 dla piętra z drzwiami na ulicę, 1 dla następnego.',
  ],
  'unknown-level': ({ found }) => [`w archiwum nie ma piętra ${found}.`, 'Popraw level_id.'],
  'unknown-category': ({ found }) => [
    `nie wiadomo, co znaczy „${found}”; przyjęto, że to pokój.`,
    'Użyj kategorii ze standardu.',
  ],
  'unknown-unit': ({ found }) => [
    `wskazuje na ${found}, a takiego pomieszczenia tu nie ma.`,
    'Popraw to albo usuń.',
  ],
  'room-without-door': ({ name }) => [
    `${name}: nie ma drzwi.`,
    'Dodaj na obrysie element opening.',
  ],
  'emergency-only': ({ name }) => [
    `${name}: są tylko wyjścia awaryjne.`,
    'Dodaj przejście, z którego się korzysta.',
  ],
  'door-on-no-wall': () => [
    'po żadnej stronie nie ma pomieszczenia.',
    'Narysuj to przejście na obrysie pomieszczenia albo je usuń.',
  ],
  'door-inside': ({ name }) => [
    `po obu stronach jest ${name}.`,
    'Przesuń to przejście na ścianę albo je usuń.',
  ],
  'door-one-sided': ({ name }) => [
    `te drzwi (${name}) donikąd nie prowadzą.`,
    'Narysuj pomieszczenie za nimi, a jeśli prowadzą na dwór, niech piętro tam się kończy.',
  ],
  'door-over-a-gap': ({ name, centimetres }) => [
    `te drzwi łączą z pomieszczeniem ${name} mimo przerwy ${centimetres} cm.`,
    'Przysuń oba pomieszczenia do siebie.',
  ],
  'door-doubled': ({ other }) => [`to te same drzwi co ${other}.`, 'Usuń jedne z nich.'],
  'door-on-wrong-level': ({ levels }) => [
    `na tym piętrze nic przy nich nie ma, jest za to na poziomie ${levels.join(', ')}.`,
    'Popraw level_id.',
  ],
  'door-for-vehicles': () => [
    'to przejazd dla pojazdów; nikogo tędy nie skierujemy.',
    'Dodaj przejście dla pieszych.',
  ],
  'stairs-on-one-level': () => [
    'nie łączy się z żadnym innym piętrem.',
    'Dodaj element relationship do pomieszczenia nad nim albo pod nim.',
  ],
  'joined-by-place': ({ other }) => [
    `połączono je z ${other}, bo leżą jedno nad drugim.`,
    'Dodaj między nimi element relationship.',
  ],
};

/** Says what is wrong with an IMDF archive and what to do about it, in Polish. */
export function tellArchiveInPolish({ element, level, problem }: ImdfFault): {
  readonly what: string;
  readonly remedy: string;
} {
  // Each kind has its own sentences; TypeScript cannot follow that through a union.
  const [what, remedy] = (said[problem.kind] as (problem: ImdfProblem) => Said)(problem);
  const where = level === undefined ? element : `${element}, poziom ${level}`;
  return { what: `${where}: ${what}`, remedy };
}
