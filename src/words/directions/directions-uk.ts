import { nounOf, withNumber, type DirectionWords, type PlaceNoun } from './direction-words.ts';

type Nouns = Readonly<Record<PlaceNoun, string>>;

const nominative: Nouns = {
  room: 'кабінет',
  wc: 'туалет',
  'accessible-wc': 'безбар’єрний туалет',
  desk: 'віконце',
  stairs: 'сходи',
  lift: 'ліфт',
  corridor: 'коридор',
};

const genitive: Nouns = {
  room: 'кабінету',
  wc: 'туалету',
  'accessible-wc': 'безбар’єрного туалету',
  desk: 'віконця',
  stairs: 'сходів',
  lift: 'ліфта',
  corridor: 'коридору',
};

const doors = ['', 'двері', 'двоє дверей', 'троє дверей', 'четверо дверей', 'п’ятеро дверей'];

function stepsInWords(count: number): string {
  const form = new Intl.PluralRules('uk').select(count);
  return `${count} ${form === 'one' ? 'сходинку' : form === 'few' ? 'сходинки' : 'сходинок'}`;
}

export const directionsInUkrainian: DirectionWords = {
  name: (place) => withNumber(nominative[nounOf(place)], place),
  leaving: (place, turn) => `після виходу з ${withNumber(genitive[nounOf(place)], place)} ${turn}`,
  entering: (turn) => `після входу ${turn}`,
  awayFromSign: (turn) => `стоячи спиною до цього знака, ${turn}`,
  title: 'Шлях до місця',
  starting: (place) => `початок шляху: ${place}`,
  near: (sight) => {
    if (sight.kind === 'entrance') return 'біля входу';
    if (sight.kind === 'mark') return `поруч: ${sight.name}`;
    return `біля ${withNumber(genitive[nounOf(sight.space)], sight.space)}`;
  },
  ahead: (distance, count) =>
    `рухайтеся прямо ${distance}${count > 0 ? `, через ${doors[count] ?? 'кілька дверей'},` : ''}`,
  metres: (metres) => `близько ${metres} м`,
  toTheEnd: 'до кінця коридору',
  and: 'і',
  please: '',
  turn: {
    left: 'поверніть ліворуч',
    right: 'поверніть праворуч',
    straight: 'рухайтеся прямо',
    back: 'поверніть назад',
  },
  where: { left: 'ліворуч', right: 'праворуч', straight: 'прямо перед вами', back: 'позаду вас' },
  steps: (count, isUp) => `подолайте ${stepsInWords(count)} ${isUp ? 'вгору' : 'вниз'}`,
  level: ({ by, number, isUp, level }, where) => {
    const thing = { stairs: 'сходами', lift: 'ліфтом', ramp: 'пандусом' }[by];
    const verb = isUp ? 'підніміться' : 'спустіться';
    return `${verb} ${thing}${number ? ` ${number}` : ''}${where} на поверх «${level}»`;
  },
  leavingLevel: ({ by, isUp }, turn) =>
    `${by === 'lift' ? 'після виходу з ліфта' : isUp ? 'нагорі' : 'внизу'} ${turn}`,
  outside: (building) => `вийдіть надвір і прямуйте до входу в будівлю ${building}`,
  building: (building) => `переходом прямуйте до будівлі ${building}`,
  nth: ['перші двері', 'другі двері', 'треті двері', 'четверті двері', 'п’яті двері'],
  last: 'останні двері',
  door: 'двері',
  atTheEnd: 'у кінці коридору',
  after: (distance) => `через ${distance.replace('близько ', '')}`,
  countedFrom: { door: 'рахуючи від дверей у коридорі', steps: 'рахуючи від сходинок' },
};
