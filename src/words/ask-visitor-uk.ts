import type { askVisitorEn } from './ask-visitor-en.ts';
import type { Translation } from './message.ts';

/** What the visitor is asked when several matters are close, in Ukrainian. */
export const askVisitorUk: Translation<typeof askVisitorEn, 'uk'> = {
  age: 'Це для дитини чи для дорослого?',
  stay: 'Назавжди чи на певний час?',
  again: 'Це вперше, щось загублено, закінчується термін дії чи щось змінилося?',
  course: 'Це починається чи закінчується?',
  deal: 'Йдеться про купівлю, продаж чи спадщину?',
  event: 'Йдеться про народження, шлюб чи смерть?',
  who: 'Це приватна справа чи справа фірми?',
  want: 'Що потрібно: довідка, дозвіл, оплата, допомога чи повідомити про щось?',
  said: 'Що з цього найближче?',
  word: 'Йдеться про щось із цього?',
  unit: 'Чи знаєте, який відділ цим займається?',
};
