import type { Translation } from './message.ts';
import type { visitorEn } from './visitor-en.ts';

/**
 * What is said to the visitor, in Lithuanian. A name that is called changes its ending: it stands apart, as
 * it was written, and whoever speaks puts it into the sentence.
 */
export const visitorLt: Translation<typeof visitorEn, 'lt'> = {
  greeting: 'Laba diena. {motto}. Mano vardas {staff}. Kuo galiu Jums padėti?',
  greetingNamed: {
    to: {
      sir: 'Laba diena, pone ({name}). {motto}. Mano vardas {staff}. Kuo galiu Jums padėti?',
      madam: 'Laba diena, ponia ({name}). {motto}. Mano vardas {staff}. Kuo galiu Jums padėti?',
      neutral: 'Laba diena ({name}). {motto}. Mano vardas {staff}. Kuo galiu Jums padėti?',
    },
  },
  wait: {
    count: {
      one: 'Prašome palaukti maždaug {count} minutę. {reason}.',
      few: 'Prašome palaukti maždaug {count} minutes. {reason}.',
      many: 'Prašome palaukti maždaug {count} minutės. {reason}.',
      other: 'Prašome palaukti maždaug {count} minučių. {reason}.',
    },
  },
  waitCalling: 'Skambinu atsakingam darbuotojui',
  waitBusy: 'Atsakingas darbuotojas šiuo metu užimtas',
  waitComing: 'Atsakingas darbuotojas jau ateina pas Jus',
  waitLeftPost: 'Turiu trumpam pasitraukti',
  waitLookingUp: 'Jau tikrinu',
  thanksForWaiting: 'Ačiū, kad palaukėte.',
  pointTo: 'Prašome eiti į {room} kabinetą: {place}. Jūsų ten jau laukia.',
  escortTo: 'Prašome eiti kartu su manimi į {room} kabinetą: {place}.',
  collectTo: 'Prašome prisėsti. Tuoj ateis {whom}.',
  farewell: 'Ar galiu dar kuo nors padėti? Viso gero, geros dienos.',
  farewellNamed: {
    to: {
      sir: 'Ar galiu dar kuo nors padėti, pone ({name})? Viso gero, geros dienos.',
      madam: 'Ar galiu dar kuo nors padėti, ponia ({name})? Viso gero, geros dienos.',
      neutral: 'Ar galiu dar kuo nors padėti ({name})? Viso gero, geros dienos.',
    },
  },
};
