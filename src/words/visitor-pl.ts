import type { Translation } from './message.ts';
import type { visitorEn } from './visitor-en.ts';

/** What is said to the visitor, in Polish. */
export const visitorPl: Translation<typeof visitorEn, 'pl'> = {
  greeting: 'Dzień dobry. {motto}. Nazywam się {staff}. W czym mogę pomóc?',
  greetingNamed: {
    to: {
      sir: 'Dzień dobry, panie {name}. {motto}. Nazywam się {staff}. W czym mogę pomóc?',
      madam: 'Dzień dobry, pani {name}. {motto}. Nazywam się {staff}. W czym mogę pomóc?',
      neutral: 'Dzień dobry, {name}. {motto}. Nazywam się {staff}. W czym mogę pomóc?',
    },
  },
  wait: {
    count: {
      one: 'Proszę poczekać około {count} minuty. {reason}.',
      few: 'Proszę poczekać około {count} minut. {reason}.',
      many: 'Proszę poczekać około {count} minut. {reason}.',
      other: 'Proszę poczekać około {count} minuty. {reason}.',
    },
  },
  waitCalling: 'Dzwonię do osoby, która się tym zajmuje',
  waitBusy: 'Osoba, która się tym zajmuje, jest chwilowo zajęta',
  waitComing: 'Osoba, która się tym zajmuje, już do nas idzie',
  waitLeftPost: 'Muszę na chwilę odejść',
  waitLookingUp: 'Już to sprawdzam',
  thanksForWaiting: 'Dziękuję za cierpliwość.',
  pointTo: 'Proszę przejść do pokoju {room}: {place}. Tam już na to czekają.',
  escortTo: 'Zapraszam ze mną do pokoju {room}: {place}.',
  collectTo: 'Proszę usiąść. {whom} zaraz tu przyjdzie.',
  farewell: 'Czy mogę jeszcze w czymś pomóc? Do widzenia, życzę dobrego dnia.',
  farewellNamed: {
    to: {
      sir: 'Czy mogę jeszcze w czymś pomóc? Do widzenia, panie {name}, życzę dobrego dnia.',
      madam: 'Czy mogę jeszcze w czymś pomóc? Do widzenia, pani {name}, życzę dobrego dnia.',
      neutral: 'Czy mogę jeszcze w czymś pomóc? Do widzenia, {name}, życzę dobrego dnia.',
    },
  },
};
