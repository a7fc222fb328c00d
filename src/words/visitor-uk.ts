import type { Translation } from './message.ts';
import type { visitorEn } from './visitor-en.ts';

/** What is said to the visitor, in Ukrainian. */
export const visitorUk: Translation<typeof visitorEn, 'uk'> = {
  greeting: 'Добрий день. {motto}. Мене звати {staff}. Чим можу допомогти?',
  greetingNamed: {
    to: {
      sir: 'Добрий день, пане {name}. {motto}. Мене звати {staff}. Чим можу допомогти?',
      madam: 'Добрий день, пані {name}. {motto}. Мене звати {staff}. Чим можу допомогти?',
      neutral: 'Добрий день, {name}. {motto}. Мене звати {staff}. Чим можу допомогти?',
    },
  },
  wait: {
    count: {
      one: 'Зачекайте, будь ласка, приблизно {count} хвилину. {reason}.',
      few: 'Зачекайте, будь ласка, приблизно {count} хвилини. {reason}.',
      many: 'Зачекайте, будь ласка, приблизно {count} хвилин. {reason}.',
      other: 'Зачекайте, будь ласка, приблизно {count} хвилини. {reason}.',
    },
  },
  waitCalling: 'Я телефоную працівникові, який цим займається',
  waitBusy: 'Працівник, який цим займається, зараз зайнятий',
  waitComing: 'Працівник, який цим займається, вже йде до вас',
  waitLeftPost: 'Мені треба на хвилинку відійти',
  waitLookingUp: 'Я вже це перевіряю',
  thanksForWaiting: 'Дякую, що зачекали.',
  pointTo: 'Пройдіть, будь ласка, до кабінету {room}: {place}. Там на вас чекають.',
  escortTo: 'Ходімо, будь ласка, зі мною до кабінету {room}: {place}.',
  collectTo: 'Сідайте, будь ласка. {whom} зараз підійде.',
  farewell: 'Чи можу ще чимось допомогти? До побачення, гарного дня.',
  farewellNamed: {
    to: {
      sir: 'Чи можу ще чимось допомогти? До побачення, пане {name}, гарного дня.',
      madam: 'Чи можу ще чимось допомогти? До побачення, пані {name}, гарного дня.',
      neutral: 'Чи можу ще чимось допомогти? До побачення, {name}, гарного дня.',
    },
  },
};
