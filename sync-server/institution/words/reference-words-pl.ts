import type { Noun, Role } from '../fault.ts';
import type { ReferenceWords } from './fault-words.ts';

const unknown: { readonly [R in Role]: readonly [as: string, where: string] } = {
  unit: ['komórka organizacyjna', 'jako id w units.csv'],
  parent: ['komórka nadrzędna', 'jako id w units.csv'],
  head: ['osoba kierująca komórką', 'jako id w people.csv'],
  room: ['pokój', 'w opisie korytarzy budynku'],
  'secretariat-room': ['pokój sekretariatu', 'w opisie korytarzy budynku'],
  'desk-room': ['pokój punktu obsługi', 'w opisie korytarzy budynku'],
  'card-room': ['pokój podany w karcie', 'w opisie korytarzy budynku'],
  substitute: ['osoba zastępująca', 'jako id w people.csv'],
  handler: ['osoba właściwa', 'jako id w people.csv'],
  deputy: ['osoba zastępująca w tej sprawie', 'jako id w people.csv'],
  'desk-person': ['osoba w punkcie obsługi', 'jako id w people.csv'],
  'common-matter': ['częsta sprawa', 'jako id karty w services/'],
  'notice-room': ['pokój z komunikatu', 'w opisie korytarzy budynku'],
  'notice-unit': ['komórka z komunikatu', 'jako id w units.csv'],
  'notice-card': ['karta z komunikatu', 'jako id karty w services/'],
  'notice-person': ['osoba z komunikatu', 'jako id w people.csv'],
  building: ['budynek', 'pod „buildings” w institution.yaml'],
  'joined-building': ['połączony budynek', 'pod „buildings” w institution.yaml'],
  'link-building': [
    'budynek, do którego prowadzi przejście,',
    'pod „buildings” w institution.yaml',
  ],
  'post-place': [
    'miejsce, w którym jest stanowisko,',
    'w opisie budynku (np. A:W1 to W1 w budynku A)',
  ],
  'meeting-place': [
    'miejsce spotkania (accessiblePlace)',
    'w opisie budynku (np. A:4 to pokój 4 w budynku A)',
  ],
  'notice-closes': [
    'rzecz zamknięta komunikatem,',
    'w opisie budynku (np. A:S1 to schody S1 w budynku A)',
  ],
};

const twice: { readonly [N in Noun]: string } = {
  unit: 'Komórka organizacyjna',
  person: 'Osoba',
  room: 'Pokój',
  card: 'Karta usługi',
  building: 'Budynek',
  post: 'Stanowisko',
  'priority-group': 'Grupa z pierwszeństwem',
  concept: 'Pojęcie',
  notice: 'Komunikat',
  spot: 'Miejsce',
};

/** Faults of names that do not fit together, in Polish. */
export const referenceWordsInPolish: ReferenceWords = {
  'unknown-name': ({ role, name, nearest }) => ({
    what: `Nie ma takiego wpisu: ${unknown[role][0]} „${name}”.`,
    remedy: nearest
      ? `Czy chodziło o „${nearest}”? Jeśli nie, dopisz „${name}” ${unknown[role][1]}.`
      : `Popraw nazwę albo dopisz „${name}” ${unknown[role][1]}.`,
  }),
  'defined-twice': ({ noun, name, first }) => ({
    what: `${twice[noun]} „${name}” występuje dwa razy, pierwszy raz w pliku ${first.file}, wiersz ${first.line}.`,
    remedy: 'Usuń jeden z wpisów albo nadaj jednemu z nich inną nazwę.',
  }),
  'unit-cycle': ({ units }) => ({
    what: `Te komórki są dla siebie nadrzędne w kółko: ${[...units, units[0]].join(' → ')}.`,
    remedy: 'Opróżnij „parent” w tej, która stoi najwyżej.',
  }),
  'own-substitute': ({ person }) => ({
    what: `Osoba „${person}” zastępuje samą siebie.`,
    remedy: 'Wpisz kogoś innego albo zostaw „substitutes” puste.',
  }),
  'handler-also-deputy': ({ person }) => ({
    what: `Osoba „${person}” jest w tej samej karcie właściwa i zastępująca.`,
    remedy: 'Usuń ją z „deputies”; w „handlers” może być kilka osób.',
  }),
  'unknown-floor': ({ building, floor, floors }) => ({
    what: `Budynek ${building} nie ma piętra ${floor}.`,
    remedy: `Wybierz jedno z jego pięter (${floors.join(', ')}) albo opisz piętro ${floor} w opisie korytarzy.`,
  }),
  'joined-to-itself': ({ building }) => ({
    what: `Budynek ${building} jest połączony sam ze sobą.`,
    remedy: 'Wpisz w „joinedTo” drugi budynek albo pomiń to pole.',
  }),
};
