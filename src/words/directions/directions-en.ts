import { nounOf, withNumber, type DirectionWords, type PlaceNoun } from './direction-words.ts';

const nouns: Readonly<Record<PlaceNoun, string>> = {
  room: 'room',
  wc: 'the toilets',
  'accessible-wc': 'the accessible toilet',
  desk: 'the desk',
  stairs: 'stairs',
  lift: 'lift',
  corridor: 'the corridor',
};

const doors = ['', 'a door', 'two doors', 'three doors', 'four doors', 'five doors'];

export const directionsInEnglish: DirectionWords = {
  name: (place) => withNumber(nouns[nounOf(place)].replace(/^the /u, ''), place),
  leaving: (place, turn) => `leaving ${withNumber(nouns[nounOf(place)], place)}, ${turn}`,
  entering: (turn) => `coming in, ${turn}`,
  awayFromSign: (turn) => `with your back to this sign, ${turn}`,
  title: 'The way to',
  starting: (place) => `begin here: ${place}`,
  near: (sight) => {
    if (sight.kind === 'entrance') return 'at the entrance';
    if (sight.kind === 'mark') return `next to: ${sight.name}`;
    return `at ${withNumber(nouns[nounOf(sight.space)], sight.space)}`;
  },
  ahead: (distance, count) =>
    `go straight on ${distance}${count > 0 ? `, through ${doors[count] ?? 'several doors'},` : ''}`,
  metres: (metres) => `for about ${metres} m`,
  toTheEnd: 'to the end of the corridor',
  and: 'and',
  please: '',
  turn: { left: 'turn left', right: 'turn right', straight: 'go straight on', back: 'turn back' },
  where: {
    left: 'on the left',
    right: 'on the right',
    straight: 'straight ahead',
    back: 'behind you',
  },
  steps: (count, isUp) => `go ${isUp ? 'up' : 'down'} ${count} ${count === 1 ? 'step' : 'steps'}`,
  level: ({ by, number, isUp, level }, where) => {
    const thing = `${{ stairs: 'stairs', lift: 'lift', ramp: 'ramp' }[by]}${number ? ` ${number}` : ''}`;
    const way = isUp ? 'up' : 'down';
    return `take ${by === 'stairs' ? '' : 'the '}${thing}${where} ${way} to the floor marked “${level}”`;
  },
  leavingLevel: ({ by, isUp }, turn) =>
    `${by === 'lift' ? 'leaving the lift' : isUp ? 'at the top' : 'at the bottom'}, ${turn}`,
  outside: (building) => `go outside to the entrance of building ${building}`,
  building: (building) => `go through the passage to building ${building}`,
  nth: ['the first door', 'the second door', 'the third door', 'the fourth door', 'the fifth door'],
  last: 'the last door',
  door: 'the door',
  atTheEnd: 'at the end of the corridor',
  after: (distance) => distance.replace('for ', 'after '),
  countedFrom: { door: 'after the door across the corridor', steps: 'counting from the steps' },
};
