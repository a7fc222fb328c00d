import { nounOf, withNumber, type DirectionWords, type PlaceNoun } from './direction-words.ts';

const nominative: Readonly<Record<PlaceNoun, string>> = {
  room: 'pokój',
  wc: 'toaleta',
  'accessible-wc': 'toaleta bez barier',
  desk: 'stanowisko',
  stairs: 'schody',
  lift: 'winda',
  corridor: 'korytarz',
};

const genitive: Readonly<Record<PlaceNoun, string>> = {
  room: 'z pokoju',
  wc: 'z toalety',
  'accessible-wc': 'z toalety bez barier',
  desk: 'od stanowiska',
  stairs: 'ze schodów',
  lift: 'z windy',
  corridor: 'z korytarza',
};

const locative: Readonly<Record<PlaceNoun, string>> = {
  room: 'przy pokoju',
  wc: 'przy toalecie',
  'accessible-wc': 'przy toalecie bez barier',
  desk: 'przy stanowisku',
  stairs: 'przy schodach',
  lift: 'przy windzie',
  corridor: 'przy korytarzu',
};

const doors = ['', 'drzwi', 'dwoje drzwi', 'troje drzwi', 'czworo drzwi', 'pięcioro drzwi'];

function stepsInWords(count: number): string {
  const form = new Intl.PluralRules('pl').select(count);
  return `${count} ${form === 'one' ? 'stopień' : form === 'few' ? 'stopnie' : 'stopni'}`;
}

export const directionsInPolish: DirectionWords = {
  name: (place) => withNumber(nominative[nounOf(place)], place),
  leaving: (place, turn) =>
    `po wyjściu ${withNumber(genitive[nounOf(place)], place)} proszę ${turn}`,
  entering: (turn) => `po wejściu do budynku proszę ${turn}`,
  awayFromSign: (turn) => `stojąc tyłem do tego znaku, proszę ${turn}`,
  title: 'Droga do celu',
  starting: (place) => `początek drogi: ${place}`,
  near: (sight) => {
    if (sight.kind === 'entrance') return 'przy wejściu';
    if (sight.kind === 'mark') return `obok: ${sight.name}`;
    return withNumber(locative[nounOf(sight.space)], sight.space);
  },
  ahead: (distance, count) =>
    `kierować się prosto ${distance}${count > 0 ? `, przez ${doors[count] ?? 'kolejne drzwi'},` : ''}`,
  metres: (metres) => `około ${metres} m`,
  toTheEnd: 'do końca korytarza',
  and: 'i',
  please: 'proszę ',
  turn: {
    left: 'skręcić w lewo',
    right: 'skręcić w prawo',
    straight: 'kierować się prosto',
    back: 'zawrócić',
  },
  where: { left: 'po lewej', right: 'po prawej', straight: 'na wprost', back: 'z tyłu' },
  steps: (count, isUp) => `pokonać ${stepsInWords(count)} ${isUp ? 'w górę' : 'w dół'}`,
  level: ({ by, number, isUp, level }, where) => {
    const thing = { stairs: 'schodami', lift: 'windą', ramp: 'pochylnią' }[by];
    const verb = by === 'stairs' ? (isUp ? 'wejść' : 'zejść') : isUp ? 'wjechać' : 'zjechać';
    return `${verb} ${thing}${number ? ` ${number}` : ''}${where} na poziom „${level}”`;
  },
  leavingLevel: ({ by, isUp }, turn) =>
    `${by === 'lift' ? 'po wyjściu z windy' : isUp ? 'na górze' : 'na dole'} proszę ${turn}`,
  outside: (building) => `wyjść na zewnątrz i udać się do wejścia do budynku ${building}`,
  building: (building) => `udać się łącznikiem do budynku ${building}`,
  nth: ['pierwsze drzwi', 'drugie drzwi', 'trzecie drzwi', 'czwarte drzwi', 'piąte drzwi'],
  last: 'ostatnie drzwi',
  door: 'drzwi',
  atTheEnd: 'na końcu korytarza',
  after: (distance) => `za ${distance}`,
  countedFrom: { door: 'licząc od drzwi na korytarzu', steps: 'licząc od stopni' },
};
