import type { Named } from '#domain/way/step.ts';

import { nounOf, withNumber, type DirectionWords, type PlaceNoun } from './direction-words.ts';

type Nouns = Readonly<Record<PlaceNoun, string>>;

const nominative: Nouns = {
  room: 'kabinetas',
  wc: 'tualetas',
  'accessible-wc': 'tualetas neįgaliesiems',
  desk: 'langelis',
  stairs: 'laiptai',
  lift: 'liftas',
  corridor: 'koridorius',
};

const genitive: Nouns = {
  room: 'kabineto',
  wc: 'tualeto',
  'accessible-wc': 'tualeto neįgaliesiems',
  desk: 'langelio',
  stairs: 'laiptų',
  lift: 'lifto',
  corridor: 'koridoriaus',
};

const doors = ['', 'duris', 'dvejas duris', 'trejas duris', 'ketverias duris', 'penkerias duris'];

/** A room's number stands before the noun, `12 kabinetas`; everything else's behind it. */
function called(place: Named, nouns: Nouns): string {
  const noun = nounOf(place);
  if (noun !== 'room' || place.number === undefined) return withNumber(nouns[noun], place);
  return `${place.number} ${nouns[noun]}${place.name === undefined ? '' : ` (${place.name})`}`;
}

function stepsInWords(count: number): string {
  const form = new Intl.PluralRules('lt').select(count);
  return `${count} ${form === 'one' ? 'laiptelį' : form === 'few' ? 'laiptelius' : 'laiptelių'}`;
}

export const directionsInLithuanian: DirectionWords = {
  name: (place) => called(place, nominative),
  leaving: (place, turn) => `už ${called(place, genitive)} durų ${turn}`,
  entering: (turn) => `už įėjimo durų ${turn}`,
  awayFromSign: (turn) => `stovėdami nugara į šį ženklą, ${turn}`,
  title: 'Kelias iki tikslo',
  starting: (place) => `kelio pradžia: ${place}`,
  near: (sight) => {
    if (sight.kind === 'entrance') return 'prie įėjimo';
    return sight.kind === 'mark' ? `šalia: ${sight.name}` : `prie ${called(sight.space, genitive)}`;
  },
  ahead: (distance, count) =>
    `judėkite tiesiai ${distance}${count > 0 ? `, pro ${doors[count] ?? 'kelias duris'},` : ''}`,
  metres: (metres) => `apie ${metres} m`,
  toTheEnd: 'iki koridoriaus galo',
  and: 'ir',
  please: '',
  turn: {
    left: 'sukite į kairę',
    right: 'sukite į dešinę',
    straight: 'judėkite tiesiai',
    back: 'apsisukite',
  },
  where: { left: 'kairėje', right: 'dešinėje', straight: 'tiesiai priešais', back: 'už nugaros' },
  steps: (count, isUp) => `įveikite ${stepsInWords(count)} ${isUp ? 'aukštyn' : 'žemyn'}`,
  level: ({ by, number, isUp, level }, where) => {
    const thing = { stairs: 'laiptais', lift: 'liftu', ramp: 'pandusu' }[by];
    const verb = isUp ? 'pakilkite' : 'nusileiskite';
    return `${verb} ${thing}${number ? ` ${number}` : ''}${where} į aukštą „${level}“`;
  },
  leavingLevel: ({ by, isUp }, turn) =>
    `${by === 'lift' ? 'už lifto durų' : isUp ? 'viršuje' : 'apačioje'} ${turn}`,
  outside: (building) => `išeikite į lauką ir vykite prie pastato ${building} įėjimo`,
  building: (building) => `jungtimi vykite į pastatą ${building}`,
  nth: ['pirmos durys', 'antros durys', 'trečios durys', 'ketvirtos durys', 'penktos durys'],
  last: 'paskutinės durys',
  door: 'durys',
  atTheEnd: 'koridoriaus gale',
  after: (distance) => `už ${distance.replace('apie ', 'maždaug ')}`,
  countedFrom: { door: 'skaičiuojant nuo durų koridoriuje', steps: 'skaičiuojant nuo laiptelių' },
};
