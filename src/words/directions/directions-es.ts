import { nounOf, withNumber, type DirectionWords, type PlaceNoun } from './direction-words.ts';

const nouns: Readonly<Record<PlaceNoun, string>> = {
  room: 'el despacho',
  wc: 'los aseos',
  'accessible-wc': 'el aseo accesible',
  desk: 'el mostrador',
  stairs: 'la escalera',
  lift: 'el ascensor',
  corridor: 'el pasillo',
};

const doors = ['', 'una puerta', 'dos puertas', 'tres puertas', 'cuatro puertas', 'cinco puertas'];

/** `a` and `de` run together with `el`: al despacho, del despacho. */
function joined(preposition: 'a' | 'de', noun: string): string {
  if (!noun.startsWith('el ')) return `${preposition} ${noun}`;
  return `${preposition === 'a' ? 'al' : 'del'} ${noun.slice(3)}`;
}

export const directionsInSpanish: DirectionWords = {
  name: (place) => withNumber(nouns[nounOf(place)].replace(/^(?:el|la|los) /u, ''), place),
  leaving: (place, turn) =>
    `al salir ${joined('de', withNumber(nouns[nounOf(place)], place))}, ${turn}`,
  entering: (turn) => `al entrar, ${turn}`,
  awayFromSign: (turn) => `de espaldas a este letrero, ${turn}`,
  title: 'Camino hacia',
  starting: (place) => `comience aquí: ${place}`,
  near: (sight) => {
    if (sight.kind === 'entrance') return 'junto a la entrada';
    if (sight.kind === 'mark') return `junto a: ${sight.name}`;
    return `junto ${joined('a', withNumber(nouns[nounOf(sight.space)], sight.space))}`;
  },
  ahead: (distance, count) =>
    `siga recto ${distance}${count > 0 ? `, cruzando ${doors[count] ?? 'varias puertas'},` : ''}`,
  metres: (metres) => `unos ${metres} m`,
  toTheEnd: 'hasta el final del pasillo',
  and: 'y',
  please: '',
  turn: {
    left: 'gire a la izquierda',
    right: 'gire a la derecha',
    straight: 'siga recto',
    back: 'dé la vuelta',
  },
  where: {
    left: 'a la izquierda',
    right: 'a la derecha',
    straight: 'de frente',
    back: 'detrás de usted',
  },
  steps: (count, isUp) =>
    `${isUp ? 'suba' : 'baje'} ${count} ${count === 1 ? 'peldaño' : 'peldaños'}`,
  level: ({ by, number, isUp, level }, where) => {
    const thing = { stairs: 'la escalera', lift: 'el ascensor', ramp: 'la rampa' }[by];
    const preposition = by === 'lift' ? 'en' : 'por';
    return `${isUp ? 'suba' : 'baje'} ${preposition} ${thing}${number ? ` ${number}` : ''}${where} hasta la planta «${level}»`;
  },
  leavingLevel: ({ by, isUp }, turn) =>
    `${by === 'lift' ? 'al salir del ascensor' : isUp ? 'arriba' : 'abajo'}, ${turn}`,
  outside: (building) => `salga al exterior y vaya hasta la entrada del edificio ${building}`,
  building: (building) => `vaya por la pasarela hasta el edificio ${building}`,
  nth: [
    'la primera puerta',
    'la segunda puerta',
    'la tercera puerta',
    'la cuarta puerta',
    'la quinta puerta',
  ],
  last: 'la última puerta',
  door: 'la puerta',
  atTheEnd: 'al final del pasillo',
  after: (distance) => `a ${distance}`,
  countedFrom: {
    door: 'contando desde la puerta del pasillo',
    steps: 'contando desde los peldaños',
  },
};
